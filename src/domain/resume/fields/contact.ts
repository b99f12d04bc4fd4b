/** Who the resume is of and how to reach them, each with the line that says so. */
import type { Line, ResumeDocument } from '../document.ts';
import { nameIn } from './name.ts';
import { emailIn, linksIn, phoneIn } from './reach.ts';
import { isPlace } from './places.ts';
import { isTitle } from './titles.ts';
import type { Section } from './sections.ts';

export interface Found {
  /** As written, but for spaces. */
  readonly value: string;
  /** Among the lines of the document. */
  readonly line: number;
}

export interface Contact {
  readonly name: Found | undefined;
  readonly email: Found | undefined;
  readonly phone: Found | undefined;
  readonly location: Found | undefined;
  /** Addresses of pages, shown or behind words; without https:// and a slash at the end. */
  readonly links: readonly string[];
}

/** Lines at the top that may belong to the person, where no heading ends them. */
const MOST_HEAD_LINES = 14;

/** Where contact details stand: before the first part, in a part named contact, at the edges of pages. */
function placesOf(lines: readonly Line[], sections: readonly Section[]): number[] {
  const first = sections[0]?.line ?? lines.length;
  const own = sections.filter(({ kind }) => kind === 'contact');
  const numbers = lines.map((_, i) => i);
  const top = numbers.filter((i) => i < Math.min(first, MOST_HEAD_LINES) && !isEdge(lines[i]));
  const edge = numbers.filter((i) => isEdge(lines[i]));
  const named = numbers.filter((i) => own.some(({ line, end }) => i > line && i < end));
  // What a sidebar pushed to its end, or a name that stands beside it: the head of each later column.
  const other = numbers
    .filter((i) => i > 0 && lines[i]?.page === 1 && lines[i].column !== lines[i - 1]?.column)
    .flatMap((i) => [i, i + 1, i + 2]);
  return [...new Set([...top, ...named, ...edge, ...other])].filter((i) => i < lines.length);
}

const isEdge = (line: Line | undefined) => line?.place === 'header' || line?.place === 'footer';

export function contactOf({ lines, layout }: ResumeDocument, sections: readonly Section[]): Contact {
  const places = placesOf(lines, sections);
  const all = lines.map((_, i) => i);
  const first = (numbers: readonly number[], read: (text: string) => string | undefined): Found | undefined => {
    for (const line of numbers) {
      const value = read(lines[line]?.text ?? '');
      if (value !== undefined) return { value, line };
    }
    return undefined;
  };
  const email = first([...places, ...all], emailIn) ?? brokenEmail(lines, places);
  const phone = first(places, phoneIn) ?? first(places, bareNumber);
  const shown = places.flatMap((line) => linksIn(lines[line]?.text ?? ''));
  const behind = layout.links.filter((link) => /^https?:/i.test(link)).map(bareLink);
  return {
    name: nameOf(lines, places, email?.value),
    email,
    phone,
    location: first(places, placeIn),
    links: [...new Map([...shown, ...behind].map((link) => [link.toLowerCase(), link])).values()],
  };
}

/** An address that was broken at the end of a line: "jane.doe@" and "example.com", "jane.doe" and "@example.com". */
function brokenEmail(lines: readonly Line[], places: readonly number[]): Found | undefined {
  for (const line of places) {
    const [text, next] = [lines[line]?.text ?? '', lines[line + 1]?.text ?? ''];
    if (!/@\S*$/.test(text) && !next.startsWith('@')) continue;
    const value = emailIn(text.slice(text.lastIndexOf(' ') + 1) + (next.split(' ', 1)[0] ?? ''));
    if (value !== undefined) return { value, line };
  }
  return undefined;
}

const bareLink = (link: string) => link.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

/** Parts of a line that bars, points, little pictures such as ✉, wide gaps or dashes keep apart. */
export const partsOf = (text: string): string[] =>
  text
    .split(/ {3,}|\s*[|·•‖∙⋅\p{So}]\s*|\s+[–—]\s+|\s+[-/]\s+/u)
    .map((part) => part.replace(/^[^\p{L}\p{N}(+]+/u, '').trim())
    .filter((part) => part !== '');

/** "9876543210 | jane@example.com": ten digits alone are a number where others keep it company. */
const bareNumber = (text: string): string | undefined =>
  partsOf(text)
    .flatMap((part) => part.split(/,\s+/))
    .find((part) => /^\d{10}$/.test(part));

const LABEL = /^(?:address|location|based in|city|residence|home|lives in|anschrift|wohnort|адрес)\s*:?\s+/i;

function placeIn(text: string): string | undefined {
  if (text.length > 160) return undefined;
  // Where directions of writing mix, what stands beside an address may stand on either side of it.
  const email = emailIn(text);
  const phone = phoneIn(text);
  const rest = [email, phone, ...linksIn(text)].reduce<string>((left, part) => left.replace(part ?? '', '   '), text);
  for (const part of partsOf(rest)) {
    const bare = part.replace(LABEL, '').trim();
    if (isPlace(bare) && !isTitle(bare)) return bare;
    // A street before it: the last two or three parts are the place.
    const pieces = bare.split(/,\s*/);
    if (pieces.length >= 3 && pieces.length <= 5 && /\d/.test(pieces[0] ?? '')) {
      const place = pieces.slice(1).join(', ');
      if (isPlace(place)) return place;
    }
  }
  return undefined;
}

/** Name, title and links may share a line: the part that is a name and nothing else counts. */
function nameOf(lines: readonly Line[], places: readonly number[], email?: string): Found | undefined {
  const candidates = places.filter((i) => !isEdge(lines[i]));
  const largest = candidates.filter((i) => (lines[i]?.heading ?? 0) === 1);
  for (const line of [...new Set([...largest, ...candidates, ...places])]) {
    const text = lines[line]?.text ?? '';
    const [first] = partsOf(text);
    for (const part of [text, first ?? '', ...partsOf(text).slice(1)]) {
      const value = nameIn(part, email);
      if (value !== undefined) return { value, line };
    }
  }
  return undefined;
}
