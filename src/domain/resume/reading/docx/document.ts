/**
 * A Word document as lines, by a walk of our own over its parts. mammoth, which turns such documents into HTML, was weighed and left out:
 * it passes over headers, footers, columns, hidden and white text, page breaks, and does not tell a text box from the body, which is just what a resume must be
 * checked for; it unpacks without a limit, and with its zip, XML and promise libraries it is three times the size of all that is here.
 */
import type { Place, ResumeDocument } from '../../document.ts';
import { MOST_PAGES } from '../limits.ts';
import { Refused } from '../refused.ts';
import { Styles } from './styles.ts';
import { Walk, type Part } from './walk.ts';
import { child, elements, find, ownText, parseXml } from './xml.ts';
import { openZip, type Unzip } from './zip.ts';

function open(unzip: Unzip, name: string): Part | undefined {
  const bytes = unzip(name);
  if (!bytes) return undefined;
  const text = (content: Uint8Array) =>
    new TextDecoder(content[0] === 0xff ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(content);
  const relations = unzip(name.replace(/([^/]+)$/, '_rels/$1.rels'));
  const targets = new Map(
    relations
      ? elements(parseXml(text(relations))).map(({ attributes }) => [
          attributes['Id'] ?? '',
          attributes['Target'] ?? '',
        ])
      : [],
  );
  return { root: parseXml(text(bytes)), target: (relation) => targets.get(relation) };
}

/**
 * @param bytes of a file that `kindOf` calls docx
 * @throws Refused
 */
export function readDocx(bytes: Uint8Array, fileName: string): ResumeDocument {
  const unzip = openZip(bytes);
  const folder = 'word/';
  const main = open(unzip, `${folder}document.xml`) ?? open(unzip, `${folder}document2.xml`);
  if (!main) throw new Refused('damaged', 'the part that holds the text is missing');
  const walk = new Walk(
    new Styles(open(unzip, `${folder}styles.xml`)?.root),
    open(unzip, `${folder}numbering.xml`)?.root,
    /^(?!f{6}$|auto$)[a-f\d]{6}$/i.test(child(main.root, 'background')?.attributes['color'] ?? ''),
  );
  const body = child(main.root, 'body') ?? main.root;
  const sections = find(body, ['sectPr']);
  const outside = (reference: string, place: Place) => {
    const names = sections
      .flatMap((section) => elements(section).filter(({ name }) => name === reference))
      .map(({ attributes }) => main.target(attributes['id'] ?? ''));
    for (const name of new Set(names)) {
      const part = name === undefined ? undefined : open(unzip, name.startsWith('/') ? name.slice(1) : folder + name);
      if (part) walk.blocks(part.root, part, place);
    }
  };
  outside('headerReference', 'header');
  walk.page = 1;
  walk.blocks(body, main, 'body');
  const last = walk.page;
  for (const kind of ['foot', 'end'] as const) {
    const part = open(unzip, `${folder}${kind}notes.xml`);
    for (const note of elements(part?.root))
      if (part && walk.notes.includes(`${kind}:${note.attributes['id'] ?? ''}`)) walk.blocks(note, part, 'note');
  }
  outside('footerReference', 'footer');
  const stated = open(unzip, 'docProps/app.xml');
  const pages = Math.max(last, Number(ownText(child(stated?.root, 'Pages'))) || 1);
  if (pages > MOST_PAGES) throw new Refused('too many pages', `${pages}, and at most ${MOST_PAGES} are read`);
  if (walk.lines.length === 0)
    throw walk.images > 0
      ? new Refused('no text layer', 'a document of pictures')
      : new Refused('empty', 'a document without text');
  const { lines, columns, tables, textBoxes, images, links, hidden } = walk;
  return {
    format: 'docx',
    fileName,
    bytes: bytes.length,
    pages,
    lines,
    layout: { columns, tables, textBoxes, images, unmappedFonts: [], links: [...links], hidden },
  };
}
