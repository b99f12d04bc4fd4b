import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { readLinkedTerms, terms } from '../../../src/site/markdown/terms.ts';

const plugin = terms([
  { id: 'istiod', uses: ['istiod'] },
  { id: 'ambient-mode', uses: ['ambient mode'] },
  { id: 'use-waypoint', uses: ['istio.io/use-waypoint'] },
  { id: 'use-waypoint-namespace', uses: ['istio.io/use-waypoint-namespace'] },
  { id: 'native-sidecar', uses: ['native sidecar'] },
]);
const html = (markdown: string) => (markdownToHtml(markdown, { hastPlugins: [plugin] }) as { html: string }).html;
const linked = (markdown: string) =>
  [...html(markdown).matchAll(/<a href="\/terms\/#([^"]+)" class="to-term">([^<]*)<\/a>/g)].map(([, id, text]) => [
    id,
    text,
  ]);

describe('the first use of a term', () => {
  it('is linked, and no later one, on each page anew', () => {
    const page = 'Here istiod signs.\n\nAnd istiod pushes.';
    for (let i = 0; i < 2; i++) expect(linked(page)).toEqual([['istiod', 'istiod']]);
  });

  it('may begin a sentence, and be one of several', () => {
    expect(linked('Ambient mode and native sidecars differ.')).toEqual([
      ['ambient-mode', 'Ambient mode'],
      ['native-sidecar', 'native sidecars'],
    ]);
  });

  it('is a whole word: a longer name is another thing', () => {
    expect(linked('The istiod-remote chart, istiod.istio-system, deploy/istiod.')).toEqual([]);
    expect(linked('The label `istio.io/use-waypoint-namespace`.')).toEqual([
      ['use-waypoint-namespace', 'istio.io/use-waypoint-namespace'],
    ]);
  });

  it('is linked as code only where it is the whole of it', () => {
    expect(linked('Set `istio.io/use-waypoint=waypoint`, then `istio.io/use-waypoint`.')).toEqual([
      ['use-waypoint', 'istio.io/use-waypoint'],
    ]);
  });

  it('is not looked for in links, headings, tables and code blocks, and nothing of the text is lost', () => {
    const markdown =
      '## istiod\n\n[istiod](/x/)\n\n| istiod |\n| --- |\n| istiod |\n\n```sh\nkubectl get istiod\n```\n\nThen istiod & more.';
    expect(linked(markdown)).toEqual([['istiod', 'istiod']]);
    expect(html(markdown)).toContain('Then <a href="/terms/#istiod" class="to-term">istiod</a> &amp; more.');
  });
});

it('the terms of the site are read with their words', () => {
  const found = readLinkedTerms('src/content/terms.yaml');
  expect(found.find(({ id }) => id === 'target-refs')?.uses).toEqual(['targetRefs']);
  expect(found.length).toBeGreaterThan(30);
});
