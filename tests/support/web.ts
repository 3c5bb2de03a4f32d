import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Headers = Readonly<Record<string, string>>;

const USUAL: Headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/**
 * A small web of our own for driven browsers: a proxy that answers for every host with the pages it was given,
 * and remembers everything that was asked for, whoever asked.
 */
export type Web = {
  readonly port: number;
  /**
   * Puts a page at an address; the host may be any, since every request comes here. Headers are sent besides, or in
   * place of, those that every page has; names in small letters.
   */
  readonly publish: (address: string, page: string, headers?: Headers) => void;
  /** Keeps whoever asks for an address waiting until the function that comes back is called. */
  readonly hold: (address: string) => () => void;
  /** Addresses asked for so far; of encrypted requests, which are refused, `https://HOST:PORT` alone. */
  readonly asked: () => readonly string[];
  readonly isPublished: (address: string) => boolean;
  readonly close: () => void;
};

/** Opens the web on a free port of this machine. */
export const openWeb = async (): Promise<Web> => {
  const pages = new Map<string, { readonly page: string; readonly headers: Headers }>();
  const asked: string[] = [];
  const held = new Map<string, Promise<void>>();
  const server = createServer(async (request, response) => {
    // A proxy is asked for whole addresses.
    const address = request.url ?? '';
    asked.push(address);
    await held.get(address);
    const found = pages.get(address);
    response.writeHead(found === undefined ? 404 : 200, { ...USUAL, ...found?.headers });
    response.end(found?.page ?? '');
  });
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    publish: (address, page, headers = {}) => pages.set(address, { page, headers }),
    hold: (address) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(address, promise);
      return () => {
        held.delete(address);
        resolve();
      };
    },
    asked: () => [...asked],
    isPublished: (address) => pages.has(address),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
