/** What styles and numberings of a Word document say of a paragraph. */
import { child, elements, isOn, valueOf, type Element } from './xml.ts';

export interface ParagraphStyle {
  /** 1 to 9, or 0; a title is 1. */
  readonly heading: number;
  readonly isList: boolean;
  readonly isBold: boolean;
  readonly isCaps: boolean;
  readonly isHidden: boolean;
  /** Half points. */
  readonly size: number | undefined;
}

const PLAIN: ParagraphStyle = {
  heading: 0,
  isList: false,
  isBold: false,
  isCaps: false,
  isHidden: false,
  size: undefined,
};

/** Half points; Word's own where a document says nothing. */
const USUAL_SIZE = 22;

const numberOf = (value: string | undefined): number | undefined => {
  const number = Number(value);
  return value === undefined || Number.isNaN(number) ? undefined : number;
};

export class Styles {
  readonly #byId = new Map<string, Element>();
  readonly #known = new Map<string, ParagraphStyle>();
  readonly size: number;
  readonly #default: string | undefined;

  constructor(root: Element | undefined) {
    for (const style of elements(root))
      if (style.name === 'style') this.#byId.set(style.attributes['styleId'] ?? '', style);
    const defaults = child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr');
    this.#default = [...this.#byId.values()].find(
      ({ attributes }) => attributes['type'] === 'paragraph' && /^(?:1|true)$/.test(attributes['default'] ?? ''),
    )?.attributes['styleId'];
    this.size = numberOf(valueOf(defaults, 'sz')) ?? USUAL_SIZE;
  }

  /** @param id none: the default style */
  of(id: string | undefined, depth = 0): ParagraphStyle {
    const name = id ?? this.#default ?? '';
    const known = this.#known.get(name);
    if (known) return known;
    const style = this.#byId.get(name);
    if (!style || depth > 20) return PLAIN;
    const base = valueOf(style, 'basedOn');
    const from = base === undefined ? PLAIN : this.of(base, depth + 1);
    const run = child(style, 'rPr');
    const paragraph = child(style, 'pPr');
    const called = valueOf(style, 'name')?.toLowerCase() ?? '';
    const level = /^heading ([1-9])$/.exec(called)?.[1];
    const outline = numberOf(valueOf(paragraph, 'outlineLvl'));
    const own: ParagraphStyle = {
      heading:
        level !== undefined
          ? Number(level)
          : called === 'title'
            ? 1
            : outline !== undefined && outline < 9
              ? outline + 1
              : from.heading,
      isList:
        child(paragraph, 'numPr') !== undefined ? valueOf(child(paragraph, 'numPr'), 'numId') !== '0' : from.isList,
      isBold: child(run, 'b') ? isOn(run, 'b') : from.isBold,
      isCaps: child(run, 'caps') ? isOn(run, 'caps') : from.isCaps,
      isHidden: child(run, 'vanish') ? isOn(run, 'vanish') : from.isHidden,
      size: numberOf(valueOf(run, 'sz')) ?? from.size,
    };
    this.#known.set(name, own);
    return own;
  }
}
