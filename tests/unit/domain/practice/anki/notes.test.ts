import { createHash } from 'node:crypto';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { htmlOf, textOfHtml } from '../../../../../src/domain/practice/anki/html.ts';
import {
  ANSWER_SIDE,
  FIELDS,
  LOOK_OF,
  QUESTION_SIDE,
  STYLE,
} from '../../../../../src/domain/practice/anki/note-type.ts';
import { notesOf, type Note } from '../../../../../src/domain/practice/anki/notes.ts';
import { textFile } from '../../../../../src/domain/practice/anki/text-file.ts';
import type { Line } from '../../../../../src/domain/practice/deck.ts';
import { wordsOf } from '../../../../../src/domain/practice/line-words.ts';
import { backs, deck, SITE } from './deck.ts';

const notes = notesOf(deck, backs, SITE);

describe('a note', () => {
  it('is a question with its whole answer, its points and its page, as escaped HTML', () => {
    expect(notes[0]).toEqual({
      id: 'ambient-mode',
      fields: {
        Id: 'ambient-mode',
        Front: 'What is “ambient” &amp; why &lt;?',
        Back: 'A &quot;mode&quot; with <code>&lt;tab&gt;\t{{ .Values }}</code>.<br><br><strong>Two</strong>',
        Points: '<ul><li><em>One</em> point</li><li>Two &amp; three</li></ul>',
        Page: 'https://example.org/base/questions/ambient/mode/',
        Topic: 'Ambient',
      },
      deck: 'Meshready::Ambient',
      tags: ['istio::topic::ambient', 'istio::level::beginner', 'istio::exam::installation', 'istio::kind::answer'],
    });
  });

  it('of a fact has no points', () => {
    expect(notes[1]?.fields).toMatchObject({
      Front: 'Which <code>port</code>?',
      Back: '<code>15008</code>',
      Points: '',
    });
    expect(notes[1]?.tags).toContain('istio::kind::fact');
  });

  it('is in the normal form that Anki would give it', () => {
    expect(notes[2]?.fields).toMatchObject({
      Back: '#not a comment, café',
      Page: 'https://example.org/base/questions/delivery/flagger/?a=1&amp;b=2',
      Topic: 'GitOps &amp; delivery',
    });
    expect(notes[2]?.deck).toBe('Meshready::GitOps & delivery');
  });

  it('is refused where a card has no back', () => {
    expect(() => notesOf(deck, { version: 1, backs: {} }, SITE)).toThrow(
      'The card ambient-mode has no question, topic or back',
    );
  });
});

const form = fc.constantFrom('code' as const, 'strong' as const, 'em' as const);
const line: fc.Arbitrary<Line> = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.tuple(form, fc.string())));

it('the text of a line as HTML is the words of the line', () => {
  fc.assert(
    fc.property(line, (said) => {
      const words = said.map((piece) => wordsOf([piece]).normalize('NFC'));
      expect(textOfHtml(htmlOf(said))).toBe(words.join(''));
    }),
  );
});

describe('the text file', () => {
  const guidOf = (id: string) => `guid of ${id}`;

  it('tells Anki how it is to be read', () => {
    const headers = textFile(notes, guidOf)
      .split('\n')
      .filter((row) => row.startsWith('#'));
    expect(headers).toEqual([
      '#separator:Tab',
      '#html:true',
      '#notetype:Meshready',
      '#deck column:7',
      '#tags column:8',
      '#guid column:9',
      '#if matches:update current',
      '#columns:Id\tFront\tBack\tPoints\tPage\tTopic\tDeck\tTags\tGuid',
    ]);
  });

  const read = (text: string) => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: '\t', comments: '#', skipEmptyLines: true });
    expect(errors).toEqual([]);
    return data;
  };
  const rowOf = ({ id, fields, deck: name, tags }: Note) => [
    ...FIELDS.map((field) => fields[field]),
    name,
    tags.join(' '),
    guidOf(id),
  ];

  it('reads back as the notes, the id first', () => {
    expect(read(textFile(notes, guidOf))).toEqual(notes.map(rowOf));
    expect(notes.map(({ id }) => id)).toEqual(read(textFile(notes, guidOf)).map(([id]) => id));
  });

  it('reads back whatever a card says', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), line, (answer, point) => {
        const all = { ...backs.backs, flagger: { answer, points: [point] } };
        const said = notesOf(deck, { version: 1, backs: all }, SITE);
        expect(read(textFile(said, guidOf))).toEqual(said.map(rowOf));
      }),
    );
  });
});

it('the look of the cards carries the day of its newest change', () => {
  // Another look is another fingerprint: write it here, and the day of the change into LOOK_OF, else no Anki takes the look over.
  const look = JSON.stringify([FIELDS, QUESTION_SIDE, ANSWER_SIDE, STYLE]);
  expect([LOOK_OF, createHash('sha256').update(look).digest('hex').slice(0, 12)]).toEqual([
    '2026-11-26',
    '78dd4049f18e',
  ]);
});
