/** A path inside the site, such as `/terms/#istiod`, below the base under which the site is served. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
