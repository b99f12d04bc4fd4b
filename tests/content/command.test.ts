import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/command.ts';
import { broken, TODAY, withContent, type Changes } from './findings.ts';
import { OTHER_REFERENCE, QUESTION, SECOND, SKILLS, THIRD } from './sound.ts';

const run = (args: readonly string[], changes: Changes = {}) =>
  withContent(changes, (root) => checkContent(root, args, TODAY));

const TWO_WRONG = {
  ...broken(SECOND, 'level: Beginner', 'level: Expert'),
  ...broken(THIRD, 'level: Beginner', 'level: Expert'),
};

describe('checking all content', () => {
  it('counts what is sound', async () => {
    expect(await run([])).toEqual({
      text: 'Content is sound: 3 questions, 2 references, 2 scorecards.',
      ok: true,
    });
  });

  it('names every file that is wrong', async () => {
    const { text, ok } = await run([], TWO_WRONG);
    expect(ok).toBe(false);
    expect(text.split('\n')).toHaveLength(2);
  });
});

describe('checking some files', () => {
  it('tells nothing of the others', async () => {
    const { text, ok } = await run([SECOND], TWO_WRONG);
    expect(ok).toBe(false);
    expect(text.split('\n')).toEqual([expect.stringMatching(`^${SECOND}:5:8 `)]);
    expect(await run([QUESTION], TWO_WRONG)).toEqual({ text: `Sound: ${QUESTION}.`, ok: true });
  });

  it('still compares them with the others, whichever of two pages is named', async () => {
    const shared = broken(
      THIRD,
      'third0 third1',
      'Whoever runs a mesh has one proxy in every pod there is. third0 third1',
    );
    const both = {
      ...shared,
      ...broken(SECOND, 'second0 second1', 'Whoever runs a mesh has one proxy in every pod there is. second0 second1'),
    };
    for (const file of [SECOND, THIRD]) {
      expect((await run([file], both)).text).toContain(`${THIRD}:20:1  has a sentence of ${SECOND}:20`);
    }
    expect((await run([QUESTION], both)).ok).toBe(true);
  });

  it('refuses a file that is not there, and names the nearest', async () => {
    expect(await run([QUESTION.replace('first', 'frist')])).toEqual({
      text: `${QUESTION.replace('first', 'frist')}  is no file of the content: did you mean "${QUESTION}"?`,
      ok: false,
    });
  });

  it('does not call a file sound while others cannot be read', async () => {
    const { text, ok } = await run([QUESTION], broken(SECOND, 'second0', '{second0'));
    expect(ok).toBe(false);
    expect(text).toContain('Nothing could be compared before these files can be read');
    expect(text).toContain(`${SECOND}:20`);
  });

  it('refuses an option that it does not have', async () => {
    expect(await run(['--rapport'])).toEqual({ text: '--rapport is no option: there is --report', ok: false });
  });
});

describe('the report of what is due for another look', () => {
  it('is empty where all was compared with the newest release, lately', async () => {
    expect((await run(['--report'])).text).toBe(
      '0 files are due for another look: the newest Istio is 1.31, and nothing should be older than 180 days.',
    );
  });

  it('names the questions that no skill leads to', async () => {
    const { text, ok } = await run(['--report'], broken(SKILLS, '[first, second, third]', '[second]'));
    expect(ok).toBe(true);
    expect(text.split('\n').at(-1)).toBe('No skill of src/content/skills.yaml leads to 2 questions: first, third.');
  });

  it('lists older versions and older days, and is no failure', async () => {
    const { text, ok } = await run(['--report'], {
      ...broken(QUESTION, "istio: '1.31'", "istio: '1.9'"),
      ...broken(SECOND, 'on: 2026-11-23', 'on: 2026-05-27'),
      ...broken(THIRD, 'on: 2026-11-23', 'on: 2026-05-26'),
      ...broken(OTHER_REFERENCE, "{ istio: '1.31', on: 2026-11-23 }", "{ istio: '1.30', on: 2026-01-01 }"),
    });
    expect(ok).toBe(true);
    expect(text.split('\n')).toEqual([
      `${QUESTION}:9:10  was compared with its sources with Istio 1.9`,
      `${THIRD}:9:10  was compared with its sources 181 days ago`,
      `${OTHER_REFERENCE}:4:10  was compared with its sources with Istio 1.30 and 326 days ago`,
      '3 files are due for another look: the newest Istio is 1.31, and nothing should be older than 180 days.',
    ]);
  });
});
