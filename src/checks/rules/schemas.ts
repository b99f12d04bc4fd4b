import { z } from 'zod';
import {
  questionSchema,
  referenceSchema,
  skillSchema,
  synonymsSchema,
  termSchema,
  topicSchema,
} from '../../domain/content/schemas.ts';
import { templateSchema } from '../../domain/scorecard/template.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { suggest } from '../suggest.ts';
import type { ParsedYaml } from '../yaml.ts';

/** Every content file has the shape of its schema, to the key. */
export function schemas(corpus: Corpus): Finding[] {
  return [
    ...corpus.questions.flatMap(({ file, frontmatter }) => against(questionSchema, file, frontmatter)),
    ...corpus.references.flatMap(({ file, yaml }) => against(referenceSchema, file, yaml)),
    ...corpus.scorecards.flatMap(({ file, yaml }) => against(templateSchema, file, yaml)),
    ...against(z.array(topicSchema), corpus.topics.file, corpus.topics.yaml),
    ...against(z.array(termSchema), corpus.terms.file, corpus.terms.yaml),
    ...against(synonymsSchema, corpus.synonyms.file, corpus.synonyms.yaml),
    ...against(z.array(skillSchema), corpus.skills.file, corpus.skills.yaml),
  ];
}

function against(schema: z.core.$ZodType, file: string, yaml: ParsedYaml): Finding[] {
  if (yaml.findings.length > 0) return [];
  const result = z.safeParse(schema, yaml.value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): Finding[] => {
    const field = fieldName(issue.path);
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path);
      return issue.keys.map((key) => ({
        file,
        ...yaml.place([...issue.path, key]),
        message: `${field ? `${field}: ` : ''}"${key}" is not a key here: ${suggest(key, known, `the keys are ${known.join(', ')}`)}`,
      }));
    }
    return [{ file, ...yaml.place(issue.path), message: `${field} ${issue.message}`.trim() }];
  });
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/** The keys that the object schema at this path knows. */
function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const part of path) {
    current = bare(current);
    if (current instanceof z.core.$ZodArray) current = current._zod.def.element;
    else if (current instanceof z.core.$ZodObject)
      current = (current._zod.def.shape as Record<PropertyKey, unknown>)[part];
  }
  current = bare(current);
  return current instanceof z.core.$ZodObject ? Object.keys(current._zod.def.shape) : [];
}

/** What an optional key holds where it is there. */
function bare(schema: unknown): unknown {
  return schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault
    ? bare(schema._zod.def.innerType)
    : schema;
}
