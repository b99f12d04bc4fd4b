import { createHash } from 'node:crypto';
import type { ContentItem, Contents } from '../domain/offline/contents.ts';
import { plainText } from './inline.ts';
import { getReferences, getTerms } from './library.ts';
import { getQuestions } from './questions.ts';
import { getTemplates } from './scorecards.ts';

const hashOf = (said: unknown) => createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 10);

/** What the site holds, by name, with what tells whether it changed; independent of how its pages are laid out. */
export async function getContents(): Promise<Contents> {
  const [questions, terms, references, templates] = await Promise.all([
    getQuestions(),
    getTerms(),
    getReferences(),
    getTemplates(),
  ]);
  const item = (path: string, title: string, said: unknown): ContentItem => ({ path, title, hash: hashOf(said) });
  return {
    questions: [...questions.values()].map(({ url, question, level, references: cited, entry }) =>
      item(url, question, [question, level, cited, entry.body]),
    ),
    terms: terms.map((term) =>
      item(term.href, plainText(term.current), [term.current, term.was, term.since, term.status, term.note]),
    ),
    references: [...references.values()].map(({ href, title, url, note }) => ({
      ...item(href, title, [title, url, note]),
      url,
    })),
    scorecards: templates.map(({ href, title, hash }) => item(href, title, hash)),
  };
}
