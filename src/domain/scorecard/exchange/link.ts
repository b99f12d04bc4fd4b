/**
 * A card in the fragment of a link, so that no server ever sees it. `card.1f.<length>.<checksum>.<packed>`: format version, form (f: full,
 * n: numbers only), number of packed characters, CRC-32 of all else, and the card. Length before content makes a cut-off link known.
 */
import type { Scorecard } from '../model.ts';
import { parseScorecard } from '../schema.ts';
import type { Problem } from '../schema.ts';
import { FULL } from './link/full.ts';
import type { Unworded } from './link/guidance.ts';
import { withGuidance, withoutGuidance } from './link/guidance.ts';
import { leftOut } from './link/left-out.ts';
import type { LinkTemplate } from './link/numbers.ts';
import { meaningOf, readNumbers, writeNumbers } from './link/numbers.ts';
import { checksum, pack, TooLarge, unpack } from './link/packing.ts';
import { readOne, writeOne } from './link/shapes.ts';
import { BadTokens, TokenReader, TokenWriter } from './link/tokens.ts';

export type { LinkTemplate };

const VERSION = 1;

export interface WrittenLink {
  /** Without the leading #. */
  readonly fragment: string;
  /** What the card has and this link has not, in words; empty: nothing. */
  readonly leftOut: readonly string[];
}

/**
 * Everything but the milestones.
 *
 * @param from the card's template, where there is one: its own explanations, where nobody changed them, are then named and not written,
 *   which halves the link
 */
export async function writeFullLink(card: Scorecard, from?: LinkTemplate): Promise<WrittenLink> {
  const template = from?.template.id === card.template?.id ? from : undefined;
  const out = new TokenWriter();
  writeOne(FULL, withoutGuidance({ ...card, milestones: [] }, template?.template), out);
  return written('f', out, card, () => template);
}

/**
 * Only numbers, for the one who has the template too: every visitor of this site. Rows that the template does not have stay behind, and so
 * does every word that a person wrote.
 *
 * @throws TypeError where the template is not the card's, or lacks the option that the card proposes
 */
export async function writeNumbersLink(card: Scorecard, from: LinkTemplate): Promise<WrittenLink> {
  const { template } = from;
  if (card.template?.id !== template.id) {
    throw new TypeError(`A link of numbers needs the template of the card, ${card.template?.id ?? 'which has none'}`);
  }
  const out = new TokenWriter();
  [template.id, template.version, meaningOf(template)].forEach((word) => out.text(word));
  writeNumbers(card, from, out);
  return written('n', out, card, () => from);
}

