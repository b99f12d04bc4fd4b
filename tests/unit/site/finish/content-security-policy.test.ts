import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../src/site/finish/content-security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  const policy = contentSecurityPolicy(
    '<head><script>a()</script><style>b{}</style><script type="application/ld+json">{}</script>' +
      '<script type="speculationrules">{"prefetch":[]}</script><script type="module" src="/x.js"></script></head>',
  );

  it('names the inline pieces by their hash, and data blocks not at all', () => {
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a()')} ${hash('{"prefetch":[]}')};`);
    expect(policy).toContain(`style-src 'self' ${hash('b{}')};`);
  });

  it('allows nothing unsafe and no other host', () => {
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(policy).toContain("default-src 'none'");
  });
});
