/** The parts of a collection that Anki keeps as JSON, with every key that its importers ask for, the oldest one included. */
import { ANSWER_SIDE, FIELDS, LOOK_OF, NOTE_TYPE, QUESTION_SIDE, STYLE } from '../../domain/practice/anki/note-type.ts';
import { MAIN_DECK } from '../../domain/practice/anki/notes.ts';
import { idOf } from './ids.ts';

export const NOTE_TYPE_ID = idOf('note type', NOTE_TYPE);
export const deckId = (name: string): number => idOf('deck', name);

/** Not yet seen by any server: of what is not synchronized. */
const NEW = -1;
/** Of what Anki is to leave as the reader has it. */
const NEVER = 0;
const FRONT = FIELDS.indexOf('Front');

const asJson = (entries: readonly (Readonly<Record<string, unknown>> & { readonly id: number })[]) =>
  JSON.stringify(Object.fromEntries(entries.map((entry) => [entry.id, entry])));

export function models(): string {
  return asJson([
    {
      id: NOTE_TYPE_ID,
      name: NOTE_TYPE,
      type: 0,
      mod: Date.parse(LOOK_OF) / 1000,
      usn: NEW,
      sortf: FRONT,
      did: deckId(MAIN_DECK),
      tmpls: [{ name: 'Card', ord: 0, qfmt: QUESTION_SIDE, afmt: ANSWER_SIDE, bqfmt: '', bafmt: '', did: null }],
      flds: FIELDS.map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] })),
      css: STYLE,
      latexPre: '',
      latexPost: '',
      req: [[0, 'any', [FRONT]]],
      tags: [],
      vers: [],
    },
  ]);
}

/** @param names full names; the main deck carries the description */
export function decks(names: readonly string[], description: string): string {
  const none = [0, 0];
  const deck = (id: number, name: string) => ({
    id,
    name,
    desc: name === MAIN_DECK ? description : '',
    mod: NEVER,
    usn: NEW,
    conf: 1,
    dyn: 0,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: none,
    revToday: none,
    lrnToday: none,
    timeToday: none,
  });
  return asJson([deck(1, 'Default'), ...names.map((name) => deck(deckId(name), name))]);
}

/** The options that Anki gives a new collection; ours are not taken over, since every collection has those of this id. */
export function deckOptions(): string {
  return asJson([
    {
      id: 1,
      name: 'Default',
      mod: NEVER,
      usn: NEVER,
      maxTaken: 60,
      autoplay: true,
      timer: 0,
      replayq: true,
      dyn: false,
      new: { delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, order: 1, perDay: 20, bury: true, separate: true },
      rev: { perDay: 200, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, fuzz: 0.05, minSpace: 1, bury: true },
      lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
    },
  ]);
}

/** @param next the place of the next new card */
export function settings(next: number): string {
  return JSON.stringify({
    activeDecks: [1],
    curDeck: 1,
    curModel: null,
    nextPos: next,
    schedVer: 2,
    addToCur: true,
    sortType: 'noteFld',
    sortBackwards: false,
    newSpread: 0,
    dayLearnFirst: false,
    dueCounts: true,
    estTimes: true,
    collapseTime: 1200,
    timeLim: 0,
  });
}
