import { BASE } from './link.ts';

/**
 * What makes the site installable, put into the head when the page is quiet: in the HTML it would be a fourth request of every first visit.
 */
export function installable(): void {
  link('manifest', 'manifest.webmanifest');
  link('apple-touch-icon', 'icons/apple-touch.png');
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  const follow = () => (meta.content = getComputedStyle(document.body).backgroundColor);
  follow();
  document.head.append(meta);
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);
}

function link(rel: string, file: string): void {
  const element = document.createElement('link');
  element.rel = rel;
  element.href = BASE + file;
  document.head.append(element);
}
