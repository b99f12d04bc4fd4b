import { carryIn } from '../../storage/carry.ts';
import { hasStoragePerFile } from './storage-per-file.ts';

/** Opening a folder from disk lists its files: links that scripts make lead to the page in it, as a server would have it. */
function spellOut(link: HTMLAnchorElement, root: URL): void {
  const url = new URL(link.href, document.baseURI);
  if (!url.href.startsWith(root.href) || !url.pathname.endsWith('/')) return;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link.getAttribute('href') ?? '') ?? [];
  link.setAttribute('href', `${path}index.html${rest}`);
}

/** A link to another page of the copy takes along what that page could not read from a storage. */
function carry(link: HTMLAnchorElement, root: URL): void {
  const url = new URL(link.href);
  if (!url.href.startsWith(root.href) || url.pathname === location.pathname) return;
  carryIn(url);
  link.href = url.href;
}

export function spellOutLinks(root: URL): void {
  const links = (node: Node): HTMLAnchorElement[] =>
    node instanceof Element
      ? [...(node.matches('a[href]') ? [node as HTMLAnchorElement] : []), ...node.querySelectorAll('a')]
      : [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      for (const node of type === 'attributes' ? [target] : addedNodes) {
        for (const link of links(node)) if (link.hasAttribute('href')) spellOut(link, root);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link) return;
    // A script may click a link in the moment in which it makes it.
    spellOut(link, root);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (isPlain && link.href === new URL('search/index.html', root).href && openSearch()) event.preventDefault();
    else if (hasStoragePerFile) carry(link, root);
  };
  addEventListener('click', onClick, { capture: true });
  addEventListener('auxclick', onClick, { capture: true });
}

/** By its key, since the site knows the link to its search by another ending. @returns whether it opened */
const openSearch = () =>
  !document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }));
