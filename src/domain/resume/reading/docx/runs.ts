/** The text of one paragraph, and what its runs say of it. */
import { child, elements, find, isOn, ownText, valueOf, type Element } from './xml.ts';
import type { ParagraphStyle, Styles } from './styles.ts';

export interface ParagraphText {
  /** Lines of it that the writer broke by hand; tabs are there as tabs. */
  readonly lines: readonly string[];
  readonly isBold: boolean;
  readonly isCaps: boolean;
  /** Half points, of most of its letters. */
  readonly size: number | undefined;
  readonly hidden: readonly string[];
  readonly links: readonly string[];
  /** Drawings, pictures and text boxes that hang on it. */
  readonly drawings: readonly Element[];
  readonly notes: readonly string[];
  /** Before its first letter, between its lines, or after it. */
  readonly breaks: { readonly page: number; readonly column: number };
}

/** Word writes the new form of a drawing and beside it the old one, for readers that do not know the new: never both. */
export const unchosen = (element: Element): Element[] => {
  const choice = child(element, 'Choice') ?? child(element, 'Fallback');
  return choice ? elements(choice) : [];
};

const WHITE = /^f[a-f\d]f[a-f\d]f[a-f\d]$/i;

const isColour = (fill: string | undefined) =>
  fill !== undefined && fill !== '' && fill !== 'auto' && fill !== 'none' && !WHITE.test(fill);

/** Whether what holds a text, a cell, a paragraph or a run, is painted behind it, so that white on it is seen. */
export const isShaded = (properties: Element | undefined): boolean =>
  isColour(child(properties, 'shd')?.attributes['fill']) || isColour(valueOf(properties, 'highlight'));

/** The same of a drawing with a text box in it, in its new form or the old one. */
export const isFilled = (drawing: Element): boolean =>
  find(drawing, ['spPr']).some((shape) => child(shape, 'solidFill') ?? child(shape, 'gradFill')) ||
  find(drawing, ['shape', 'rect', 'roundrect']).some(({ attributes }) =>
    isColour(attributes['fillcolor']?.replace(/^#|\s.*$/g, '')),
  );

/** @param isOnColour whether what holds the paragraph is painted behind it */
export function textOf(
  paragraph: Element,
  style: ParagraphStyle,
  styles: Styles,
  target: (relation: string) => string | undefined,
  isOnColour = false,
): ParagraphText {
  let text = '';
  let letters = 0;
  let bold = 0;
  let caps = 0;
  const sizes = new Map<number, number>();
  const hidden: string[] = [];
  let wasUnseen = false;
  const links: string[] = [];
  const drawings: Element[] = [];
  const notes: string[] = [];
  const breaks = { page: 0, column: 0 };
  const paragraphShaded = isOnColour || isShaded(child(paragraph, 'pPr'));

  function run(element: Element): void {
    const properties = child(element, 'rPr');
    const character = styles.of(valueOf(properties, 'rStyle') ?? ' ');
    const isHidden = child(properties, 'vanish') ? isOn(properties, 'vanish') : style.isHidden || character.isHidden;
    const colour = valueOf(properties, 'color') ?? '';
    const isWhite = WHITE.test(colour) && !paragraphShaded && !isShaded(properties);
    const isBold = child(properties, 'b') ? isOn(properties, 'b') : style.isBold || character.isBold;
    const isCaps = child(properties, 'caps') ? isOn(properties, 'caps') : style.isCaps || character.isCaps;
    const size = Number(valueOf(properties, 'sz') ?? character.size ?? style.size ?? styles.size);
    const before = text.length;
    for (const part of elements(element)) piece(part);
    const added = text.slice(before);
    const count = added.replace(/\s/g, '').length;
    letters += count;
    if (isBold) bold += count;
    if (isCaps) caps += count;
    sizes.set(size, (sizes.get(size) ?? 0) + count);
    const isUnseen = isHidden || isWhite || size <= 4;
    if (isUnseen && wasUnseen) hidden[hidden.length - 1] = `${hidden.at(-1) ?? ''}${added}`;
    else if (isUnseen) hidden.push(added);
    wasUnseen = isUnseen;
    // What Word hides is not printed and not in the text that most converters give; what is white is.
    if (isHidden) text = text.slice(0, before);
  }

  function piece(part: Element): void {
    switch (part.name) {
      case 't':
        text += ownText(part);
        return;
      case 'tab':
      case 'ptab':
        text += '\t';
        return;
      case 'cr':
        text += '\n';
        return;
      case 'br':
        if (part.attributes['type'] === 'page') breaks.page += 1;
        else if (part.attributes['type'] === 'column') breaks.column += 1;
        text += '\n';
        return;
      case 'lastRenderedPageBreak':
        breaks.page += 1;
        return;
      case 'noBreakHyphen':
        text += '-';
        return;
      case 'sym':
        text += String.fromCodePoint(parseInt(part.attributes['char'] ?? '', 16) || 0x20);
        return;
      case 'footnoteReference':
      case 'endnoteReference':
        notes.push(`${part.name === 'footnoteReference' ? 'foot' : 'end'}:${part.attributes['id'] ?? ''}`);
        return;
      case 'instrText': {
        const address = /HYPERLINK\s+"([^"]{1,600})"/.exec(ownText(part))?.[1];
        if (address !== undefined) links.push(address);
        return;
      }
      case 'AlternateContent':
        for (const each of unchosen(part)) piece(each);
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        drawings.push(part);
        return;
    }
  }

  function inside(element: Element): void {
    for (const part of elements(element)) {
      switch (part.name) {
        case 'r':
          run(part);
          break;
        case 'hyperlink': {
          const address = part.attributes['id'] === undefined ? undefined : target(part.attributes['id']);
          if (address !== undefined) links.push(address);
          inside(part);
          break;
        }
        case 'sdt':
          inside(child(part, 'sdtContent') ?? { name: '', attributes: {}, children: [] });
          break;
        case 'AlternateContent':
          for (const each of unchosen(part)) if (each.name === 'r') run(each);
          break;
        case 'fldSimple': {
          const address = /HYPERLINK\s+"([^"]{1,600})"/.exec(part.attributes['instr'] ?? '')?.[1];
          if (address !== undefined) links.push(address);
          inside(part);
          break;
        }
        case 'oMath':
        case 'oMathPara':
          text += find(part, ['t']).map(ownText).join('');
          break;
        // Of a tracked change what stays is what was put in.
        case 'del':
        case 'moveFrom':
        case 'pPr':
          break;
        default:
          inside(part);
      }
    }
  }

  inside(paragraph);
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0];
  return {
    lines: text.split('\n'),
    isBold: letters > 0 && bold >= letters * 0.9,
    isCaps: letters > 0 && caps >= letters * 0.9,
    size,
    hidden,
    links,
    drawings,
    notes,
    breaks,
  };
}
