import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { synonymsSchema } from '../domain/content/schemas.ts';
import { packEntries, type SearchData, type SearchEntry } from '../domain/search/entries.ts';
import { plainText } from './inline.ts';
import { getReferences, getTerms } from './library.ts';
import { getTopics } from './questions.ts';

/** Names in code spans are what people paste into a search: objects, labels, flags, ports. */
function codeNames(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`\n]{2,40})`/g)].map(([, name = '']) => name);
}

const unique = (words: readonly string[]) => [...new Set(words.flatMap((word) => word.split(/\s+/)))].join(' ');

/** Everything that the instant tier searches, in the form in which the browser loads it. */
export async function getSearchData(): Promise<SearchData> {
  const [topics, terms, references] = await Promise.all([getTopics(), getTerms(), getReferences()]);
  const entries: SearchEntry[] = [
    ...topics.flatMap(({ id, name, questions }) =>
      questions.map((question): SearchEntry => ({
        kind: 'question',
        title: question.question,
        url: question.url,
        context: `${name}, ${question.level.toLowerCase()}`,
        words: unique([...question.aliases, question.short, ...codeNames(question.answer)]),
        topic: id,
        level: question.level,
      })),
    ),
    ...topics.map(({ id, name, url, summary }): SearchEntry => ({
      kind: 'topic',
      title: name,
      url,
      context: summary,
      words: '',
      topic: id,
      level: '',
    })),
    ...terms.map((term): SearchEntry => ({
      kind: 'term',
      title: plainText(term.current),
      url: term.href,
      context: `was: ${plainText(term.was)}`,
      words: unique(term.finds),
      topic: term.topic,
      level: '',
    })),
    ...[...references.values()].map((reference): SearchEntry => ({
      kind: 'reference',
      title: reference.title,
      url: reference.href,
      context: new URL(reference.url).pathname.replace(/^\/latest\/|\/$/g, ''),
      words: unique(codeNames(reference.note)),
      topic: reference.subject,
      level: '',
    })),
    {
      kind: 'page',
      title: 'About: how answers are checked, and privacy',
      url: '/about/',
      context: 'What is behind an answer, and what leaves the browser: nothing',
      words: 'licence license contact data tracking cookies',
      topic: '',
      level: '',
    },
  ];
  return {
    topics: topics.map(({ id, name }) => [id, name] as const),
    synonyms: synonymsSchema.parse(parse(await readFile('src/content/synonyms.yaml', 'utf8'))),
    rows: packEntries(entries),
  };
}
