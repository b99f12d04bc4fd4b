import { describe, expect, it } from 'vitest';
import type { Site } from '../../../src/portable/addresses.ts';
import { portablePage } from '../../../src/portable/page.ts';
import { sectionsOf } from '../../../src/portable/texts.ts';

const site: Site = { base: '/', files: new Set(['index.html', 'terms/index.html', 'icon.svg']), instead: new Map() };
const page = (head: string, body: string) =>
  portablePage(site, `<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'a/b.html', '<p>said</p>');

describe('a page of the copy', () => {
  it('follows its links from where it stands', () => {
    const { html, leadsTo } = page('<link rel="icon" href="/icon.svg">', '<a href="/terms/#x" data-base="/">t</a>');
    expect(html).toContain('<link rel="icon" href="../icon.svg">');
    expect(html).toContain('<a href="../terms/index.html#x" data-base="../">t</a>');
    expect([...leadsTo]).toEqual(['icon.svg', 'terms/index.html']);
  });

  it('changes no text that only looks like a link', () => {
    const text = '<pre>&lt;a href="/terms/"> curl /terms/ $& $1</pre>';
    expect(page('', text).html).toContain(text);
  });

  it('holds nothing inline and no module', () => {
    const { html, files } = page(
      '<style>a{color:red}</style><script>1</script><script type="application/ld+json">{}</script>',
      '<script type="module" src="/assets/x.js"></script>',
    );
    expect(html).not.toMatch(/<style|<script>|module|ld\+json/);
    expect(html).toContain('data-run="assets/x.js"');
    expect([...files.values()]).toEqual(['a{color:red}', '1']);
  });

  it('leaves out what is for the web alone', () => {
    const { html } = page(
      '<link rel="canonical" href="http://h/"><link rel="manifest" href="/m"><meta property="og:url" content="http://h/">',
      '<section data-web-only><a href="/gone/">the zip</a></section>',
    );
    expect(html).not.toMatch(/canonical|manifest|og:|gone/);
  });

  it('says at the end of the footer what it is', () => {
    expect(page('', '<footer><div><p>a</p></div></footer>').html).toContain('<p>a</p><p>said</p></div></footer>');
  });
});

describe('sectionsOf', () => {
  const html = `<span hidden data-pagefind-filter="topic">Ambient</span><nav>no</nav>
    <article data-pagefind-body><h1>Title</h1><span hidden>no</span><p>Lead <code>a</code>.</p>
    <h2 id="x">One</h2><ul><li>first<li>second</ul><button>no</button><p data-web-only>no</p><h3>Below</h3><p>end</p></article>`;

  it('cuts a page at the headings that can be linked to, without what is not read', () => {
    expect(sectionsOf(html, '/a/')).toEqual([
      { url: '/a/', page: 'Title', heading: 'Title', topic: 'Ambient', level: '', text: 'Title Lead a.' },
      { url: '/a/#x', page: 'Title', heading: 'One', topic: 'Ambient', level: '', text: 'first second Below end' },
    ]);
  });

  it('reads nothing of a page that the search is not to find', () => {
    expect(sectionsOf('<h1 id="a">A</h1><p>text</p>', '/a/')).toEqual([]);
  });
});
