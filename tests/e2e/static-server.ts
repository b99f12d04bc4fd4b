import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/**
 * A static host that can be cut off at the socket: nothing listens any more, and no connection stays open. Without TLS, since browsers
 * have workers on localhost.
 */
export class StaticServer {
  /** Folder that is served; may be changed at any time, as by a deployment. */
  root: string;
  readonly base: string;
  /** Every path that was asked for since this was last emptied. */
  readonly asked: string[] = [];
  /** How many more answers there will be before the cable is pulled. */
  answersLeft = Infinity;
  /** Answers something else than the file; undefined where it has nothing to say. */
  instead: (path: string) => { readonly status: number; readonly body: string } | undefined = () => undefined;
  /** Runs before a path is answered, and holds the answer back until it is done. */
  before: (path: string) => Promise<unknown> | undefined = () => undefined;
  #server: Server | undefined;
  #port = 0;
  readonly #sockets = new Set<Socket>();

  /** @param base with a slash at both ends */
  constructor(root: string, base = '/') {
    this.root = root;
    this.base = base;
  }

  get url(): string {
    return `http://localhost:${this.#port}${this.base}`;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Listens at the port that it had before, if it had one. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      void this.#answer(new URL(request.url ?? '/', 'http://localhost').pathname).then(({ status, type, body }) => {
        if (this.#server !== server) return;
        if (this.answersLeft-- <= 0) {
          void this.stop();
          return;
        }
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
      });
    });
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, 'localhost', resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #answer(pathname: string) {
    this.asked.push(pathname);
    await this.before(pathname);
    const below = pathname.startsWith(this.base) ? pathname.slice(this.base.length) : undefined;
    const other = below === undefined ? undefined : this.instead(below);
    if (other) return { ...other, type: 'text/html; charset=utf-8' };
    const name = below === undefined || /(^|\/)\.\./.test(below) ? 'no such file' : decodeURIComponent(below);
    const file = path.join(this.root, /(^|\/)$/.test(name) ? `${name}index.html` : name);
    const body = await readFile(file).catch(() => undefined);
    if (body) return { status: 200, type: TYPES[path.extname(file)] ?? 'application/octet-stream', body };
    return { status: 404, type: 'text/html; charset=utf-8', body: await readFile(path.join(this.root, '404.html')) };
  }
}
