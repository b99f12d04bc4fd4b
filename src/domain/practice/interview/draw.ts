/** Which questions are asked. */
import { EXAM_DOMAIN_IDS, EXAM_DOMAINS, type ExamDomain } from '../../content/vocabulary.ts';
import { Random } from '../../scorecard/chance/random.ts';
import type { DeckQuestion } from '../deck.ts';
import { varied } from './order.ts';
import type { Round } from './pool.ts';

/** What interviewers ask and the exam does not, beside the exam's 100. Our choice. */
export const OUTSIDE_WEIGHT = 10;

export const domainWeight = (domain: ExamDomain): number => EXAM_DOMAINS[domain].weight || OUTSIDE_WEIGHT;

type Candidate = Pick<DeckQuestion, 'id' | 'topic' | 'exam'>;

export interface Drawn {
  /** Ids, in the order in which they are asked; no two alike. */
  readonly questions: readonly string[];
  /** So many of the last were asked before: with the others the pool is spent, and begins anew. */
  readonly anew: number;
}

interface Asking<Q> {
  readonly pool: readonly Q[];
  readonly count: number;
  readonly round: Round;
  /** More than 0. */
  readonly weakness: (question: Q) => number;
  /** A whole number from 0 to 2³² − 1: the same seed, the same questions. */
  readonly seed: number;
}

/**
 * Each domain of the exam has its share of the questions, rounded up or down by lot, as long as it has any left; within a domain what
 * is weak is more likely. What has not been asked in this round comes first.
 */
export function draw<Q extends Candidate>({ pool, count, round, weakness, seed }: Asking<Q>): Drawn {
  const random = new Random(seed, 'interview');
  const uniform = () => random.uniform();
  const fresh = pick(
    pool.filter(({ id }) => !round.asked.has(id)),
    count,
    weakness,
    uniform,
  );
  const others = pool.filter((question) => !fresh.includes(question));
  const again = pick(others, count - fresh.length, weakness, uniform);
  const first = varied(fresh, uniform);
  const last = varied(again, uniform, first.at(-1)?.topic);
  return { questions: [...first, ...last].map(({ id }) => id), anew: last.length };
}

function pick<Q extends Candidate>(
  from: readonly Q[],
  count: number,
  weakness: (question: Q) => number,
  uniform: () => number,
): Q[] {
  const left = Map.groupBy(from, ({ exam }) => exam);
  const picked: Q[] = [];
  const wanted = Math.min(count, from.length);
  // A domain that has fewer than its share leaves the rest to the others, and so once more.
  while (picked.length < wanted) {
    const domains = EXAM_DOMAIN_IDS.filter((domain) => (left.get(domain)?.length ?? 0) > 0);
    for (const [domain, share] of shares(domains, wanted - picked.length, uniform)) {
      const those = left.get(domain) ?? [];
      for (let i = 0; i < share && those.length > 0; i++) picked.push(takeOne(those, weakness, uniform));
    }
  }
  return picked;
}

/** Points at equal distances along the weights laid end to end, the first at random. */
function shares(domains: readonly ExamDomain[], count: number, uniform: () => number): Map<ExamDomain, number> {
  const total = domains.reduce((sum, domain) => sum + domainWeight(domain), 0);
  const offset = uniform();
  const found = new Map<ExamDomain, number>();
  let end = 0;
  let point = 0;
  for (const domain of domains) {
    end += (domainWeight(domain) / total) * count;
    const before = point;
    while (point + offset < end && point < count) point += 1;
    found.set(domain, point - before);
  }
  return found;
}

function takeOne<Q>(from: Q[], weakness: (question: Q) => number, uniform: () => number): Q {
  let point = uniform() * from.reduce((sum, question) => sum + weakness(question), 0);
  const found = from.findIndex((question) => (point -= weakness(question)) < 0);
  return from.splice(found < 0 ? from.length - 1 : found, 1)[0] as Q;
}
