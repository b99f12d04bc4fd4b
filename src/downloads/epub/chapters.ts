import { parse } from 'parse5';
import { attribute, elements, firstElement, isElement, textOf, type Element, type Node, type Parent } from './tree.ts';
import { xhtml } from './xhtml.ts';

export interface Chapter {
  /** The `id` of its part of the handbook, and the name of its file. */
  readonly id: string;
  readonly title: string;
  /** 0 for a part of the book, 1 for what stands in one. */
  readonly depth: number;
  /** What stands in its body, as XHTML. */
  readonly body: string;
}

export interface Book {
  readonly chapters: readonly Chapter[];
  /** The newest day that the text names, such as 2026-11-26: when it was last compared with its sources. */
  readonly newest: string;
}

export const fileOf = (id: string) => `${id}.xhtml`;

/** Takes the handbook apart: what carries `data-chapter` becomes a file, without the chapters inside of it. */
export function bookOf(handbook: string): Book {
  const all = elements(parse(handbook));
  const roots = all.filter(isChapter);
  const days = all.flatMap((element) => (element.tagName === 'time' ? (attribute(element, 'datetime') ?? []) : []));
  if (roots.length === 0) throw new Error('The handbook has no chapters: nothing carries data-chapter');
  const home = new Map(roots.flatMap((root) => idsIn(root).map((id) => [id, fileOf(idOf(root))] as const)));
  return {
    chapters: roots.map((root) => {
      fit(root, home, levelOf(root) - 1);
      return {
        id: idOf(root),
        title: titleOf(root),
        depth: isInside(root) ? 1 : 0,
        body: xhtml(root.childNodes.filter((node) => !(isElement(node) && isChapter(node)))),
      };
    }),
    newest: days.reduce((a, b) => (a > b ? a : b), ''),
  };
}

function isInside(root: Element): boolean {
  for (let above = root.parentNode; above && isElement(above); above = above.parentNode) {
    if (isChapter(above)) return true;
  }
  return false;
}

const isChapter = (element: Element) => attribute(element, 'data-chapter') !== undefined;

function idOf(root: Element): string {
  const id = attribute(root, 'id');
  if (!id) throw new Error(`A chapter of the handbook has no id: ${textOf(root).slice(0, 60)}`);
  return id;
}

/** The ids of a chapter, but for those of chapters inside of it. */
function idsIn(root: Element): string[] {
  const inside = (parent: Parent): string[] =>
    parent.childNodes.flatMap((node) =>
      isElement(node) && !isChapter(node) ? [attribute(node, 'id') ?? [], inside(node)].flat() : [],
    );
  return [idOf(root), ...inside(root)];
}

const headingIn = (root: Element) => firstElement(root, ({ tagName }) => /^h[1-6]$/.test(tagName));

const levelOf = (root: Element) => Number(headingIn(root)?.tagName.slice(1) ?? 1);

function titleOf(root: Element): string {
  const heading = headingIn(root);
  if (!heading) throw new Error(`The chapter ${idOf(root)} of the handbook has no heading`);
  return textOf(heading);
}

/** Makes a chapter stand by itself: its first heading is the highest, and links lead to files. */
function fit(parent: Parent, home: ReadonlyMap<string, string>, higher: number): void {
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (!isElement(node) || isChapter(node)) return [node];
    fit(node, home, higher);
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = node.nodeName = `h${Number(level) - higher}`;
    return node.tagName === 'a' ? linked(node, home) : [node];
  });
}

/** A link into the book, or to another site; what leads to a page of the site that is not in the book stays as text. */
function linked(link: Element, home: ReadonlyMap<string, string>): Node[] {
  const target = attribute(link, 'href') ?? '';
  const id = target.startsWith('#') ? target.slice(1) : undefined;
  const file = id === undefined ? undefined : home.get(id);
  if (file !== undefined && id !== undefined) {
    link.attrs = [{ name: 'href', value: file === fileOf(id) ? file : `${file}#${id}` }];
    return [link];
  }
  if (!target.startsWith('https:')) return link.childNodes;
  link.attrs = [
    { name: 'href', value: target },
    { name: 'class', value: 'outside' },
  ];
  return [link];
}
