import { z } from 'zod';
import {
  questionSchema,
  referenceSchema,
  synonymsSchema,
  termSchema,
  topicSchema,
} from '../../domain/content/schemas.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { suggest } from '../suggest.ts';
import type { ParsedYaml } from '../yaml.ts';

/** Every content file has the shape of its schema, to the key. */
export function schemas(corpus: Corpus): Finding[] {
  return [
    ...corpus.questions.flatMap(({ file, frontmatter }) => against(questionSchema, file, frontmatter)),
    ...corpus.references.flatMap(({ file, yaml }) => against(referenceSchema, file, yaml)),
    ...against(z.array(topicSchema), corpus.topics.file, corpus.topics.yaml),
    ...against(z.array(termSchema), corpus.terms.file, corpus.terms.yaml),
    ...against(synonymsSchema, corpus.synonyms.file, corpus.synonyms.yaml),
  ];
}

function against(schema: z.ZodType, file: string, yaml: ParsedYaml): Finding[] {
  if (yaml.findings.length > 0) return [];
  const result = schema.safeParse(yaml.value);
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
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const part of path) {
    if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodObject) current = (current.shape as Record<PropertyKey, unknown>)[part];
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}
