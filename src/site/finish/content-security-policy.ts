import { createHash } from 'node:crypto';

/** Most of what stands inline is the same on all pages. */
const hashed = new Map<string, string>();

function sha256(text: string): string {
  const hash = hashed.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashed.set(text, hash);
  return hash;
}

/** The hashes of the inline elements of this name, but for data blocks, which are never executed. */
function inlineHashes(html: string, element: 'script' | 'style'): string[] {
  const pattern = new RegExp(`<${element}(?<attributes>[^>]*)>(?<content>[\\s\\S]*?)</${element}>`, 'g');
  const hashes = [...html.matchAll(pattern)]
    .filter(({ groups }) => !/\bsrc=|type="application\/(?:ld\+)?json"/.test(groups?.['attributes'] ?? ''))
    .map(({ groups }) => sha256(groups?.['content'] ?? ''));
  return [...new Set(hashes)];
}

/**
 * The policy of one page. Nothing but the site's own files, no inline code beyond the very pieces that the build wrote, each by its
 * hash. `wasm-unsafe-eval` is there because the full-text search runs WebAssembly. Astro's own policy would list the hash of
 * every script of the site on every page, some hundred incompressible bytes more than the page budget wants to spend.
 */
export function contentSecurityPolicy(html: string): string {
  return [
    `default-src 'none'`,
    ['script-src', `'self'`, `'wasm-unsafe-eval'`, ...inlineHashes(html, 'script')].join(' '),
    ['style-src', `'self'`, ...inlineHashes(html, 'style')].join(' '),
    `img-src 'self' data:`,
    // What a page has recorded itself; only the page that says so plays any sound.
    ...(html.includes(' data-plays="blob:"') ? ['media-src blob:'] : []),
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
  ].join(';');
}

/** A page with its policy, before anything that it governs. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy(html)}">`;
  return html.replace('<head>', () => `<head>${meta}`);
}
