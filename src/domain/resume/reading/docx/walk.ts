/** A walk over the blocks of a Word document: paragraphs, tables, boxes and sections, as lines with their places. */
import type { Line, Place } from '../../document.ts';
import { namesSection } from '../../fields/section-names.ts';
import { unsigned } from '../bullets.ts';
import { closeUp, plain, plainWithGaps } from '../characters.ts';
import { MOST_CHARACTERS } from '../limits.ts';
import { isLink } from '../links.ts';
import { Refused } from '../refused.ts';
import { isShouted } from '../text.ts';
import { isFilled, isShaded, textOf, unchosen } from './runs.ts';
import type { Styles } from './styles.ts';
import { child, elements, find, valueOf, type Element } from './xml.ts';

/** A part of the package: the document itself, a header, notes. */
export interface Part {
  readonly root: Element;
  readonly target: (relation: string) => string | undefined;
}

export class Walk {
  readonly lines: Line[] = [];
  readonly links = new Set<string>();
  readonly hidden: string[] = [];
  readonly notes: string[] = [];
  readonly #parts: ReadonlyMap<string, Element>;
  readonly #styles: Styles;
  readonly #numbered: (id: string, level: string) => string | undefined;
  page = 1;
  columns = 1;
  tables = 0;
  textBoxes = 0;
  images = 0;
  #column = 1;
  #characters = 0;
  /** Whether what is being walked lies on a colour: a cell, or a box, that is painted. */
  #isOnColour: boolean;

  /** @param isOnColour whether the page itself is painted */
  constructor(styles: Styles, numbering: Element | undefined, isOnColour: boolean) {
    this.#isOnColour = isOnColour;
    this.#styles = styles;
    this.#parts = new Map(
      elements(numbering).map((each) => [
        `${each.name} ${each.attributes['numId'] ?? each.attributes['abstractNumId'] ?? ''}`,
        each,
      ]),
    );
    this.#numbered = (id, level) => {
      const kind = valueOf(this.#parts.get(`num ${id}`), 'abstractNumId');
      const levels = elements(this.#parts.get(`abstractNum ${kind ?? ''}`));
      return valueOf(
        levels.find((each) => each.name === 'lvl' && each.attributes['ilvl'] === level),
        'lvlText',
      );
    };
  }

  blocks(container: Element, part: Part, place: Place): void {
    for (const block of elements(container)) this.#block(block, part, place);
  }

  #block(block: Element, part: Part, place: Place): void {
    switch (block.name) {
      case 'p':
        this.#paragraph(block, part, place);
        break;
      case 'tbl':
        this.tables += 1;
        this.#table(block, part, place === 'body' ? 'table' : place);
        break;
      case 'sectPr':
        this.#section(block);
        break;
      case 'AlternateContent':
        for (const each of unchosen(block)) this.#block(each, part, place);
        break;
      case 'del':
      case 'moveFrom':
        break;
      default:
        this.blocks(block, part, place);
    }
  }

  /** A style of tables may paint any cell; which, is not looked into: what is white there is not taken for hidden. */
  #table(table: Element, part: Part, place: Place): void {
    const style = valueOf(child(table, 'tblPr'), 'tblStyle') ?? '';
    const isStyled = style !== '' && !/^Table(?:Grid|Normal)/i.test(style);
    for (const cell of find(table, ['tc'])) {
      this.#within(isStyled || isShaded(child(cell, 'tcPr')), () => this.blocks(cell, part, place));
    }
  }

  #within(isPainted: boolean, walk: () => void): void {
    const before = this.#isOnColour;
    this.#isOnColour ||= isPainted;
    walk();
    this.#isOnColour = before;
  }

  /** The columns of a section hold for what stands before it. */
  #section(section: Element): void {
    const cols = child(section, 'cols');
    const count = Number(cols?.attributes['num'] ?? (elements(cols).length || 1));
    if (count > 1) this.columns = Math.max(this.columns, Math.min(count, 9));
    this.#column = 1;
  }

  #paragraph(paragraph: Element, part: Part, place: Place): void {
    const properties = child(paragraph, 'pPr');
    const style = this.#styles.of(valueOf(properties, 'pStyle'));
    const read = textOf(paragraph, style, this.#styles, part.target, this.#isOnColour);
    const numbering = child(properties, 'numPr');
    const id = valueOf(numbering, 'numId');
    const isItem = id === undefined ? style.isList && numbering === undefined : id !== '0';
    const level = valueOf(numbering, 'ilvl') ?? '0';
    if (read.breaks.page > 0 && place === 'body') this.page += 1;
    if (read.breaks.column > 0) this.#column += read.breaks.column;
    this.hidden.push(...read.hidden.map(plain).filter((text) => text !== ''));
    for (const link of read.links) if (isLink(link)) this.links.add(link);
    for (const line of read.lines) {
      const text = plainWithGaps(closeUp(line.trim()));
      if (text === '') continue;
      const outline = valueOf(properties, 'outlineLvl');
      const own = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style.heading;
      const heading = isItem ? 0 : own || this.#looksLike(text, read, place);
      const { text: rest, bullet, sign } = heading > 0 ? { text, bullet: false, sign: undefined } : unsigned(text);
      const listSign = isItem && id !== undefined ? this.#numbered(id, level) : undefined;
      const said = sign ?? (listSign?.length === 1 ? listSign : undefined);
      this.#add({
        text: rest,
        page: this.page,
        place,
        heading,
        bullet: isItem || bullet,
        ...(said === undefined ? {} : { sign: said }),
        column: this.#column,
      });
    }
    for (const drawing of read.drawings) this.#drawing(drawing, part, place);
    this.notes.push(...read.notes);
    const section = child(properties, 'sectPr');
    if (section) this.#section(section);
  }

  /** A heading that no style calls one. */
  #looksLike(
    text: string,
    { isBold, isCaps, size }: { isBold: boolean; isCaps: boolean; size: number | undefined },
    place: Place,
  ): number {
    if (text.length > 60 || place === 'header' || place === 'footer') return 0;
    const scale = (size ?? this.#styles.size) / this.#styles.size;
    if (scale >= 1.5) return 1;
    const isCapital = isCaps || isShouted(text);
    if (namesSection(text) && (isBold || isCapital || scale > 1.05)) return 2;
    if (scale >= 1.15 && (isBold || isCapital)) return 2;
    return isCapital && isBold && isShouted(text.toUpperCase()) ? 2 : namesSection(text) ? 3 : 0;
  }

  #drawing(drawing: Element, part: Part, place: Place): void {
    for (const box of find(drawing, ['txbxContent'])) {
      this.textBoxes += 1;
      this.#within(isFilled(drawing), () => this.blocks(box, part, place === 'body' ? 'text box' : place));
    }
    if (find(drawing, ['blip', 'imagedata']).length > 0) this.images += 1;
  }

  #add(line: Line): void {
    this.#characters += line.text.length;
    if (this.#characters > MOST_CHARACTERS)
      throw new Refused('too large', `more than ${MOST_CHARACTERS.toLocaleString('en')} characters`);
    this.lines.push(line);
  }
}
