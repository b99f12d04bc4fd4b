import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { questionSchema, referenceSchema, skillSchema, termSchema, topicSchema } from './domain/content/schemas.ts';
import { templateSchema } from './domain/scorecard/template.ts';

/** The whole path is the id while loading: two files may claim one id in their frontmatter, and the checks must see both. */
const pathAsId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml)$/, '');

export const collections = {
  questions: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: 'src/content/questions', generateId: pathAsId }),
    schema: questionSchema,
  }),
  references: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'src/content/references', generateId: pathAsId }),
    schema: referenceSchema,
  }),
  scorecards: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'src/content/scorecards', generateId: pathAsId }),
    schema: templateSchema,
  }),
  topics: defineCollection({ loader: file('src/content/topics.yaml'), schema: topicSchema }),
  terms: defineCollection({ loader: file('src/content/terms.yaml'), schema: termSchema }),
  skills: defineCollection({ loader: file('src/content/skills.yaml'), schema: skillSchema }),
};
