import { getCollection, type CollectionEntry } from 'astro:content';
import { mdxToMdast } from 'satteri';
import type { Root } from 'mdast';
import { proseOfSection, sourceOfSection } from '../domain/content/markdown.ts';
import { secondsToSay } from '../domain/content/speaking.ts';
import { once } from './once.ts';
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
  /** The Markdown of what an interviewer wants to hear: the section Answer, and the key points. */
  readonly said: { readonly answer: string; readonly points: string };
  readonly entry: CollectionEntry<'questions'>;
}

/** The topics that have questions, in order, each with its questions in order. */
export const getTopics = once(async (): Promise<readonly Topic[]> => {
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
});

function toQuestion(entry: CollectionEntry<'questions'>): Question {
  const [topicId = '', slug = ''] = entry.id.split('/');
  const source = entry.body ?? '';
  const body = mdxToMdast(source) as Root;
  const answer = proseOfSection(body, 'Answer');
  return {
    ...entry.data,
    url: `/questions/${topicId}/${slug}/`,
    slug,
    topicId,
    answer,
    summary: firstSentences(answer),
    seconds: secondsToSay(answer),
    said: {
      answer: sourceOfSection(body, source, 'Answer'),
      points: sourceOfSection(body, source, 'What the interviewer listens for'),
    },
    entry,
  };
}

/** All questions by id, in the order of topics. */
export const getQuestions = once(async (): Promise<ReadonlyMap<string, Question>> => {
  const questions = (await getTopics()).flatMap((topic) => topic.questions);
  return new Map(questions.map((question) => [question.id, question]));
});

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
