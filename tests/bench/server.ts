import { readFile } from 'node:fs/promises';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { generate } from 'selfsigned';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

export interface Served {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** What a server has for a path: its bytes and the ending that gives its type. */
type Lookup = (pathname: string) => Promise<{ body: Buffer; ending: string } | undefined>;

/** The files below a folder, a folder answering with its index.html. */
export function filesBelow(root: string): Lookup {
  return async (pathname) => {
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = path.join(root, path.posix.normalize(decodeURIComponent(name)));
    const body = await readFile(file).catch(() => undefined);
    return body && { body, ending: path.extname(file) };
  };
}

/**
 * Serves as a good static host does, over HTTP/2 with Brotli, so that bytes and round trips are those that a reader meets. Each
 * file is compressed once.
 */
export async function serve(lookup: Lookup): Promise<Served> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const compressed = new Map<string, Buffer>();
  const server: Http2SecureServer = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    void lookup(pathname).then((found) => {
      if (!found) {
        response.writeHead(404).end();
        return;
      }
      const body =
        compressed.get(pathname) ??
        brotliCompressSync(found.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      compressed.set(pathname, body);
      response.writeHead(200, {
        'content-type': TYPES[found.ending] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'content-length': body.length,
        // As `_headers` has it: the names of these carry a hash.
        'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
