import type { Line } from '../document.ts';
import { findSpans } from './dates.ts';
import { isForeignSection, namesSection, sectionOf, type SectionKind } from './section-names.ts';

export interface Section {
  /** `not recognised`: set like a heading beside the others, with a name that is not one of the usual. */
  readonly kind: SectionKind | 'not recognised';
  /** As written. */
  readonly heading: string;
  /** Of its heading among the lines of the document. */
  readonly line: number;
  /** One past its last line. */
  readonly end: number;
}

const isRunning = ({ place }: Line) => place === 'header' || place === 'footer' || place === 'note';

/** The parts of a resume, in the order in which they are read. */
export function sectionsOf(lines: readonly Line[]): Section[] {
  const known = lines.map((line) => (isRunning(line) ? undefined : kindOf(line)));
  const levels = new Set(
    lines.filter((line, i) => known[i] !== undefined && line.heading > 0).map(({ heading }) => heading),
  );
  const first = known.findIndex((kind) => kind !== undefined);
  const starts = lines.flatMap((line, i): Omit<Section, 'end'>[] => {
    const kind =
      known[i] ??
      (i > first && first >= 0 && levels.has(line.heading) && isUnknown(line) ? 'not recognised' : undefined);
    return kind ? [{ kind, heading: line.text, line: i }] : [];
  });
  return withoutLabels(withoutGroups(starts, lines), lines).map((start, i, kept) => ({
    ...start,
    end: kept[i + 1]?.line ?? lines.length,
  }));
}

/** "Languages" may also be a group of skills: of two parts of one kind, one below the rank of the others is none. */
function withoutGroups<Start extends { readonly kind: Section['kind']; readonly line: number }>(
  starts: readonly Start[],
  lines: readonly Line[],
): Start[] {
  const rankOf = ({ line }: Start) => lines[line]?.heading ?? 0;
  const ranks = [...Map.groupBy(starts, rankOf)].sort((a, b) => b[1].length - a[1].length);
  const usual = ranks[0]?.[0];
  return starts.filter(
    (start) =>
      rankOf(start) === usual ||
      // A cell of a table, within a part that has a heading, names its row.
      (!(lines[start.line]?.place === 'table' && rankOf(start) === 0) &&
        !starts.some((other) => other !== start && other.kind === start.kind && rankOf(other) === usual)),
  );
}

/** What roles have a part of their own for, now and then: "Key achievements:", "Projects", "Technologies". */
const LABELLED = new Set<Section['kind']>(['awards', 'projects', 'skills', 'summary']);
const isShouted = (text: string) => text === text.toUpperCase();

/**
 * A name within the experience is a label of a role and begins no part, where it stands there several times, or is set weaker than
 * the heading of the experience: lower in rank, or in small letters among capitals.
 */
function withoutLabels<Start extends Omit<Section, 'end'>>(starts: readonly Start[], lines: readonly Line[]): Start[] {
  const rankOf = ({ line }: Start) => {
    const rank = lines[line]?.heading ?? 0;
    return rank === 0 ? Infinity : rank;
  };
  const mostShout = starts.filter(({ heading }) => isShouted(heading)).length > starts.length / 2;
  const kept: Start[] = [];
  for (const start of starts) {
    const over = kept.at(-1);
    const isAgain = starts.some((other) => other !== start && other.heading === start.heading);
    const isOnly = !starts.some((other) => other !== start && other.kind === start.kind);
    const isWeaker = (than: Start) =>
      rankOf(start) > rankOf(than) || (mostShout && isShouted(than.heading) && !isShouted(start.heading));
    const isLabel =
      over?.kind === 'experience' &&
      LABELLED.has(start.kind) &&
      (isAgain || (isWeaker(over) && !(isOnly && start.kind === 'skills')));
    if (!isLabel) kept.push(start);
  }
  return kept;
}

function kindOf(line: Line): Section['kind'] | undefined {
  if (line.bullet && line.heading === 0) return undefined;
  if (line.heading === 0 && !namesSection(line.text)) return undefined;
  return sectionOf(line.text) ?? (isForeignSection(line.text) ? 'not recognised' : undefined);
}

/** A heading of the same rank, but neither a role with its dates nor the name of the person. */
const isUnknown = ({ text, heading, place }: Line) =>
  heading > 1 &&
  (place === 'body' || place === 'text box') &&
  text.length <= 40 &&
  findSpans(text).length === 0 &&
  !/[,@|\d]|\s–\s/.test(text);

/** The lines below the headings of a kind. */
export const linesOf = (sections: readonly Section[], kind: SectionKind): number[] =>
  sections
    .filter((section) => section.kind === kind)
    .flatMap(({ line, end }) => Array.from({ length: end - line - 1 }, (_, i) => line + 1 + i));
