import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionsIn, secondsEach } from '../../../../../src/domain/practice/interview/length.ts';
import { gradeOf, markOf } from '../../../../../src/domain/practice/interview/mark.ts';
import * as running from '../../../../../src/domain/practice/interview/running.ts';
import { clockText, leftText, spokenTime, warning } from '../../../../../src/domain/practice/interview/words.ts';
import { readEvent } from '../../../../../src/domain/practice/log/read-event.ts';
import { WHOLE } from '../../../../../src/domain/practice/plan/scope.ts';

const started = (count = 3, minutes = 10) =>
  running.begin(
    {
      minutes,
      scope: WHOLE,
      anew: 0,
      questions: Array.from({ length: count }, (_, i) => ({ id: `q${i}`, points: 4 })),
    },
    0,
  );

/** Any step that a reader can take, by name. */
const STEPS = {
  pause: running.pause,
  resume: running.resume,
  show: running.showAnswer,
  next: running.next,
  skip: running.skip,
  settle: running.settle,
} as const;
const steps = fc.array(
  fc.record({ wait: fc.nat(200_000), step: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])) }),
  { maxLength: 40 },
);

describe('the clocks', () => {
  test('law: the whole is what ran between the pauses, and no question has more than the whole', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let now = 0;
        let ran = 0;
        let state = started(20, 600);
        for (const { wait, step } of taken) {
          now += wait;
          if (state.since !== null) ran += wait;
          if (!state.ended) state = STEPS[step](state, now);
        }
        expect(running.settle(state, now).spent).toBe(ran);
        const answering = state.questions.reduce((sum, { answer }) => sum + answer.spent, 0);
        expect(answering).toBeLessThanOrEqual(ran);
      }),
    );
  });

  test('a paused interview stands still, however long; a clock that is set back does not run backwards', () => {
    const paused = running.pause(started(), 5_000);
    expect(running.settle(paused, 9e9)).toEqual(paused);
    const resumed = running.resume(paused, 9e9);
    expect(running.settle(resumed, 9e9 + 1_000).spent).toBe(6_000);
    expect(running.settle(resumed, 1).spent).toBe(5_000);
  });

  test('while an answer is marked, only the clock of the whole runs', () => {
    const marking = running.settle(running.showAnswer(started(), 30_000), 90_000);
    expect(marking.spent).toBe(90_000);
    expect(running.current(marking)?.answer.spent).toBe(30_000);
  });
});

describe('marks', () => {
  test('the share of the points; the reader may say otherwise, until a point is ticked again', () => {
    let state = running.showAnswer(started(), 1);
    const mark = () => running.currentMark(running.current(state) as running.Question);
    expect(mark()).toBe(0);
    state = running.tickPoint(running.tickPoint(running.tickPoint(state, 3), 0), 1);
    expect(running.current(state)?.answer.said).toEqual([0, 1, 3]);
    expect(mark()).toBe(75);
    state = running.adjust(state, 180);
    expect(mark()).toBe(100);
    state = running.tickPoint(state, 1);
    expect(mark()).toBe(50);
    expect(markOf(0, [])).toBeUndefined();
    expect(markOf(3, [0])).toBe(33);
  });

  test('grade a card: below 40 Again, below 70 Hard, below 95 Good, else Easy', () => {
    expect([0, 39, 40, 69, 70, 94, 95, 100].map(gradeOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
});

describe('the end', () => {
  test('comes with the last question, or after the question at which time ran out', () => {
    let state = started(3, 1);
    state = running.next(running.showAnswer(state, 10_000), 20_000);
    expect([state.at, state.ended, state.phase]).toEqual([1, false, 'asking']);
    state = running.settle(state, 70_000);
    expect([running.isTimeUp(state), state.ended]).toEqual([true, false]);
    state = running.next(running.showAnswer(state, 80_000), 90_000);
    expect(state.ended).toBe(true);
    const event = running.interviewEvent(state, '000000001abcdef', '2026-11-26');
    expect(event.used).toBe(90);
    expect(event.asked.map(({ seconds, mark }) => [seconds, mark])).toEqual([
      [10, 0],
      [60, 0],
      [0, null],
    ]);
    expect(readEvent(event)).toEqual({ kind: 'event', event });
    expect(running.skip(started(1), 1).ended).toBe(true);
  });

  test('by the reader: an answer being marked is marked, one being given is not, one that was skipped is not', () => {
    const skipped = running.skip(started(), 2_000);
    const typed = running.write(skipped, 'ztunnel is');
    const cut = running.interviewEvent(running.end(typed, 3_000), '000000001abcdef', '2026-11-26');
    expect(cut.asked.map(({ mark, text }) => [mark, text])).toEqual([
      [null, ''],
      [null, 'ztunnel is'],
      [null, ''],
    ]);
    expect(running.isWorthKeeping(cut)).toBe(true);
    expect(running.isWorthKeeping(running.interviewEvent(running.end(started(), 5), 'x', 'y'))).toBe(false);
    const ticked = running.tickPoint(running.showAnswer(typed, 4_000), 2);
    const marked = running.interviewEvent(running.end(ticked, 5_000), '000000001abcdef', '2026-11-26');
    expect(marked.asked[1]).toMatchObject({ mark: 25, said: [2], points: 4 });
  });

  test('nothing can be typed that a log would refuse', () => {
    const event = running.interviewEvent(
      running.end(running.write(started(), 'x'.repeat(90_000)), 4e9),
      '000000001abcdef',
      '2026-11-26',
    );
    expect(readEvent(event).kind).toBe('event');
  });
});

describe('how many questions', () => {
  test('each has twice the seconds of its answer, and a minute to mark it', () => {
    const pool = Array.from({ length: 100 }, () => ({ seconds: 30 }));
    expect(secondsEach(pool)).toBe(120);
    expect([5, 10, 30, 180].map((minutes) => questionsIn(minutes, pool))).toEqual([2, 5, 15, 90]);
    expect(questionsIn(60, pool.slice(0, 3))).toBe(3);
    expect(questionsIn(5, [{ seconds: 500 }])).toBe(1);
    expect(questionsIn(30, [])).toBe(0);
  });
});

describe('words', () => {
  test('a clock shows what is left, and by how much it is over', () => {
    expect(clockText(125)).toBe('2:05');
    expect(leftText(0, 70)).toEqual({ text: '1:10', isOver: false });
    expect(leftText(69_001, 70)).toEqual({ text: '0:01', isOver: false });
    expect(leftText(70_000, 70)).toEqual({ text: '0:00', isOver: false });
    expect(leftText(82_400, 70)).toEqual({ text: '0:12', isOver: true });
    expect(spokenTime(61)).toBe('1 minute 1 second');
    expect(spokenTime(1_800)).toBe('30 minutes');
  });

  test('a warning is given once, at half and at the end', () => {
    const given: string[] = [];
    for (let at = 0; at < 100_000; at += 999) {
      const found = warning(at, at + 999, 70);
      if (found) given.push(found);
    }
    expect(given).toEqual(['half', 'end']);
    expect(warning(0, 100_000, 70)).toBe('end');
  });
});
