/** The address of a file in the copy, from the address that was asked for; undefined where it lies outside the site. */
export function pathInCopy(url: string, scope: string): string | undefined {
  const [address = ''] = url.split(/[?#]/, 1);
  return address.startsWith(scope) ? address.slice(scope.length).replace(/(^|\/)index\.html$/, '$1') : undefined;
}

/** The address of a built file, whose folder's page is asked for by the folder. */
export const addressOf = (file: string): string => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');

/** What names the copy and the worker is always asked of the network; what is only downloaded is not part of the copy. */
export const isLeftToTheNetwork = (path: string): boolean =>
  /^(offline(-files)?\.json|sw\.js|meshready-anki\.txt)$|\.(zip|epub|pdf|apkg)$/.test(path);

/** Whether a built file belongs into the copy: not what only servers, crawlers and link previews read, nor Pagefind's own widgets. */
export const isCopied = (path: string): boolean =>
  !isLeftToTheNetwork(path) &&
  !/^(_headers|_redirects|robots\.txt|sitemap[^/]*\.xml|og\.png)$|(^|\/)\.|\.(map|br|gz)$/.test(path) &&
  !/^pagefind\/pagefind-(ui|component-ui|modular-ui|highlight)\./.test(path);

/** What is wanted first when a copy may be cut short: its own page, what every page needs, the search, then pages, then the full text. */
export function fetchOrder(path: string): number {
  if (/^(offline\/|offline\.js|404\.html|contents\.json)$/.test(path)) return 0;
  if (path === '' || path.startsWith('assets/') || /^(search(-more)?\.json|favicon\.svg)$/.test(path)) return 1;
  return path.startsWith('pagefind/') ? 3 : 2;
}
