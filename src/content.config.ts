import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { checked } from './checks/loader.ts';
import { questionSchema, referenceSchema, skillSchema, termSchema, topicSchema } from './domain/content/schemas.ts';
import { templateSchema } from './domain/scorecard/template.ts';

/** The whole path is the id while loading: two files may claim one id in their frontmatter, and the checks must see both. */
const pathAsId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml)$/, '');

/**
 * A loader of data alone. Astro would wrap each MDX file in a second module, with the styles and scripts that it might bring to a page;
 * questions bring none, and `src/site/question-text.ts` imports them as they are.
 */
const withoutModules = (loader: Loader): Loader => ({
  ...loader,
  load: (context) => {
    const set: typeof context.store.set = ({ deferredRender, ...entry }) => context.store.set(entry);
    return loader.load({ ...context, store: { ...context.store, set } });
  },
});

export const collections = {
  questions: defineCollection({
    loader: checked(withoutModules(glob({ pattern: '*/*.mdx', base: 'src/content/questions', generateId: pathAsId }))),
    schema: questionSchema,
  }),
  references: defineCollection({
    loader: checked(glob({ pattern: '*.yaml', base: 'src/content/references', generateId: pathAsId })),
    schema: referenceSchema,
  }),
  scorecards: defineCollection({
    loader: checked(glob({ pattern: '*.yaml', base: 'src/content/scorecards', generateId: pathAsId })),
    schema: templateSchema,
  }),
  topics: defineCollection({ loader: checked(file('src/content/topics.yaml')), schema: topicSchema }),
  terms: defineCollection({ loader: checked(file('src/content/terms.yaml')), schema: termSchema }),
  skills: defineCollection({ loader: checked(file('src/content/skills.yaml')), schema: skillSchema }),
};
