import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';

/** A folder served on this machine alone, until closed. */
export type ServedFolder = {
  /** `http://localhost:PORT` */
  readonly origin: string;
  readonly close: () => void;
};

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

const refuse = (response: ServerResponse): void => {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
};

/** The file an address asks for; nothing where it leads out of the folder, to a folder or nowhere. */
const findFile = (folder: string, address: string): string | undefined => {
  try {
    const { pathname } = new URL(address, 'http://localhost');
    const path = resolve(folder, `.${decodeURIComponent(pathname)}`);
    const inside = path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    return inside && statSync(path).isFile() ? path : undefined;
  } catch {
    // A malformed address, a character no file name has, or no such file: all the same to who asks.
    return undefined;
  }
};

/**
 * Serves a folder on localhost, on a port that is free: extensions read http pages, not files. A file without
 * a known ending is sent as HTML, since it was named as a page.
 *
 * @throws Error where no port can be had
 */
export const serveFolder = async (folder: string): Promise<ServedFolder> => {
  const server = createServer((request, response) => {
    const file = findFile(folder, request.url ?? '/');
    if (!file) return refuse(response);
    const type = types[extname(file).toLowerCase()] ?? 'text/html';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
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
