/** Where things are inside the site: paths from its root without a slash before them, such as `terms/index.html`. */
export interface Site {
  /** Under which the site was built, with a slash at both ends. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  /** Files in whose place the copy has another. */
  readonly instead: ReadonlyMap<string, string>;
}

/** The address of one file from another, both as paths from the root. */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = '../'.repeat(here.length - shared);
  return (up || './') + there.slice(shared).join('/');
}

/** The page or file that an address of the site leads to, with what follows it; undefined where it leads out of the site. */
function resolve({ base }: Site, address: string): { readonly path: string; readonly rest: string } | undefined {
  if (!address.startsWith(base) && `${address}/` !== base) return undefined;
  const [path = ''] = address.slice(base.length).split(/[?#]/, 1);
  return { path: decodeURIComponent(path), rest: address.slice(base.length + path.length) };
}

/**
 * The file that an address leads to, with the page spelled out that a server would have added; undefined where it leads out of the site.
 *
 * @throws where the site has no such file
 */
export function targetOf(site: Site, from: string, address: string): { file: string; rest: string } | undefined {
  const found = resolve(site, address);
  if (!found) return undefined;
  const folder = found.path.replace(/\/?$/, '/').replace(/^\/$/, '');
  const file = [found.path, `${folder}index.html`].find((path) => site.files.has(path) || site.instead.has(path));
  if (file === undefined) throw new Error(`${from} leads to ${address}, which the site does not have.`);
  return { file: site.instead.get(file) ?? file, rest: found.rest };
}

/**
 * A value that a script makes addresses of, made relative where it is one: a folder stays a folder, since more may be added to it.
 */
export function placeFrom(site: Site, from: string, value: string): string {
  const found = resolve(site, value);
  if (!found) return value;
  const { path, rest } = found;
  const isThere = site.files.has(path) || [...site.files].some((file) => path.endsWith('/') && file.startsWith(path));
  return path === '' || isThere ? relative(from, path) + rest : value;
}