export type ReadLink =
  /** `notes`: sentences for the reader, where explanations are not those that were sent. */
  | {
      readonly kind: 'card';
      readonly form: 'full' | 'numbers';
      readonly card: Scorecard;
      readonly notes: readonly string[];
    }
  /** Characters there are, and should be; `expected` is unknown where the link ends before it says so. */
  | { readonly kind: 'cut-off'; readonly had: number; readonly expected: number | undefined }
  | { readonly kind: 'altered' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'foreign' }
  /** `here`: the version that this site has, if any; its rows or units differ from those of the link. */
  | { readonly kind: 'unknown-template'; readonly id: string; readonly version: string; readonly here?: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** A template by its id; undefined where this site has none of that name. */
export type FindTemplate = (id: string) => LinkTemplate | undefined | Promise<LinkTemplate | undefined>;

/**
 * Reads a fragment, or a whole address with one, from anybody. Rejects only where the look-up does; never gives part of a card. A card of
 * numbers has an id made of its checksum and revision 0; a full one has its own: keep it under a new id, or it replaces a saved one.
 */
export async function readLink(fragment: string, templates: FindTemplate): Promise<ReadLink> {
  const text = fragment.slice(fragment.lastIndexOf('#') + 1).trim();
  if (!text.startsWith('card.')) return { kind: 'foreign' };
  const header = /^card\.(\d{1,4})([a-z]?)(?:\.(\d{0,7})(?:\.([0-9a-z]{0,7})(?:\.(.*))?)?)?$/s.exec(text);
  if (!header) return text === 'card.' ? { kind: 'cut-off', had: 0, expected: undefined } : { kind: 'foreign' };
  const [, version = '', form = '', length = '', sum = '', rest] = header;
  if (Number(version) > VERSION) return { kind: 'newer', version: Number(version) };
  if (Number(version) < VERSION || !['f', 'n', ''].includes(form)) return { kind: 'foreign' };
  if (rest === undefined) return { kind: 'cut-off', had: 0, expected: undefined };
  return open(form, Number(length), sum, rest, templates);
}

/** Marks that programs and people put behind an address: none of them can be part of a packed card. */
const BEHIND = /[^\w-].*$/s;

async function open(form: string, length: number, sum: string, rest: string, find: FindTemplate): Promise<ReadLink> {
  const packed = rest.length > length ? rest.replace(BEHIND, '') : rest;
  if (packed.length < length) return { kind: 'cut-off', had: packed.length, expected: length };
  if (packed.length > length || sealOf(form, packed) !== sum) return { kind: 'altered' };
  const tokens = attempt(() => new TokenReader(unpack(packed)));
  if ('kind' in tokens) return tokens;
  return form === 'f' ? openFull(tokens, find) : openNumbers(tokens, `link-${sum}`, find);
}

async function openFull(tokens: TokenReader, find: FindTemplate): Promise<ReadLink> {
  const sent = attempt(() => readOne(FULL, tokens) as Unworded);
  if ('kind' in sent) return sent;
  const here = sent.guidance !== undefined && sent.template ? await find(sent.template.id) : undefined;
  const { card, notes } = withGuidance(sent, here?.template);
  return checked('full', card, tokens, notes);
}

async function openNumbers(tokens: TokenReader, cardId: string, find: FindTemplate): Promise<ReadLink> {
  const head = attempt(() => ({
    id: tokens.text('template'),
    version: tokens.text('version'),
    meaning: tokens.text(''),
  }));
  if ('kind' in head) return head;
  const { id, version, meaning } = head;
  const here = await find(id);
  if (!here || meaningOf(here.template) !== meaning) {
    return { kind: 'unknown-template', id, version, ...(here ? { here: here.template.version } : {}) };
  }
  const card = attempt(() => ({ data: readNumbers(tokens, here, cardId) }));
  return 'kind' in card ? card : checked('numbers', card.data, tokens, []);
}

type Invalid = Extract<ReadLink, { kind: 'invalid' }>;

const invalid = (message: string): Invalid => ({ kind: 'invalid', problems: [{ path: 'link', message }] });

/** What crafted content can make go wrong, as a result. */
function attempt<T>(read: () => T): T | Invalid {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadTokens) return invalid(error.message);
    if (error instanceof TooLarge) return invalid('holds more than 2 MB: no card of this tool is that large');
    return invalid('is not a packed card: ask for a new link');
  }
}

function checked(form: 'full' | 'numbers', data: unknown, tokens: TokenReader, notes: readonly string[]): ReadLink {
  if (!tokens.atEnd()) return invalid('holds more than a card has room for');
  const parsed = parseScorecard(data);
  return parsed.ok ? { kind: 'card', form, card: parsed.value, notes } : { kind: 'invalid', problems: parsed.problems };
}

const sealOf = (form: string, packed: string) => checksum(`${VERSION}${form}${packed}`);

async function written(
  form: 'f' | 'n',
  out: TokenWriter,
  card: Scorecard,
  templates: FindTemplate,
): Promise<WrittenLink> {
  const packed = pack(String(out));
  const fragment = `card.${VERSION}${form}.${packed.length}.${sealOf(form, packed)}.${packed}`;
  const arrived = await readLink(fragment, templates);
  if (arrived.kind !== 'card') throw new TypeError(`This card does not fit into a link: ${JSON.stringify(arrived)}`);
  return { fragment, leftOut: leftOut(card, arrived.card) };
}
