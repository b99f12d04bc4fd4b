import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { synonymsSchema } from '../domain/content/schemas.ts';
import { packEntries, type SearchEntry } from '../domain/search/entries.ts';
import { alsoKnownAs } from '../domain/search/synonyms.ts';
import { plainText } from './inline.ts';
import { getReferences, getTerms } from './library.ts';
import { once } from './once.ts';
import { getTopics } from './questions.ts';
import { getTemplates } from './scorecards.ts';

/** How many names of objects, labels, flags and ports of one text are worth their bytes, the first ones first. */
const MAX_NAMES = 24;

/** What people paste into a search: code spans, kinds in camel case, Istio's ports, message codes of the analyzer, commands of istioctl. */
function namesIn(markdown: string): string[] {
  const prose = markdown.replace(/```[\s\S]*?```/g, '');
  const names = prose.matchAll(/`([^`]{2,40})`|\b((?:[A-Z][a-z]+){2,}|15\d{3}|IST\d{4})\b/g);
  const commands = markdown.matchAll(/^(?:\$ )?(istioctl(?: [a-z][a-z-]+){1,3})/gm);
  return [
    ...new Set([
      ...[...names].map(([, code, name]) => code ?? name ?? '').slice(0, MAX_NAMES),
      ...[...commands].map(([, command = '']) => command),
    ]),
  ];
}

/** An entry before it is packed: what it is called in other words, and the names that stand in its text. */
interface Found extends Omit<SearchEntry, 'words' | 'names' | 'level'> {
  readonly level?: SearchEntry['level'];
  readonly aliases?: readonly string[];
  readonly names?: readonly string[];
}

/** Every word once, in the order in which the phrases say them. */
const wordsOf = (phrases: readonly string[], but: ReadonlySet<string> = new Set()) =>
  [...new Set(phrases.flatMap((phrase) => phrase.split(/\s+/)))].filter((word) => !but.has(word));

/** Everything that the instant tier searches, in the form in which the browser loads it: first what answers, then what follows. */
export const getSearchData = once(async () => {
  const synonyms = synonymsSchema.parse(load(await readFile('src/content/synonyms.yaml', 'utf8')));
  const complete = ({ aliases = [], names = [], ...entry }: Found): SearchEntry => {
    const known = wordsOf([...aliases, ...alsoKnownAs([entry.title, ...aliases].join(' / '), synonyms)]);
    return {
      level: '',
      ...entry,
      words: known.join(' '),
      names: wordsOf(names, new Set(known)).join(' '),
    };
  };
  const topics = await getTopics();
  const found = [
    ...topics.flatMap(ofTopic),
    ...(await ofTemplates()),
    ...(await ofTerms()),
    ...(await ofReferences()),
    ABOUT,
  ];
  return packEntries(
    topics.map(({ id, name }) => [id, name] as const),
    found.map(complete),
  );
});

function ofTopic({ id, name, url, summary, questions }: Awaited<ReturnType<typeof getTopics>>[number]): Found[] {
  return [
    { kind: 'topic', title: name, url, context: summary, topic: id },
    ...questions.map((question): Found => ({
      kind: 'question',
      title: question.question,
      url: question.url,
      context: `${name}, ${question.level.toLowerCase()}`,
      topic: id,
      level: question.level,
      aliases: [question.short, ...question.aliases],
      names: namesIn(question.entry.body ?? ''),
    })),
  ];
}

async function ofTerms(): Promise<Found[]> {
  return (await getTerms()).map((term) => ({
    kind: 'term',
    title: plainText(term.current),
    url: term.href,
    context: `was: ${plainText(term.was)}`,
    topic: term.topic,
    aliases: term.finds,
  }));
}

/** Only what names a template: its rows are found by the full text. */
async function ofTemplates(): Promise<Found[]> {
  return (await getTemplates()).map(({ id, title, href, question }) => ({
    kind: 'scorecard',
    title,
    url: href,
    context: question,
    topic: '',
    aliases: [`${id.replaceAll('-', ' ')} scorecard`],
  }));
}

async function ofReferences(): Promise<Found[]> {
  return [...(await getReferences()).values()].map((reference) => ({
    kind: 'reference',
    title: reference.title,
    url: reference.href,
    context: new URL(reference.url).pathname.replace(/^\/latest\/|\/$/g, ''),
    topic: reference.subject,
    names: namesIn(reference.note),
  }));
}

const ABOUT: Found = {
  kind: 'page',
  title: 'About: how answers are checked, and privacy',
  url: '/about/',
  context: 'What stands behind an answer, and what leaves the browser: nothing',
  topic: '',
  aliases: ['licence', 'license', 'tracking', 'cookies', 'data'],
};
