import { EXTRA_SUBJECTS } from '../../domain/content/vocabulary.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { suggest } from '../suggest.ts';
import { fieldOf, idOf, listOf, textOf } from '../values.ts';
import type { ParsedYaml } from '../yaml.ts';

/** Every topic, reference and question that content names by its id exists. */
export function knownNames(corpus: Corpus): Finding[] {
  const topics = ids(listOf(corpus.topics.yaml.value));
  const subjects = [...topics, ...Object.keys(EXTRA_SUBJECTS)];
  const references = corpus.references.map(({ name }) => name);
  const questions = ids(corpus.questions.map(({ frontmatter }) => frontmatter.value));
  const findings: Finding[] = [];

  const expect = (known: readonly string[], kind: string, cure: string) => {
    const set = new Set(known);
    return (file: string, yaml: ParsedYaml, path: readonly PropertyKey[], name: string | undefined) => {
      if (name === undefined || set.has(name)) return;
      findings.push({ file, ...yaml.place(path), message: `"${name}" is not ${kind}: ${suggest(name, known, cure)}` });
    };
  };
  const topic = expect(topics, 'a topic', `add it to ${corpus.topics.file}, or use one of ${topics.join(', ')}`);
  const subject = expect(subjects, 'a subject', `the subjects are ${subjects.join(', ')}`);
  const reference = expect(
    references,
    'in the reference library',
    'add src/content/references/<id>.yaml with a note of our own, or cite one that is there',
  );
  const question = expect(questions, 'the id of a question', 'name a question by the id in its frontmatter');

  for (const { file, topic: name, frontmatter } of corpus.questions) {
    if (!topics.includes(name)) {
      const cure = suggest(name, topics, `move the file into the folder of a topic of ${corpus.topics.file}`);
      findings.push({ file, message: `lies in "${name}", which is not a topic: ${cure}` });
    }
    listOf(fieldOf(frontmatter.value, 'references')).forEach((item, i) => {
      reference(file, frontmatter, ['references', i, 'source'], textOf(item, 'source'));
    });
    listOf(fieldOf(frontmatter.value, 'related')).forEach((item, i) => {
      question(file, frontmatter, ['related', i], typeof item === 'string' ? item : undefined);
      if (item === idOf(frontmatter.value)) {
        findings.push({
          file,
          ...frontmatter.place(['related', i]),
          message: `related names the question itself: name another`,
        });
      }
    });
  }
  for (const { file, yaml } of corpus.scorecards) {
    const questionsAt = (value: unknown, path: readonly PropertyKey[]) =>
      listOf(fieldOf(value, 'questions')).forEach((item, i) =>
        question(file, yaml, [...path, 'questions', i], typeof item === 'string' ? item : undefined),
      );
    questionsAt(yaml.value, []);
    listOf(fieldOf(yaml.value, 'criteria')).forEach((criterion, i) => questionsAt(criterion, ['criteria', i]));
    listOf(fieldOf(yaml.value, 'references')).forEach((item, i) =>
      reference(file, yaml, ['references', i, 'source'], textOf(item, 'source')),
    );
  }
  for (const { file, yaml } of corpus.references) subject(file, yaml, ['subject'], textOf(yaml.value, 'subject'));
  listOf(corpus.terms.yaml.value).forEach((term, i) => {
    topic(corpus.terms.file, corpus.terms.yaml, [i, 'topic'], textOf(term, 'topic'));
    reference(corpus.terms.file, corpus.terms.yaml, [i, 'source'], textOf(term, 'source'));
  });
  return findings;
}

function ids(values: readonly unknown[]): string[] {
  return values.map(idOf).filter((id) => id !== undefined);
}
