/**
 * XML as trees, as much of it as office documents use. A worker has no DOMParser. Nothing is ever taken from a document type: no
 * entity but the five of XML is known, so none can swell or reach out.
 */
import { MOST_DEPTH } from '../limits.ts';
import { Refused } from '../refused.ts';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** By names without prefixes; of two that differ in the prefix alone the first. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
        const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function attributesOf(source: string): Record<string, string> {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single] of source.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!name.startsWith('xmlns')) attributes[local(name)] ??= unescaped(double ?? single ?? '');
  }
  return attributes;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
}

/**
 * @returns the root element
 * @throws Refused damaged: cut off, badly nested, or nested too deep
 */
export function parseXml(source: string): Element {
  const top: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [top];
  let at = 0;
  while (at < source.length) {
    const current = stack[stack.length - 1] as Open;
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      const text = source.slice(at, end < 0 ? undefined : end);
      if (stack.length > 1 && text !== '') current.children.push(unescaped(text));
      at += text.length;
      continue;
    }
    const end = endOf(source, at);
    if (end < 0) throw new Refused('damaged', 'a part of it is cut off');
    const next = source[at + 1];
    if (source.startsWith('<![CDATA[', at)) current.children.push(source.slice(at + 9, end - 3));
    else if (next === '/') {
      if (stack.length === 1 || current.name !== source.slice(at + 2, end - 1).trim())
        throw new Refused('damaged', 'a part of it is badly nested');
      stack.pop();
    } else if (next !== '?' && next !== '!') {
      const isEmpty = source[end - 2] === '/';
      const tag = source.slice(at + 1, end - (isEmpty ? 2 : 1));
      const name = /^[^\s/>]+/.exec(tag)?.[0] ?? '';
      const element: Open = { name, attributes: attributesOf(tag.slice(name.length)), children: [] };
      current.children.push({ ...element, name: local(name), children: element.children });
      if (!isEmpty) stack.push(element);
      if (stack.length > MOST_DEPTH) throw new Refused('damaged', `elements are nested more than ${MOST_DEPTH} deep`);
    }
    at = end;
  }
  const root = top.children.find((child): child is Element => typeof child !== 'string');
  if (stack.length > 1 || !root) throw new Refused('damaged', 'a part of it is cut off');
  return root;
}

/** One past the end of what begins with `<` here; -1 where it has none. */
function endOf(source: string, at: number): number {
  const closing = source.startsWith('<!--', at) ? '-->' : source.startsWith('<![CDATA[', at) ? ']]>' : undefined;
  if (closing !== undefined) {
    const end = source.indexOf(closing, at);
    return end < 0 ? -1 : end + closing.length;
  }
  let quote = '';
  for (let i = at + 1; i < source.length; i++) {
    const character = source[i] as string;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i + 1;
  }
  return -1;
}

export const elements = (element: Element | undefined): Element[] =>
  (element?.children ?? []).filter((child): child is Element => typeof child !== 'string');

export const child = (element: Element | undefined, name: string): Element | undefined =>
  elements(element).find((each) => each.name === name);

/** The `val` of a child, which is how these formats write nearly every property. */
export const valueOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['val'];

/** The text that stands in it, without that of elements inside. */
export const ownText = (element: Element | undefined): string =>
  (element?.children ?? []).filter((each) => typeof each === 'string').join('');

/** A switch: there and not said to be off. */
export const isOn = (element: Element | undefined, name: string): boolean => {
  const found = child(element, name);
  return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '');
};

/** All below of these names, outermost only. */
export function find(element: Element, names: readonly string[]): Element[] {
  return elements(element).flatMap((each) => (names.includes(each.name) ? [each] : find(each, names)));
}
