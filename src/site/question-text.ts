import type { MDXInstance } from 'astro';
import type { Question } from './questions.ts';

const texts = import.meta.glob<MDXInstance<Record<string, never>>>('../content/questions/*/*.mdx');

/** What a question page says, as a component. */
export async function textOf({ topicId, slug }: Question): Promise<MDXInstance<Record<string, never>>['Content']> {
  const text = await texts[`../content/questions/${topicId}/${slug}.mdx`]?.();
  if (!text) throw new Error(`There is no text of ${topicId}/${slug}`);
  return text.Content;
}
