import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { parseMeta } from '../../domain/content/examples.ts';
import { copyButton, textOf } from './elements.ts';

const NAMES: Readonly<Record<string, string>> = {
  sh: 'Shell',
  console: 'Terminal',
  yaml: 'YAML',
  json: 'JSON',
  promql: 'PromQL',
};

/** The colours of the css-variables theme, as one-letter classes. A token in plain text colour needs none. */
const CLASSES: readonly (readonly [variable: string, name: string])[] = [
  ['token-comment', 'c'],
  ['token-keyword', 'k'],
  ['token-string-expression', 's'],
  ['token-string', 's'],
  ['token-constant', 'n'],
  ['token-function', 'f'],
  ['token-parameter', 'p'],
  ['token-link', 's'],
];

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'shell']);

/** A span without a class says nothing; what it holds is enough. */
function unwrapped(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element' && !child.properties['class'] ? child.children : [child],
  );
}

/** A line of a terminal session: a command stands out, its prompt and what was printed step back. */
function asSession(line: Element): void {
  const text = textOf(line);
  const quiet = (value: string): Element => ({
    type: 'element',
    tagName: 'span',
    properties: { class: 'o' },
    children: [{ type: 'text', value }],
  });
  line.children = text.startsWith('$ ')
    ? [quiet('$ '), { type: 'text', value: text.slice(2) }]
    : text
      ? [quiet(text)]
      : [];
}

/**
 * Turns the highlighter's inline colours into classes, since the Content-Security-Policy allows no style attribute, and puts
 * the block into a figure with its file name and a place for the copy button.
 */
export const codeBlocks: ShikiTransformer = {
  name: 'code-blocks',
  span(node) {
    const style = node.properties.style ?? '';
    delete node.properties.style;
    // The shell's grammar calls every argument a string; only quoted ones are worth a colour.
    const isBareArgument = SHELLS.has(this.options.lang) && !/["']/.test(textOf(node));
    const found =
      isBareArgument && style.includes('token-string')
        ? undefined
        : CLASSES.find(([variable]) => style.includes(variable));
    if (found) node.properties['class'] = found[1];
  },
  line(node) {
    delete node.properties['class'];
    if (this.options.lang === 'console') {
      asSession(node);
      return;
    }
    node.children = unwrapped(node.children);
  },
  code(node) {
    // Lines need no element of their own either: nothing numbers or marks them.
    node.children = unwrapped(node.children);
  },
  root(root) {
    const pre = root.children[0] as Element;
    const language = String(pre.properties['dataLanguage'] ?? this.options.lang);
    const { title, invalid } = parseMeta(this.options.meta?.__raw ?? '');
    const name = title ?? NAMES[language] ?? language;
    const wrong: Element = {
      type: 'element',
      tagName: 'em',
      properties: {},
      children: [{ type: 'text', value: 'wrong on purpose' }],
    };
    pre.properties = { tabindex: '0' };
    const caption: Element = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: name }, ...(invalid === undefined ? [] : [wrong]), copyButton(`Copy ${name}`)],
    };
    root.children = [
      {
        type: 'element',
        tagName: 'figure',
        properties: { class: 'code', 'data-language': language },
        children: [caption, pre],
      },
    ];
  },
};
