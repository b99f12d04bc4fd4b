/** What the network said of an address. */
export type Verdict =
  | { readonly is: 'there' }
  /** It answers from another address. */
  | { readonly is: 'moved'; readonly to: string }
  /** Its host answers, and says that it is not there. */
  | { readonly is: 'dead'; readonly status: number }
  /** Nothing can be said: the host is out of reach, refuses strangers, or is in trouble itself. */
  | { readonly is: 'unknown'; readonly why: string };

/** The part of the platform's `fetch` that is needed here. */
export type Fetch = (
  url: string,
  init: { method: 'HEAD' | 'GET'; redirect: 'manual'; signal: AbortSignal },
) => Promise<{ readonly status: number; readonly headers: Headers; readonly body: ReadableStream | null }>;

export interface Options {
  readonly fetch: Fetch;
  /** How many addresses are asked for at a time. */
  readonly concurrency: number;
  /** How long an answer may take, in milliseconds. */
  readonly timeout: number;
}

const GONE: ReadonlySet<number> = new Set([404, 410]);

/**
 * Asks for every address, after asking each host for its root: where even that fails, no address on the host is called dead.
 *
 * @param urls https addresses; a part after # is not asked for
 */
export async function verify(urls: readonly string[], options: Options): Promise<Map<string, Verdict>> {
  const hosts = [...new Set(urls.map((url) => new URL(url).origin))];
  const reached = new Map(
    await inTurns(hosts, options.concurrency, async (host) => [host, await answers(host, options)] as const),
  );
  return new Map(
    await inTurns([...new Set(urls)], options.concurrency, async (url): Promise<[string, Verdict]> => {
      const problem = reached.get(new URL(url).origin);
      return [url, problem === undefined ? await ask(url, options) : { is: 'unknown', why: problem }];
    }),
  );
}

/** Why a host cannot be reached; undefined where it answers, whatever it answers. */
async function answers(host: string, options: Options): Promise<string | undefined> {
  try {
    await request(`${host}/`, 'HEAD', options);
    return undefined;
  } catch {
    return `${new URL(host).host} is out of reach`;
  }
}

async function ask(url: string, options: Options): Promise<Verdict> {
  try {
    const head = await request(url, 'HEAD', options);
    // Some servers answer HEAD with an error though the page is there.
    const { status, location } = head.status < 400 ? head : await request(url, 'GET', options);
    if (status >= 300 && status < 400 && location !== null) return movedTo(url, location);
    if (status < 400) return { is: 'there' };
    return GONE.has(status) ? { is: 'dead', status } : { is: 'unknown', why: `it answers with status ${status}` };
  } catch {
    return { is: 'unknown', why: 'its host answers, but not for this address' };
  }
}

function movedTo(url: string, location: string): Verdict {
  const target = new URL(location, url);
  const asked = new URL(url);
  target.hash ||= asked.hash;
  return target.href === asked.href ? { is: 'there' } : { is: 'moved', to: target.href };
}

async function request(url: string, method: 'HEAD' | 'GET', { fetch, timeout }: Options) {
  const address = new URL(url);
  address.hash = '';
  const response = await fetch(address.href, { method, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
  await response.body?.cancel();
  return { status: response.status, location: response.headers.get('location') };
}

/** Does something with every item, with a number of them under way at a time. */
async function inTurns<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
