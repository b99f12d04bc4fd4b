import { templateSchema, type Template } from '../domain/scorecard/template.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';

/** A template of the right shape, and how to say what is wrong at a place in it. */
export interface TemplateFile {
  readonly name: string;
  readonly template: Template;
  readonly say: (path: readonly PropertyKey[], message: string) => Finding;
}

const templates = new WeakMap<Corpus['scorecards'], TemplateFile[]>();

/** The templates that have the shape of the schema; of the others the rule for shapes says what is wrong. */
export function templatesOf({ scorecards }: Corpus): readonly TemplateFile[] {
  const found = templates.get(scorecards) ?? read(scorecards);
  templates.set(scorecards, found);
  return found;
}

function read(scorecards: Corpus['scorecards']): TemplateFile[] {
  return scorecards.flatMap(({ file, name, yaml }): TemplateFile[] => {
    const result = templateSchema.safeParse(yaml.value);
    if (!result.success) return [];
    return [{ name, template: result.data, say: (path, message) => ({ file, ...yaml.place(path), message }) }];
  });
}

/** The way to a place that is written as text, such as `criteria[2].scale.floor`. */
export function pathOf(text: string): PropertyKey[] {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) => (index === undefined ? part : Number(index)));
}
