/** What kind of interview is wanted, and what there is to ask in it. */
import { computed, signal } from '@preact/signals';
import { EXAM_DOMAIN_IDS, LEVELS } from '../../domain/content/vocabulary.ts';
import type { Deck } from '../../domain/practice/deck.ts';
import type { Derived } from '../../domain/practice/fold/state.ts';
import { MINUTES, OFFERED_MINUTES, questionsIn } from '../../domain/practice/interview/length.ts';
import { roundOf } from '../../domain/practice/interview/pool.ts';
import type { Scope } from '../../domain/practice/log/event.ts';
import { inScope, WHOLE } from '../../domain/practice/plan/scope.ts';

export type About = 'everything' | 'topics' | 'exams' | 'questions';

/** Nothing ticked, or everything: nothing is asked for. */
const asList = (chosen: ReadonlySet<string>, all: readonly string[]) =>
  all.every((each) => chosen.has(each)) ? [] : all.filter((each) => chosen.has(each));

export function createSetup(deck: Deck, derived: { readonly value: Derived }) {
  const topicIds = deck.topics.map(({ id }) => id);
  const minutes = signal<number | undefined>(MINUTES.usual);
  /** The reader writes a number of minutes. */
  const isFree = signal(false);
  const levels = signal<ReadonlySet<string>>(new Set(LEVELS));
  const about = signal<About>('everything');
  const topics = signal<ReadonlySet<string>>(new Set());
  const exams = signal<ReadonlySet<string>>(new Set());
  /** Ids of questions that the last interview, or the date, was about. */
  const chosen = signal<readonly string[]>([]);

  /** Begins with what was wanted last. */
  function take(scope: Scope, length: number): void {
    minutes.value = length;
    isFree.value = !OFFERED_MINUTES.some((offered) => offered === length);
    levels.value = new Set(scope.levels.length > 0 ? scope.levels : LEVELS);
    topics.value = new Set(scope.topics);
    exams.value = new Set(scope.exams);
    chosen.value = scope.questions;
    about.value =
      scope.questions.length > 0
        ? 'questions'
        : scope.topics.length > 0
          ? 'topics'
          : scope.exams.length > 0
            ? 'exams'
            : 'everything';
  }
  const { interviews, settings } = derived.value;
  const last = interviews.at(-1);
  take(last?.scope ?? settings.interview?.scope ?? WHOLE, last?.minutes ?? MINUTES.usual);

  const scope = computed<Scope>(() => ({
    topics: about.value === 'topics' ? asList(topics.value, topicIds) : [],
    levels: asList(levels.value, LEVELS),
    exams: about.value === 'exams' ? asList(exams.value, EXAM_DOMAIN_IDS) : [],
    questions: about.value === 'questions' ? chosen.value : [],
  }));
  /** What is missing, in words for the reader. */
  const problem = computed(() => {
    const length = minutes.value;
    if (length === undefined || !Number.isInteger(length) || length < MINUTES.least || length > MINUTES.most) {
      return `Minutes: enter a whole number from ${MINUTES.least} to ${MINUTES.most}.`;
    }
    if (levels.value.size === 0) return 'Choose a level.';
    if (about.value === 'topics' && topics.value.size === 0) return 'Choose a topic.';
    if (about.value === 'exams' && exams.value.size === 0) return 'Choose an exam domain.';
    return pool.value.length === 0 ? 'There is no such question: choose more levels or topics.' : undefined;
  });
  const pool = computed(() => deck.questions.filter(inScope(scope.value)));
  const count = computed(() => questionsIn(minutes.value ?? 0, pool.value));
  const round = computed(() => roundOf(pool.value, derived.value.interviews));

  return { minutes, isFree, levels, about, topics, exams, chosen, scope, problem, pool, count, round, take };
}

export type Setup = ReturnType<typeof createSetup>;
