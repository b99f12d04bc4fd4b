import { describe, expect, it } from 'vitest';
import { broken, findingsOf, type Changes } from './findings.ts';
import { QUESTION, SECOND, TERMS } from './sound.ts';

/** Facts of a page in place of its own, each on three lines from line 11 on. */
function withFacts(file: string, ...facts: readonly (readonly [id: string, front: string, back: string])[]) {
  const lines = facts.map(([id, front, back]) => `  - id: ${id}\n    front: ${front}\n    back: ${back}\n`);
  const text = broken(file, 'references:\n', `facts:\n${lines.join('')}references:\n`)[file] ?? '';
  return { [file]: text.replace(/^facts: \[.*\n/m, '') };
}

/** The same, on a page that says something in its explanation. */
function saying(text: string, ...facts: Parameters<typeof withFacts>[1][]): Changes {
  const withText = withFacts(QUESTION, ...facts)[QUESTION] ?? '';
  return { [QUESTION]: withText.replace('first0 first1', `${text} first0 first1`) };
}

const FACT = ['port', 'Which port?', 'One of them.'] as const;
const LONG = 'Whoever runs a mesh has one proxy in every pod there is.';

describe('facts', () => {
  it('are sound where they ask for one thing that the page says', async () => {
    const said = 'It listens on `15008` and port 15006 since 1.24, with `kubectl label`.';
    const changes = saying(
      said,
      ['ports', 'On which ports?', "'`15008`, or 15006 since 1.24.'"],
      ['command', 'Which command?', "'`kubectl label`, then `kubectl get pods`.'"],
    );
    expect(await findingsOf(changes)).toEqual([]);
  });

  it('may share an id with a fact of another page', async () => {
    expect(
      await findingsOf({ ...withFacts(QUESTION, FACT), ...withFacts(SECOND, ['port', 'What else?', 'This.']) }),
    ).toEqual([]);
  });

  it.each<[what: string, changes: Changes, lines: string[]]>([
    [
      'an id twice on a page',
      withFacts(QUESTION, FACT, ['port', 'What else?', 'This.']),
      [`${QUESTION}:14:9  id "port" is already the id of the fact at ${QUESTION}:11: choose another`],
    ],
    [
      'a front that another page asks, in other signs',
      { ...withFacts(QUESTION, FACT), ...withFacts(SECOND, ['else', "'“Which” port?'", 'This.']) },
      [`${SECOND}:12:12  "“Which” port?" is already asked at ${QUESTION}:12: ask for what only this page says`],
    ],
    [
      'a front that is a question of the bank',
      withFacts(QUESTION, ['second', 'What is second?', 'This.']),
      [`${QUESTION}:12:12  "What is second?" is already asked at ${SECOND}:3: ask for what only this page says`],
    ],
    [
      'a front that does not ask',
      withFacts(QUESTION, ['port', 'The port of ztunnel.', 'One of them.']),
      [`${QUESTION}:12:12  a front asks for one thing: end it with a question mark`],
    ],
    [
      'links',
      withFacts(QUESTION, ['port', "'Which [port](/terms/#istiod)?'", "'[One](https://istio.io/latest/) of them.'"]),
      [
        `${QUESTION}:12:12  has the link /terms/#istiod: write its words alone, a card already leads to its page`,
        `${QUESTION}:13:11  has the link https://istio.io/latest/: write its words alone, a card already leads to its page`,
      ],
    ],
    [
      'code and numbers that only the card says',
      saying('It is 15008, 1.241 and `istiods`.', ['port', 'Which port?', "'`istiod` on 1500, since 1.24, 8 of `x`.'"]),
      ['`istiod`', '1500', '1.24', '8', '`x`'].map(
        (said) =>
          `${QUESTION}:13:11  teaches ${said}, which the page does not say: write it in the text of the page, or say on the card what the page says`,
      ),
    ],
    [
      'a sentence of another page',
      {
        ...withFacts(QUESTION, ['proxies', 'How many?', LONG]),
        ...broken(SECOND, 'second0 second1', `${LONG} second0 second1`),
      },
      [`${SECOND}:20:1  has a sentence of ${QUESTION}:13, "${LONG}": say here what only this page says`],
    ],
    [
      'a retired name',
      {
        ...broken(TERMS, '  since:', '  retired: [Mixer]\n  since:'),
        ...withFacts(QUESTION, ['port', 'Which port has Mixer?', 'That of Mixer.']),
      },
      [12, 13].map(
        (line) =>
          `${QUESTION}:${line}:${line === 12 ? 12 : 11}  "Mixer" is retired since 1.5, now it is: istiod. Say that, or move the name under "Common mistakes" (/terms/#istiod)`,
      ),
    ],
    [
      'more than can be shown',
      withFacts(QUESTION, ['Port', 'Which port?', 'x'.repeat(241)]),
      [
        expect.stringContaining('facts[0].id must be lower-case letters'),
        expect.stringContaining('facts[0].back is longer than 240 characters: keep to one thing'),
      ],
    ],
  ])('refuse %s', async (_, changes, lines) => {
    expect(await findingsOf(changes)).toEqual(lines);
  });

  it('may say what their own page says', async () => {
    const changes = saying(LONG, ['proxies', 'How many?', LONG]);
    expect(await findingsOf(changes)).toEqual([]);
  });
});
