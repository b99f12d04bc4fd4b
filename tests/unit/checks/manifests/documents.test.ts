import { expect, it } from 'vitest';
import { documentsOf } from '../../../../src/checks/manifests/documents.ts';

const block = (lang: string, text: string) => ({ lang, text, meta: {}, line: 11, column: 3, section: 'X' });

it('gives every document with its value and the place of each part in the file', () => {
  const [first, second, ...rest] = documentsOf(block('yaml', 'a:\n  b: 1\n---\nc: [x, y]\n'));
  expect(rest).toEqual([]);
  expect(first?.value).toEqual({ a: { b: 1 } });
  expect(first?.place(['a', 'b'])).toEqual({ line: 12, column: 8 });
  expect(second?.value).toEqual({ c: ['x', 'y'] });
  expect(second?.place(['c', 1])).toEqual({ line: 14, column: 10 });
  expect(second?.place(['c', 1, 'missing'])).toEqual({ line: 14, column: 10 });
});

it('says where YAML is broken, and gives no value for it', () => {
  const [document] = documentsOf(block('yaml', 'a: 1\na: 2\n'));
  expect(document?.value).toBeUndefined();
  expect(document?.problems).toEqual([
    { line: 12, column: 3, message: 'is not valid YAML 1.2: Map keys must be unique' },
  ]);
});

it('leaves out empty documents, and blocks that are neither YAML nor shell', () => {
  expect(documentsOf(block('yaml', '---\n# nothing\n---\na: 1\n---\n'))).toHaveLength(1);
  expect(documentsOf(block('json', '{"a": 1}'))).toEqual([]);
});

it('finds the manifests in here-documents, whatever quotes the word, and whether the shell expands them', () => {
  const text =
    'kubectl apply -f - <<EOF\na: $B\nEOF\ncat > x.yaml <<\'END\'\nb: 1\nEND\ncat <<< "no"\ncat <<EOF\nwords\nEOF';
  expect(documentsOf(block('sh', text)).map(({ value, expands }) => ({ value, expands }))).toEqual([
    { value: { a: '$B' }, expands: true },
    { value: { b: 1 }, expands: false },
  ]);
});

it('takes away the second prompt of a session', () => {
  const [document] = documentsOf(block('console', '$ kubectl apply -f - <<EOF\n> a:\n>   b: 1\n> EOF\ncreated'));
  expect(document?.value).toEqual({ a: { b: 1 } });
  expect(document?.place(['a', 'b'])).toEqual({ line: 13, column: 10 });
});

it('finds the place of a key that is written as a number', () => {
  const [document] = documentsOf(block('yaml', 'ports:\n  9090:\n    mode: x\n'));
  expect(document?.place(['ports', '9090', 'mode'])).toEqual({ line: 13, column: 13 });
});

it('says which words kubectl takes for booleans', () => {
  const [document] = documentsOf(block('yaml', 'a: yes\nb: "no"\nc: [off]\n'));
  expect(document?.booleans.map(({ line }) => line)).toEqual([11, 13]);
});
