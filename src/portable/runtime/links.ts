/** Opening a folder from disk lists its files: links that scripts make lead to the page in it, as a server would have it. */
function spellOut(link: HTMLAnchorElement, root: URL): void {
  const url = new URL(link.href, document.baseURI);
  if (!url.href.startsWith(root.href) || !url.pathname.endsWith('/')) return;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link.getAttribute('href') ?? '') ?? [];
  link.setAttribute('href', `${path}index.html${rest}`);
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
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      // A script may click a link in the moment in which it makes it.
      if (link) spellOut(link, root);
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
      if (isPlain && link?.href === new URL('search/index.html', root).href && openSearch()) event.preventDefault();
    },
    { capture: true },
  );
}

/** By its key, since the site knows the link to its search by another ending. @returns whether it opened */
const openSearch = () =>
  !document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }));
