/** Where things are inside the site: paths from its root without a slash before them, such as `terms/index.html`. */
export interface Site {
  /** Under which the site was built, with a slash at both ends. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
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
 * An address that a page follows, made relative, with the file spelled out that a server would have added.
 *
 * @throws where the site has no such file
 */
export function linkFrom(site: Site, from: string, address: string): string {
  const found = resolve(site, address);
  if (!found) return address;
  const folder = found.path.replace(/\/?$/, '/').replace(/^\/$/, '');
  const target = [found.path, `${folder}index.html`].find((path) => site.files.has(path));
  if (target === undefined) throw new Error(`${from} leads to ${address}, which the site does not have.`);
  return relative(from, target) + found.rest;
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
