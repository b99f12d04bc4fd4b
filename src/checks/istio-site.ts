import { dataLines } from './data/read.ts';
import { suggest } from './suggest.ts';

const SITE = 'https://istio.io/latest';
const PATHS = dataLines('istio-paths.txt');
const KNOWN: ReadonlySet<string> = new Set(PATHS);
const ALIASES: ReadonlyMap<string, string> = new Map(
  dataLines('istio-aliases.tsv').map((line) => line.split('\t') as [string, string]),
);

/**
 * What is wrong with an address on istio.io: nothing, or one thing. Right is the canonical path of a page below /latest;
 * a blog post counts from 2022 on, or where the documentation still links it (the others describe an Istio that is gone).
 */
export function problemOnIstioSite(address: URL): string | undefined {
  const [, version, rest = '/'] = /^(\/latest|\/v\d[\d.]*)?(\/.*)?$/.exec(address.pathname) ?? [];
  const path = `${rest.replace(/(index)?\.html$/, '').replace(/\/+$/, '')}/`;
  const target = KNOWN.has(path) ? path : ALIASES.get(path.slice(0, -1));
  const written = target && `${SITE}${target}${address.hash}`;
  if (version !== '/latest') {
    return `is not the current documentation: write ${written ?? `${SITE}${path}`}`;
  }
  if (written !== undefined) return target === rest ? undefined : `is an alias: write ${written}`;
  if (/^\/blog\/20(1\d|2[01])\//.test(path))
    return 'is a blog post from before 2022 that the documentation does not link: cite current documentation';
  return `is no page of istio.io: ${nearest(path)}`;
}

/** The page that was meant: one of the same name in another folder, or one that is spelt almost alike. */
function nearest(path: string): string {
  const name = path.split('/').at(-2) ?? '';
  const moved = PATHS.filter((known) => known.endsWith(`/${name}/`));
  if (moved.length === 1) return `did you mean "${SITE}${moved[0] ?? ''}"?`;
  return suggest(
    path,
    PATHS,
    'cite a page of src/checks/data/istio-paths.txt, or add it there if it is newer than the list',
  );
}
