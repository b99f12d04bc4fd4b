/** Names of months and of parts of a year. */

/** English, then German, French, Spanish, Italian, Portuguese, Dutch: a month is no guess in any of them. */
const MONTHS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar februari février févr fév febrero febbraio fevereiro fev',
  'march mar märz mär mars marzo março maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août agosto ago augustus',
  'september sept sep septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro',
];

/** From 1, by name in small letters. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
);

/** So short that nobody shortens them: "May 2021" stands beside "Jan 2020" and beside "January 2020" alike. */
const NEVER_SHORTENED = new Set('may june july mai mayo maio mei mars märz juin juni juli août'.split(' '));

/** Whether a name is written out, or shortened; undefined where both look the same. */
export const isWrittenOut = (name: string): boolean | undefined =>
  NEVER_SHORTENED.has(name) ? undefined : name.length > 4;

/** First and last month of what is said of a year without naming a month. */
export const PARTS: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
  ['winter', [1, 1]],
  ['spring', [4, 4]],
  ['summer', [7, 7]],
  ['autumn', [10, 10]],
  ['fall', [10, 10]],
  ['early', [2, 2]],
  ['mid', [7, 7]],
  ['late', [11, 11]],
  ['q1', [1, 3]],
  ['q2', [4, 6]],
  ['q3', [7, 9]],
  ['q4', [10, 12]],
  ['h1', [1, 6]],
  ['h2', [7, 12]],
]);
