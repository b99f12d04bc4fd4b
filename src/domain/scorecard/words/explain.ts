/** The verdict in plain words: a title, then a sentence for each fact, with the row it came from. */
import type { Criterion, Gate, Predicate, Scorecard, Wording } from '../model.ts';
import { sayDay, sayList, sayMoney, sayNumber, sayPercent, sayPoints } from './numbers.ts';
import type { Score } from '../score/score.ts';
import { TITLES } from './titles.ts';
import type { Reason, Verdict } from '../score/verdict.ts';

export interface Sentence {
  readonly text: string;
  /** The same text in pieces, where several rows are named in it; spaces stand between them. */
  readonly parts?: readonly Part[];
  /** The row, the driver or the phase that it is about. */
  readonly criterion?: string;
  readonly driver?: string;
  readonly phase?: string;
}

export interface Part {
  readonly text: string;
  readonly criterion?: string;
  readonly driver?: string;
}

/** One sentence made of pieces. */
const joined = (parts: readonly Part[]): Sentence => ({ text: parts.map(({ text }) => text).join(' '), parts });

export interface Said {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** Wordings in which nobody expects money, and its absence is not worth a sentence. */
const WITHOUT_MONEY: readonly Wording[] = ['ready', 'hire', 'study'];

/** Rows named one by one; the rest are counted. */
const NAMED = 4;

/** The verdict of the proposed option in words. */
export function sayVerdict(
  card: Scorecard,
  { verdict, score }: { readonly verdict: Verdict; readonly score: Score },
): Said {
  const proposed = card.options.find(({ id }) => id === card.proposed)?.name ?? card.proposed;
  const { reasons, fragile, outcome } = verdict;
  const title = TITLES[card.rule.wording][outcome](proposed);
  if (!card.observations.some(({ option }) => option === card.proposed)) {
    return { title, sentences: sayNothingYet(card, score) };
  }
  const firstFlip = reasons.findIndex(({ kind }) => kind === 'metric-flip' || kind === 'weight-flip');
  return {
    title,
    sentences: reasons.flatMap((reason, i) => [
      ...(fragile && i === firstFlip ? [FRAGILE] : []),
      ...(sayTogether(card, reason, reasons) ?? say(card, score, reason, reasons)),
    ]),
  };
}

/** Of an empty card everything is true at once; what helps is where to begin. */
function sayNothingYet(card: Scorecard, { rows }: Score): Sentence[] {
  const heaviest = [...rows.values()].sort((a, b) => b.share - a.share)[0];
  const asked = `The score can still be anything from 0 to 100; you asked for ${sayNumber(card.rule.minScore)}.`;
  if (heaviest === undefined || heaviest.share === 0) return [{ text: 'Nothing has been entered yet.' }];
  const begin = `begin with ${quoted(card, heaviest.criterion)}, which carries ${sayPoints(100 * heaviest.share)} of 100 points.`;
  const first = joined([{ text: 'Nothing has been entered yet:' }, { text: begin, criterion: heaviest.criterion }]);
  return [first, { text: asked }];
}

/** From so many facts of one kind on, they make one sentence: a card that is still empty has little to say. */
const MANY = 3;

/** What is said of many alike, at the first of them; nothing at the others; undefined where they are few. */
function sayTogether(card: Scorecard, reason: Reason, all: readonly Reason[]): Sentence[] | undefined {
  const { kind } = reason;
  if (kind !== 'gate-unknown' && kind !== 'cost-missing' && kind !== 'benefit-missing') return undefined;
  const alike = all.filter((other): other is typeof reason => other.kind === kind);
  if (alike.length < MANY) return undefined;
  if (alike[0] !== reason) return [];
  if (kind === 'cost-missing') {
    const inputs = blockingInputs(card, all);
    // The row itself was filled; what it waits for stands elsewhere.
    if (inputs.length > 0) {
      const lead = `${alike.length} costs have no amount yet, and a cost that is unknown is not zero: enter`;
      return [joined([{ text: lead }, ...listed(inputs)])];
    }
  }
  const what = {
    'gate-unknown': 'gates are not known yet:',
    'cost-missing': 'costs have no amount yet, and a cost that is unknown is not zero:',
    'benefit-missing': 'benefits have no amount in money yet and count as zero:',
  }[kind];
  return [joined([{ text: `${alike.length} ${what}` }, ...named(alike.map(({ criterion }) => [card, criterion, '']))])];
}

/** What costs wait for: first the rows whose own number is missing, then shared numbers, those that block most first. */
function blockingInputs(card: Scorecard, all: readonly Reason[]): Part[] {
  const blocked = new Map<string, { part: Part; count: number }>();
  for (const reason of all) {
    if (reason.kind !== 'cost-missing') continue;
    for (const name of reason.missing) {
      const driver = card.drivers.find(({ id }) => id === name);
      if (!driver && name !== 'value') continue;
      const key = driver ? `driver ${name}` : `row ${reason.criterion}`;
      const part: Part = driver
        ? { text: quote(driver.name), driver: driver.id }
        : { text: quoted(card, reason.criterion), criterion: reason.criterion };
      blocked.set(key, { part, count: (blocked.get(key)?.count ?? 0) + 1 });
    }
  }
  const isShared = (part: Part) => Number(part.driver !== undefined);
  return [...blocked.values()]
    .sort((a, b) => isShared(a.part) - isShared(b.part) || b.count - a.count)
    .map(({ part }) => part);
}

/** Rows as links in one sentence, up to `NAMED` of them: “a”, “b” and 3 more. */
function named(rows: readonly (readonly [card: Scorecard, criterion: string, behind: string])[]): Part[] {
  return listed(rows.map(([card, criterion, behind]) => ({ text: `${quoted(card, criterion)}${behind}`, criterion })));
}

function listed(parts: readonly Part[]): Part[] {
  const shown = parts.slice(0, parts.length > NAMED ? NAMED - 1 : NAMED);
  const rest = parts.length - shown.length;
  const links = shown.map((part, i): Part => {
    const isLast = i === shown.length - 1;
    const mark = isLast && rest === 0 ? '.' : isLast || (i === shown.length - 2 && rest === 0) ? '' : ',';
    return { ...part, text: `${isLast && rest === 0 && i > 0 ? 'and ' : ''}${part.text}${mark}` };
  });
  return rest === 0 ? links : [...links, { text: `and ${rest} more.` }];
}

const FRAGILE: Sentence = { text: 'This is fragile: a small change would turn it.' };

function say(card: Scorecard, score: Score, reason: Reason, all: readonly Reason[]): Sentence[] {
  const money = (amount: number) => sayMoney(amount, card.finance.currency);
  switch (reason.kind) {
    case 'gate-fails':
    case 'gate-unknown':
    case 'gate-waived':
    case 'gate-doubtful':
    case 'gate-warns':
      return [{ text: sayGate(rowOf(card, reason.criterion), reason), criterion: reason.criterion }];
    case 'exit-fired':
      return sayExit(card, reason);
    case 'no-weights':
      return [{ text: 'No row that applies has a weight yet, so there is no score.' }];
    case 'coverage':
      return sayCoverage(card, score, reason);
    case 'cost-missing':
      return sayMissing(card, reason, 'has no amount yet, and a cost that is unknown is not zero');
    case 'benefit-missing':
      return sayMissing(card, reason, 'has no amount in money yet and counts as zero');
    case 'run-rate':
      return [{ text: sayRunRate(reason, money) }, ...sayUnmeasured(card, reason)];
    case 'score':
      return [
        {
          text: sayScore(
            score,
            reason,
            all.some(({ kind }) => kind === 'coverage'),
          ),
        },
      ];
    case 'probability':
      return [
        {
          text: `Over all ranges, benefits exceed costs in ${sayPercent(reason.p, reason.needed)} of the draws; you asked for ${sayPercent(reason.needed)}.`,
        },
      ];
    case 'robustness':
      return [
        {
          text: `${sayPercent(reason.share, reason.needed)} of all possible weightings give the same side of the score; you asked for ${sayPercent(reason.needed)}.`,
        },
      ];
    case 'weight-flip': {
      const [from, to] = [sayPoints(100 * reason.from, 100 * reason.to), sayPoints(100 * reason.to, 100 * reason.from)];
      const text = `The score would cross the threshold if ${quoted(card, reason.criterion)} weighed ${to} points of 100, not ${from}.`;
      return [{ text, criterion: reason.criterion }];
    }
    case 'metric-flip':
      return [{ text: sayMetricFlip(rowOf(card, reason.criterion), reason), criterion: reason.criterion }];
    case 'no-money':
      return WITHOUT_MONEY.includes(card.rule.wording)
        ? []
        : [{ text: 'No row has a formula for money, so cost and benefit are compared by score alone.' }];
    case 'simulating':
      return [{ text: 'The ranges are still being computed.' }];
  }
}

const rowOf = (card: Scorecard, id: string) => card.criteria.find((criterion) => criterion.id === id);
const quote = (name: string) => `“${name}”`;
const quoted = (card: Scorecard, id: string) => quote(rowOf(card, id)?.name ?? id);

type Of<K extends Reason['kind']> = Extract<Reason, { readonly kind: K }>;

function sayGate(
  criterion: Criterion | undefined,
  reason: Of<'gate-fails' | 'gate-unknown' | 'gate-waived' | 'gate-doubtful' | 'gate-warns'>,
): string {
  const name = quote(criterion?.name ?? reason.criterion);
  const value = 'value' in reason ? sayValue(criterion, reason.value) : '';
  const bound = criterion?.gate ? sayBound(criterion.gate, criterion.metric.unit) : 'hold';
  switch (reason.kind) {
    case 'gate-fails':
      return `${name} is ${value} and must ${bound}${reason.doubtful ? '; its range reaches the other side' : ''}.`;
    case 'gate-unknown':
      return reason.waivedUntil === undefined
        ? `${name} must ${bound}, and is not known yet.`
        : `${name} must ${bound}; its waiver ended on ${sayDay(reason.waivedUntil)}.`;
    case 'gate-waived':
      return `${name} is waived until ${sayDay(reason.until)}.`;
    case 'gate-doubtful':
      return `${name} is ${value} and must ${bound}, but its range reaches the other side.`;
    case 'gate-warns':
      return value === ''
        ? `A warning: ${name} should ${bound}, and is not known yet.`
        : `A warning: ${name} is ${value} and should ${bound}.`;
  }
}

function sayValue(criterion: Criterion | undefined, x: number | undefined): string {
  if (x === undefined) return '';
  if (criterion?.metric.direction === 'yes-no') return x >= 0.5 ? 'yes' : 'no';
  return sayNumber(x, criterion?.metric.unit);
}

function sayBound({ op, value }: Gate, unit: string): string {
  if (typeof value === 'boolean') return `be ${value ? 'yes' : 'no'}`;
  if (typeof value === 'number') return `be ${op === '>=' ? 'at least' : 'at most'} ${sayNumber(value, unit)}`;
  return `lie between ${sayNumber(value[0])} and ${sayNumber(value[1], unit)}`;
}

function sayExit(card: Scorecard, { phase: id, predicate }: Of<'exit-fired'>): Sentence[] {
  const phase = card.phases.find((p) => p.id === id);
  const name = quote(phase?.name ?? id);
  const text = `An exit condition of phase ${name} holds: ${sayPredicate(card, predicate)}.`;
  const plan = phase?.exitPlan.trim().replace(/\.$/, '') ?? '';
  const row = 'criterion' in predicate ? { criterion: predicate.criterion } : {};
  return [{ text, phase: id, ...row }, ...(plan === '' ? [] : [{ text: `The plan for it: ${plan}.`, phase: id }])];
}

/** A condition as the end of a sentence: "“Platform hours” is at least 150 h a month over 60 days". */
export function sayPredicate(card: Scorecard, predicate: Predicate): string {
  if (!('criterion' in predicate)) return 'the time box is over';
  const criterion = rowOf(card, predicate.criterion);
  const { value, op, forDays } = predicate;
  const span = forDays === undefined ? '' : ` over ${sayNumber(forDays, forDays === 1 ? 'day' : 'days')}`;
  if (criterion?.metric.direction === 'yes-no')
    return `${quote(criterion.name)} is ${op === '>=' ? 'yes' : 'no'}${span}`;
  const bound = `${op === '>=' ? 'at least' : 'at most'} ${sayNumber(value, criterion?.metric.unit)}`;
  return `${quoted(card, predicate.criterion)} is ${bound}${span}`;
}

function sayCoverage(card: Scorecard, { rows }: Score, { unknown, coverage, needed }: Of<'coverage'>): Sentence[] {
  const points = (id: string) => sayPoints(100 * (rows.get(id)?.share ?? 0));
  const why = (id: string) =>
    rows.get(id)?.why === 'no-evidence' ? 'has no evidence, which its row requires,' : 'is not known yet';
  const missing: Sentence[] =
    unknown.length < MANY
      ? unknown.map((id) => ({
          text: `${quoted(card, id)} ${why(id)} and carries ${points(id)} of 100 points.`,
          criterion: id,
        }))
      : [
          joined([
            { text: `${unknown.length} rows are not known yet, with their points of 100:` },
            ...named(unknown.map((id) => [card, id, ` (${points(id)})`])),
          ]),
        ];
  return [
    ...missing,
    {
      text: `What is known carries ${sayPoints(100 * coverage, 100 * needed)} points; you asked for ${sayPoints(100 * needed)} before deciding.`,
    },
  ];
}

function sayMissing(
  card: Scorecard,
  { criterion, missing }: Of<'cost-missing' | 'benefit-missing'>,
  what: string,
): Sentence[] {
  // With its own number in place, what is left to do is at the shared number.
  const driver = missing.includes('value')
    ? undefined
    : missing.find((name) => card.drivers.some(({ id }) => id === name));
  const text = `${quoted(card, criterion)} ${what}: ${sayList(missing.map((name) => sayGap(card, name)))}.`;
  return [{ text, criterion, ...(driver === undefined ? {} : { driver }) }];
}

function sayGap({ drivers }: Scorecard, name: string): string {
  if (name === 'value') return 'enter its number';
  if (name === 'now' || name === 'target') return `enter ${name === 'now' ? 'where it is now' : 'its target'}`;
  if (name === 'formula') return 'its formula gives no number';
  const driver = drivers.find(({ id }) => id === name);
  return driver ? `enter ${quote(driver.name)}` : `its formula names “${name}”, which is no input of this card`;
}

function sayRunRate({ net, measuredBenefits, costs }: Of<'run-rate'>, money: (x: number) => string): string {
  const sides = `Measured benefits are worth ${money(measuredBenefits)} a year, and running it costs ${money(costs)}`;
  if (net === 0) return `${sides}: the same.`;
  return `${sides}: ${money(Math.abs(net))} ${net > 0 ? 'to the good' : 'short'}.`;
}

/** Said where it is what is missing; the row is named, so that someone can go and measure. */
function sayUnmeasured(card: Scorecard, { net, unmeasured }: Of<'run-rate'>): Sentence[] {
  if (net > 0 || unmeasured.length === 0) return [];
  return unmeasured
    .slice(0, NAMED)
    .map((criterion) => ({ text: `${quoted(card, criterion)} does not count here until it is measured.`, criterion }));
}

/** @param named whether the unknown rows have just been named */
function sayScore({ rows }: Score, { low, high, needed }: Of<'score'>, named: boolean): string {
  const asked = `you asked for ${sayNumber(needed)}`;
  const unknown = [...rows.values()].filter(({ state }) => state === 'unknown').length;
  if (unknown === 0) return `The score is ${sayPoints(low, needed)} of 100; ${asked}.`;
  const between = `between ${sayPoints(low, needed)} and ${sayPoints(high, needed)}`;
  if (!named) return `Rows that are not known yet leave the score ${between}; ${asked}.`;
  const turns = unknown === 1 ? 'it turns' : 'they turn';
  return `Whatever ${turns} out to be, the score lies ${between}; ${asked}.`;
}

function sayMetricFlip(criterion: Criterion | undefined, { from, to, inside, ...reason }: Of<'metric-flip'>): string {
  const name = quote(criterion?.name ?? reason.criterion);
  const unit = criterion?.metric.unit;
  const moved = to > from ? 'rose' : 'fell';
  const range = inside ? ', which its own range allows' : '';
  return `The score would cross the threshold if ${name} ${moved} from ${sayNumber(from)} to ${sayNumber(to, unit)}${range}.`;
}
