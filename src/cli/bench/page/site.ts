import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages served on this machine alone, until closed. */
export type Site = {
  /** `http://localhost:PORT` */
  readonly origin: string;
  readonly close: () => void;
};

/**
 * Serves pages by path, none of which a browser may keep.
 *
 * @param pages HTML by path, `/` at the beginning; every other path is an empty page
 */
export const serveSite = async (pages: ReadonlyMap<string, string>): Promise<Site> => {
  const bodies = new Map([...pages].map(([path, html]) => [path, Buffer.from(html)]));
  const empty = Buffer.from('<!doctype html><title>Empty</title>');
  const server = createServer(({ url = '/' }, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(bodies.get(url) ?? empty);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
