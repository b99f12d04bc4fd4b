import { BASE } from './link.ts';

/**
 * What makes the site installable, put into the head when the page is quiet: in the HTML it would be a fourth request of every first visit. The
 * icon for Apple's devices is found by its name; a link to it would make browsers fetch the favicon a second time.
 */
export function installable(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `${BASE}manifest.webmanifest`;
  document.head.append(link);
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  const follow = () => (meta.content = getComputedStyle(document.body).backgroundColor);
  follow();
  document.head.append(meta);
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);
}
