/**
 * The few parts of an OOXML workbook that a scorecard needs. By hand, because the library at hand writes formulas without their results,
 * which a protected view and a phone then show as nothing, and zips from 160 kB on in workers made of blobs, which the
 * Content-Security-Policy of this site does not allow.
 */
import { strToU8, zipSync } from 'fflate';

/** What a cell looks like; the position is the index of its format in the file. */
const STYLES = ['plain', 'title', 'head', 'input', 'words', 'date', 'number', 'share', 'result', 'note'] as const;
export type Style = (typeof STYLES)[number];

export interface Written {
  /** Of a formula: its result, for programs that do not compute. */
  readonly value?: string | number;
  /** Without the leading =. A text never becomes one, whatever it begins with. */
  readonly formula?: string;
  readonly style?: Style;
}
export type SheetCell = Written | undefined;

export interface Sheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows that stay in sight. */
  readonly frozen?: number;
}

/** @param index from 0 */
export function letterOf(index: number): string {
  return (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The longest text that a cell of a spreadsheet takes. */
const LONGEST = 32_767;
const CUT = ' … (cut here: the JSON file has all of it)';

/** Text for XML: without what XML cannot say, and without _x0041_, which spreadsheets read as a character. */
function escape(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function cellXml(cell: SheetCell, address: string): string {
  if (!cell) return '';
  const { value, formula, style = 'plain' } = cell;
  const format = STYLES.indexOf(style);
  const open = `<c r="${address}"${format > 0 ? ` s="${format}"` : ''}`;
  const f = formula === undefined ? '' : `<f>${escape(formula)}</f>`;
  if (typeof value === 'number') return `${open}>${f}<v>${value}</v></c>`;
  if (formula !== undefined)
    return value === undefined ? `${open}>${f}</c>` : `${open} t="str">${f}<v>${escape(value)}</v></c>`;
  if (value === undefined || value === '') return format > 0 ? `${open}/>` : '';
  const text = value.length > LONGEST ? value.slice(0, LONGEST - CUT.length) + CUT : value;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

function sheetXml({ widths, rows, frozen = 0 }: Sheet): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const lines = rows.map((cells, i) => {
    const row = i + 1;
    return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${row}`)).join('')}</row>`;
  });
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen > 0 ? pane : ''}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN = 'http://schemas.openxmlformats.org';
const MAIN = `${OPEN}/spreadsheetml/2006/main`;
const RELATION = `${OPEN}/officeDocument/2006/relationships`;

const FONTS = ['', '<b/><sz val="14"/>', '<b/>', '<i/><color rgb="FF595959"/>'].map(
  (font) => `<font>${font.includes('sz') ? '' : '<sz val="11"/>'}${font}<name val="Calibri"/></font>`,
);
/** None, the one that the format demands, headings, cells to type into, results. */
const FILLS = ['none', 'gray125', 'FFE7E6E6', 'FFFFF8DC', 'FFE2EFDA'].map((fill) =>
  fill.length === 8
    ? `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`
    : `<fill><patternFill patternType="${fill}"/></fill>`,
);
const WRAP = '<alignment vertical="top" wrapText="1"/>';
const TOP = '<alignment vertical="top"/>';

/** Number format, font, fill and alignment of each style. */
const FORMATS: Readonly<Record<Style, readonly [numFmt: number, font: number, fill: number, alignment: string]>> = {
  plain: [0, 0, 0, TOP],
  title: [0, 1, 0, TOP],
  head: [0, 2, 2, WRAP],
  input: [0, 0, 3, TOP],
  words: [0, 0, 0, WRAP],
  date: [164, 0, 3, TOP],
  number: [165, 0, 0, TOP],
  share: [10, 0, 0, TOP],
  result: [165, 2, 4, TOP],
  note: [0, 3, 0, TOP],
};

function stylesXml(): string {
  const formats = STYLES.map((style) => {
    const [numFmt, font, fill, alignment] = FORMATS[style];
    return `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  });
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts>` +
    `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="${FILLS.length}">${FILLS.join('')}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

const relations = (list: readonly (readonly [type: string, target: string])[]) =>
  `${XML}<Relationships xmlns="${OPEN}/package/2006/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** @param sheets with names that are short, different and without \ / ? * [ ] : */
export function writeOoxml(sheets: readonly Sheet[]): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string) => `<Override PartName="${name}" ContentType="${type}.${kind}+xml"/>`;
  const file = (i: number) => `worksheets/sheet${i + 1}.xml`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}` +
      `${sheets.map((_, i) => part(`/xl/${file(i)}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>` +
      sheets.map(({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
      '</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', file(i)] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  sheets.forEach((sheet, i) => (parts[`xl/${file(i)}`] = sheetXml(sheet)));
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  // A fixed day: the same card gives the same file.
  return zipSync(bytes, { level: 6, mtime: '1980-01-01T12:00:00' });
}
