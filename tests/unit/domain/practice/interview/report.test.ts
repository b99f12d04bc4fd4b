import { describe, expect, test } from 'vitest';
import type { Backs, Deck } from '../../../../../src/domain/practice/deck.ts';
import { fedBy, feedOf, feedSession } from '../../../../../src/domain/practice/interview/feed.ts';
import { reportMarkdown } from '../../../../../src/domain/practice/interview/markdown.ts';
import { reportOf } from '../../../../../src/domain/practice/interview/report.ts';
import { eventId, type InterviewEvent } from '../../../../../src/domain/practice/log/event.ts';
import { WHOLE } from '../../../../../src/domain/practice/plan/scope.ts';

const question = (id: string, topic: string, level: 'Beginner' | 'Advanced') => ({
  id,
  question: `What is ${id}?`,
  short: id,
  href: `/questions/${topic}/${id}/`,
  topic,
  level,
  exam: 'security' as const,
  competencies: [],
  seconds: 35,
});

const deck: Deck = {
  version: 1,
  topics: [
    { id: 'ambient', name: 'Ambient' },
    { id: 'security', name: 'Security' },
    { id: 'unasked', name: 'Unasked' },
  ],
  questions: [
    question('mtls', 'security', 'Beginner'),
    question('jwt', 'security', 'Advanced'),
    question('hbone', 'ambient', 'Beginner'),
  ],
  cards: [],
};
const backs: Backs = {
  version: 1,
  backs: {
    mtls: { answer: [['yes']], points: [['one'], ['two ', ['code', 'a*b']], ['three']] },
    jwt: { answer: [['yes']], points: [['one']] },
  },
};
const asked = { seconds: 60, points: 3, said: [0], mark: 33, text: '' };
const interview: InterviewEvent = {
  kind: 'interview',
  id: eventId(1_795_000_000_000, 'abcdef'),
  day: '2026-11-26',
  minutes: 10,
  scope: WHOLE,
  used: 300,
  asked: [
    { ...asked, question: 'mtls', text: '<b>mine</b>\n\n# not a heading' },
    { ...asked, question: 'jwt', mark: 100, points: 2, said: [0, 1] },
    { ...asked, question: 'hbone', mark: null, points: 0, said: [] },
    { ...asked, question: 'gone', mark: 50, points: 4, said: [0, 1] },
    { ...asked, question: 'late', mark: null, seconds: 0, points: 0, said: [] },
  ],
};

describe('a report', () => {
  const report = reportOf(interview, deck, backs);

  test('counts what was marked, and nothing else', () => {
    expect(report).toMatchObject({ total: 61, marked: 3, skipped: 1, notReached: 1, used: 300, planned: 600 });
    expect(report.byTopic).toEqual([{ name: 'Security', asked: 2, mark: 67 }]);
    expect(report.byLevel).toEqual([
      { name: 'Beginner', asked: 1, mark: 33 },
      { name: 'Advanced', asked: 1, mark: 100 },
    ]);
  });

  test('names the points that were missed, unless the page has others by now', () => {
    expect(report.questions.map(({ missed }) => missed)).toEqual([
      [['two ', ['code', 'a*b']], ['three']],
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('leads to what is to be read: the worst first, then what was skipped; not to what is gone', () => {
    expect(report.toRead.map(({ known }) => known.id)).toEqual(['mtls', 'hbone']);
  });

  test('of an interview in which nothing was marked has no mark', () => {
    expect(reportOf({ ...interview, asked: [] }, deck).total).toBeUndefined();
  });

  test('is Markdown in which no text of the reader is markup', () => {
    const text = reportMarkdown(report, (href) => `https://example.org${href}`);
    expect(text).toContain('Mark: 61 of 100 (3 marked, 1 skipped, 1 not reached). Time: 5:00 of 10:00.');
    expect(text).toContain('| Security | 2 | 67 |');
    expect(text).toContain('- two `a*b`\n- three');
    expect(text).toContain('> \\<b\\>mine\\</b\\>\n>\n> \\# not a heading');
    expect(text).toContain('[Read the page](https://example.org/questions/security/mtls/)');
    expect(text).toContain('## 4. gone\n\nMark 50, 1:00.');
  });
});

describe('feeding the cards', () => {
  let n = 0;
  const newId = () => eventId(1_795_000_000_001 + n++, 'abcdef');
  const fed = feedOf(interview, { newId, day: '2026-11-26', retention: 0.9 });

  test('grades the answer of each question that was marked', () => {
    expect(fed.map(({ card, grade }) => [card, grade])).toEqual([
      ['mtls', 1],
      ['jwt', 4],
      ['gone', 2],
    ]);
    expect(new Set(fed.map(({ session }) => session))).toEqual(new Set([feedSession(interview.id)]));
  });

  test('is found again in the log, until it is taken back', () => {
    const ids = fed.map(({ id }) => id);
    expect(fedBy(interview.id, [interview, ...fed])).toEqual(ids);
    expect(fedBy(interview.id, [...fed, { kind: 'undo', id: newId(), of: ids }])).toEqual([]);
    expect(fedBy(eventId(1, 'abcdef'), fed)).toEqual([]);
  });
});
