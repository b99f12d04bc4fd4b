import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { mdxToJs, mdxToMdast } from 'satteri';
import type { Finding } from './finding.ts';
import { CONTENT_ROOT } from './root.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** A question file as it was read: its frontmatter not yet trusted, its body a tree. */
export interface QuestionFile {
  readonly file: string;
  /** The folder's name. */
  readonly topic: string;
  /** The file's name without its ending. */
  readonly slug: string;
  readonly frontmatter: ParsedYaml;
  /** Absent where the body is not valid MDX. */
  readonly body: Root | undefined;
  readonly findings: readonly Finding[];
}

export interface DataFile {
  readonly file: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly yaml: ParsedYaml;
}

/** All content, read once; every rule looks at this and at nothing else. */
export interface Corpus {
  readonly questions: readonly QuestionFile[];
  readonly references: readonly DataFile[];
  /** Templates of scorecards. */
  readonly scorecards: readonly DataFile[];
  readonly topics: DataFile;
  readonly terms: DataFile;
  readonly synonyms: DataFile;
  /** The lexicon of skills. */
  readonly skills: DataFile;
}

/** Every file of the content, by its path from the project's root. */
export function filesOf(corpus: Corpus): string[] {
  const { questions, references, scorecards, topics, terms, synonyms, skills } = corpus;
  return [...questions, ...references, ...scorecards, topics, terms, synonyms, skills].map(({ file }) => file);
}

/** The content with these questions, references and scorecards alone. */
export function only(corpus: Corpus, files: readonly string[]): Corpus {
  const among = ({ file }: { readonly file: string }) => files.includes(file);
  return {
    ...corpus,
    questions: corpus.questions.filter(among),
    references: corpus.references.filter(among),
    scorecards: corpus.scorecards.filter(among),
  };
}

/**
 * Reads all content below a folder. One file after the other: in the midst of a build the threads that read files have others to read, and three waits for each.
 *
 * @param root the project's root; the content is in its `src/content`
 * @throws the file system's error where a collection is missing altogether
 */
export function readCorpus(root: string): Corpus {
  const data = (relative: string): DataFile => {
    const file = `${CONTENT_ROOT}/${relative}`;
    const source = readFileSync(path.join(root, file), 'utf8');
    return { file, name: path.basename(relative, '.yaml'), yaml: parseYaml(file, source) };
  };
  const list = (folder: string, ending: string) =>
    readdirSync(path.join(root, CONTENT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((name) => name.endsWith(ending))
      .sort();
  const question = (relative: string) => {
    const file = `${CONTENT_ROOT}/${relative}`;
    return parseQuestion(file, readFileSync(path.join(root, file), 'utf8'));
  };
  return {
    questions: list('questions', '.mdx').map(question),
    references: list('references', '.yaml').map(data),
    scorecards: list('scorecards', '.yaml').map(data),
    topics: data('topics.yaml'),
    terms: data('terms.yaml'),
    synonyms: data('synonyms.yaml'),
    skills: data('skills.yaml'),
  };
}

/** Parses one question file; whatever is wrong with its syntax is among the findings, never thrown. */
export function parseQuestion(file: string, source: string): QuestionFile {
  const segments = file.split('/');
  const slug = path.posix.basename(file, '.mdx');
  const topic = segments.at(-2) ?? '';
  const fence = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  const frontmatter = parseYaml(file, fence?.[1] ?? '', 2);
  const findings: Finding[] = [...frontmatter.findings];
  if (segments.length !== 5) {
    findings.push({
      file,
      message: 'lies in the wrong folder: a question is src/content/questions/<topic>/<slug>.mdx',
    });
  }
  if (!fence) {
    findings.push({
      file,
      line: 1,
      message: 'has no frontmatter: begin the file with a line "---", the keys, and a line "---"',
    });
  }
  let body: Root | undefined;
  try {
    // The tree alone is lenient; compiling is what the build will do, so it is what decides here.
    void mdxToJs(source);
    body = mdxToMdast(source) as Root;
  } catch (error) {
    const [, line, column, what] = /^(\d+):(\d+): ([\s\S]*)$/.exec((error as Error).message) ?? [];
    findings.push({
      file,
      line: line ? Number(line) : undefined,
      column: column ? Number(column) : undefined,
      message: `is not valid MDX: ${what ?? String(error)}. In prose put <, { and } inside backticks.`,
    });
  }
  return { file, topic, slug, frontmatter, body, findings };
}
