import { readCorpus } from '../../src/checks/corpus.ts';
import { competencyCoverage } from '../../src/checks/rules/competency-coverage.ts';
import { describe, expect, it } from 'vitest';
import { broken, copyAs, findingsOf, NEW, withContent, type Changes } from './findings.ts';
import { QUESTION, SECOND, THIRD } from './sound.ts';

const SENTENCE = 'Whoever runs a mesh has one proxy in every pod there is.';

/** A sentence before the first word of a section of a question. */
function opening(file: string, word: string, section: 'Answer' | 'Technical explanation', sentence: string) {
  return broken(file, new RegExp(`(## ${section}\n\n)(?=${word}0)`), `$1${sentence} `);
}

describe('what two pages share', () => {
  it.each<[what: string, changes: Changes, lines: string[]]>([
    [
      'a sentence of eight words or more',
      {
        ...opening(QUESTION, 'first', 'Technical explanation', SENTENCE),
        ...opening(SECOND, 'second', 'Technical explanation', `“${SENTENCE.replace(' runs', ', runs')}”`),
      },
      [
        `${SECOND}:24:1  has a sentence of ${QUESTION}:24, "“Whoever, runs a mesh has one proxy in every pod there is.”": say here what only this page says`,
      ],
    ],
    [
      'a short sentence of two answers',
      {
        ...opening(QUESTION, 'first', 'Answer', 'It depends.'),
        ...opening(SECOND, 'second', 'Answer', 'It depends.'),
      },
      [`${SECOND}:20:1  has a sentence of ${QUESTION}:20, "It depends.": say here what only this page says`],
    ],
    [
      'a short sentence elsewhere, which is idiom',
      {
        ...opening(QUESTION, 'first', 'Technical explanation', 'It depends.'),
        ...opening(SECOND, 'second', 'Technical explanation', 'It depends.'),
      },
      [],
    ],
    [
      'a paragraph of short sentences',
      {
        ...broken(QUESTION, '- One.', '- One. Two by two. And then three more.'),
        ...broken(THIRD, '- One.', '- One. Two by two. And then three more.'),
      },
      [
        `${THIRD}:34:3  has a paragraph of ${QUESTION}:34, "One. Two by two. And then three more.": say here what only this page says`,
      ],
    ],
    [
      'the wording of a follow-up question',
      {
        ...broken(QUESTION, '- And then?', '- And what happens to the pods of the other node then?'),
        ...broken(THIRD, '- And then?', '- And what happens to the pods of the other node then?'),
      },
      [],
    ],
  ])('%s', async (_, changes, lines) => {
    expect(await findingsOf(changes)).toEqual(lines);
  });

  it('is not what one page says twice', async () => {
    expect(await findingsOf(opening(QUESTION, 'first', 'Answer', `${SENTENCE} ${SENTENCE}`))).toEqual([]);
  });
});

describe('the links between questions', () => {
  it('lead to two others', async () => {
    const changes = broken(SECOND, 'related: [first, third]', 'related: [third, third]');
    expect(await findingsOf(changes)).toEqual([
      `${SECOND}:14:10  leads to one other question only: name 2 or more under related`,
    ]);
  });

  it('may be links of the text instead of related ones', async () => {
    // Each question of the sound content links the second in its explanation, and the third in its follow-ups.
    expect(await findingsOf(broken(QUESTION, 'related: [second, third]', 'related: [third, third]'))).toEqual([]);
  });

  it('lead to every question', async () => {
    expect(await findingsOf({ [NEW]: copyAs('new') })).toEqual([
      `${NEW}  is linked from no other question: name it under related, or link it, on a page that leads to it`,
    ]);
    expect(
      await findingsOf({
        [NEW]: copyAs('new'),
        ...broken(SECOND, '- And then?', '- [And then?](/questions/ambient/new/#answer)'),
      }),
    ).toEqual([]);
  });
});

describe('an answer', () => {
  it('can be said in a minute', async () => {
    const long = Array.from({ length: 155 }, (_, i) => `again${i}`).join(' ');
    expect(await findingsOf(broken(QUESTION, / first49\n/, ` ${long}\n`))).toEqual([
      `${QUESTION}:18:1  Answer: has 204 words of prose: write 40 to 90`,
      `${QUESTION}:18:1  Answer: takes 85 seconds to say: cut it to what is said in 60, and move the rest to the explanation`,
    ]);
  });
});

describe('the competencies of the exam', () => {
  it.each<[what: string, changes: Changes, lines: string[]]>([
    [
      'of a question in the domain of the first of them',
      broken(QUESTION, 'exam: outside', 'exam: traffic\ncompetencies: [routing, upgrade]'),
      [],
    ],
    [
      'missing where the exam asks',
      broken(QUESTION, 'exam: outside', 'exam: security'),
      [
        `${QUESTION}:7:7  has no competencies, but exam is security: name the main one first, of authorization, authentication, edge-tls`,
      ],
    ],
    [
      'named where the exam does not ask',
      broken(QUESTION, 'exam: outside', 'exam: outside\ncompetencies: [routing]'),
      [`${QUESTION}:8:16  names competencies, but exam is outside: leave the key out, or name the domain`],
    ],
    [
      'that begin in another domain',
      broken(QUESTION, 'exam: outside', 'exam: security\ncompetencies: [routing, edge-tls]'),
      [
        `${QUESTION}:8:16  names "routing" first, which is of the domain traffic, but exam is security: begin with one of authorization, authentication, edge-tls`,
      ],
    ],
    [
      'that the outline does not have',
      broken(QUESTION, 'exam: outside', 'exam: traffic\ncompetencies: [routing, shifting]'),
      [expect.stringMatching(`^${QUESTION}:8:25  competencies\\[1\\] is "shifting": write one of "install-methods", `)],
    ],
  ])('%s', async (_, changes, lines) => {
    expect(await findingsOf(changes)).toEqual(lines);
  });
});

describe('the coverage of the outline', () => {
  const coverageOf = (count: number) => {
    const changes = Object.fromEntries(
      Array.from({ length: count - 3 }, (_, i): [string, string] => [
        NEW.replace('new', `new-${i}`),
        copyAs(`new-${i}`).replace('exam: outside', 'exam: traffic\ncompetencies: [routing]'),
      ]),
    );
    return withContent(changes, (root) => competencyCoverage(readCorpus(root)));
  };

  it('is not asked of a young body of content', async () => {
    expect(await coverageOf(99)).toEqual([]);
  });

  it('is four questions for each of the 17 competencies from 100 questions on', async () => {
    const findings = await coverageOf(100);
    expect(findings).toHaveLength(16);
    expect(findings[0]).toEqual({
      file: 'src/content/questions',
      message:
        '"Installing Istio with istioctl or Helm" (install-methods) has 0 questions: name it under competencies of at least 4 questions that practise it',
    });
  });
});
