import { getCollection, type CollectionEntry } from 'astro:content';
import { mdxToMdast } from 'satteri';
import type { Root } from 'mdast';
import { proseOfSection } from '../domain/content/markdown.ts';
import { secondsToSay } from '../domain/content/speaking.ts';
import type { QuestionData, TopicData } from '../domain/content/schemas.ts';

export interface Topic extends TopicData {
  readonly url: string;
  readonly questions: readonly Question[];
}

export interface Question extends QuestionData {
  readonly url: string;
  readonly slug: string;
  readonly topicId: string;
  /** The text of the section Answer, without markup. */
  readonly answer: string;
  /** Its first sentences, as many as a search engine shows. */
  readonly summary: string;
  readonly seconds: number;
  readonly entry: CollectionEntry<'questions'>;
}

let loaded: Promise<readonly Topic[]> | undefined;

/** The topics that have questions, in order, each with its questions in order. Read once a build. */
export function getTopics(): Promise<readonly Topic[]> {
  // In the dev server an author expects the next request to show what was just saved.
  if (import.meta.env.DEV) return loadTopics();
  loaded ??= loadTopics();
  return loaded;
}

async function loadTopics(): Promise<readonly Topic[]> {
  const [topics, entries] = await Promise.all([getCollection('topics'), getCollection('questions')]);
  const byTopic = Map.groupBy(entries.map(toQuestion), ({ topicId }) => topicId);
  return topics
    .map(({ data }) => ({
      ...data,
      url: `/questions/${data.id}/`,
      questions: (byTopic.get(data.id) ?? []).sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug)),
    }))
    .filter(({ questions }) => questions.length > 0)
    .sort((a, b) => a.order - b.order);
}

function toQuestion(entry: CollectionEntry<'questions'>): Question {
  const [topicId = '', slug = ''] = entry.id.split('/');
  const answer = proseOfSection(mdxToMdast(entry.body ?? '') as Root, 'Answer');
  return {
    ...entry.data,
    url: `/questions/${topicId}/${slug}/`,
    slug,
    topicId,
    answer,
    summary: firstSentences(answer),
    seconds: secondsToSay(answer),
    entry,
  };
}

/** All questions, in the order of topics. */
export async function getQuestions(): Promise<readonly Question[]> {
  return (await getTopics()).flatMap(({ questions }) => questions);
}

/** What a search engine shows of a description, in characters. */
const SUMMARY_LENGTH = 200;

function firstSentences(text: string): string {
  const sentences = text.split(/(?<=[.?!]) /);
  let summary = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (summary.length + sentence.length >= SUMMARY_LENGTH) break;
    summary += ` ${sentence}`;
  }
  return summary;
}
