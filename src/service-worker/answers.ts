import type { Copy } from './copy.ts';
import type { Fetching } from './scope.ts';
import type { Stock } from './stock.ts';

/** How long the network may take for what is here as well, in milliseconds: a connection that only seems to be one holds nobody up. */
const PATIENCE = 4_000;

const PLAIN_NOTE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No network · Meshready</title><h1>No network</h1><p>This page is not on this device, and there is no network to fetch it. Nothing that you stored is lost. Go back, or try again when there is a network.</p>';

/** What a request is answered with: a page and all that it asks for from one release, or from the network. */
export class Answers {
  readonly #stock: Stock;
  readonly #copy: Copy;

  constructor(stock: Stock, copy: Copy) {
    this.#stock = stock;
    this.#copy = copy;
  }

  /** @param path of the file that is asked for, below the base */
  async to(event: Fetching, path: string): Promise<Response> {
    const isPage = event.request.mode === 'navigate';
    if (isPage) await this.#copy.useBetweenVisits();
    const { current, older } = await this.#stock.records.read();
    const release = (isPage ? current : (older[event.clientId] ?? current)) ?? '';
    if (release !== '') {
      const found =
        (await this.#from(release, path)) ??
        (isPage ? await this.#folder(release, path, event.request.url) : undefined);
      if (found) return found;
    }
    // A file whose name carries its hash is the same wherever it is kept.
    const same = path.startsWith('assets/') ? await this.#fromAny(path) : undefined;
    return same ?? this.#fromNetwork(event, path, isPage && release !== '');
  }

  /** What a browser does not let us read is as if it were not there: the network still is. */
  #from(release: string, path: string): Promise<Response | undefined> {
    return this.#stock.releases.match(release, path).catch(() => undefined);
  }

  /** An address that lacks its slash leads to the one that has it, as on a server. */
  async #folder(release: string, path: string, url: string): Promise<Response | undefined> {
    if (path.endsWith('/') || !(await this.#from(release, `${path}/`))) return undefined;
    const address = new URL(url);
    address.pathname += '/';
    return Response.redirect(address.href, 302);
  }

  /** From the release in use, else from the one that is coming, else from one that is still read somewhere. */
  async #fromAny(path: string): Promise<Response | undefined> {
    const { current, next } = await this.#stock.records.read();
    const others = await this.#stock.releases.versions().catch(() => []);
    for (const release of new Set([current, next, ...others])) {
      const found = release === undefined ? undefined : await this.#from(release, path);
      if (found) return found;
    }
    return undefined;
  }

  /** @param isStranger whether this is a page that the copy in use does not have: what it asks for is not taken from that copy */
  async #fromNetwork({ request, resultingClientId }: Fetching, path: string, isStranger: boolean): Promise<Response> {
    const network = fetch(request).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
    const kept = await this.#fromAny(path);
    const answer = await (kept ? Promise.race([network, afterPatience()]) : network);
    if (!answer) return kept as Response;
    this.#copy.reached('response' in answer);
    if ('error' in answer) {
      if (kept) return kept;
      if (request.mode !== 'navigate') throw answer.error;
      return this.#notHere();
    }
    if (isStranger && answer.response.ok) await this.#leaveToNetwork(resultingClientId);
    return answer.response;
  }

  async #leaveToNetwork(client: string): Promise<void> {
    const { older } = await this.#stock.records.read();
    await this.#stock.records.change({ older: { ...older, [client]: '' } });
  }

  /** A page that is neither here nor to be had: our own page on reading without a network stands in for it and says so. */
  async #notHere(): Promise<Response> {
    const page = await this.#fromAny('offline/');
    return new Response(page?.body ?? PLAIN_NOTE, {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  }
}

const afterPatience = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
