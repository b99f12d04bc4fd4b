import { parser } from '@prometheus-io/lezer-promql';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { templatesOf } from '../templates.ts';

/** Every recipe in PromQL is one query that a Prometheus server will take: syntax and names of functions, not names of metrics. */
export function promqlRecipes(corpus: Corpus): Finding[] {
  return templatesOf(corpus).flatMap(({ template, say }) =>
    template.criteria.flatMap(({ id, metric: { recipe } }, i): Finding[] => {
      if (recipe?.how !== 'promql' || !recipe.text.trim()) return [];
      const wrong = firstError(recipe.text);
      return wrong === undefined
        ? []
        : [say(['criteria', i, 'metric', 'recipe', 'text'], `${id}: is not PromQL: ${wrong}`)];
    }),
  );
}

/** Where the first thing stands that is no PromQL; nothing where all of it is. */
function firstError(query: string): string | undefined {
  let at: number | undefined;
  parser.parse(query).iterate({
    enter: ({ type, from }) => {
      if (type.isError) at ??= from;
    },
  });
  if (at === undefined) return undefined;
  const before = query.slice(0, at).split('\n');
  const rest = (query.slice(at).split('\n')[0] ?? '').trim();
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of the query`;
  return `${place}, ${rest === '' ? 'at its end' : `near "${rest.length > 40 ? `${rest.slice(0, 40)}…` : rest}"`}`;
}
