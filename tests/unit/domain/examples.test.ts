import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { expect, it } from 'vitest';
import { codeBlocks, parseMeta } from '../../../src/domain/content/examples.ts';

const blocksOf = (source: string) => codeBlocks(mdxToMdast(source) as Root);

it('gives language, meta, text, section and the line of the first line of the text', () => {
  const source = '## Answer\n\nText.\n\n```yaml title="a b.yaml" invalid="unknown field"\na: 1\nb: 2\n```\n';
  expect(blocksOf(source)).toEqual([
    {
      lang: 'yaml',
      meta: { title: 'a b.yaml', invalid: 'unknown field' },
      text: 'a: 1\nb: 2',
      line: 6,
      column: 1,
      section: 'Answer',
    },
  ]);
});

it('finds blocks inside a list, and says in which column their lines begin', () => {
  const [block] = blocksOf('## X\n\n- item\n\n  ```sh\n  ls\n  ```\n');
  expect(block).toMatchObject({ lang: 'sh', text: 'ls', line: 6, column: 3, section: 'X', meta: {} });
});

it('takes a block before the first section, and one without a language', () => {
  expect(blocksOf('```\nplain\n```\n\n## X\n')).toMatchObject([{ lang: '', text: 'plain', section: '' }]);
});

it('reads meta in either kind of quotes, and only whole keys', () => {
  expect(parseMeta(`title='it says "no"' invalid="x"`)).toEqual({ title: 'it says "no"', invalid: 'x' });
  expect(parseMeta('subtitle="x" {1,3}')).toEqual({});
});
