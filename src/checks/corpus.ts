import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Root } from 'mdast';
import { mdxToJs, mdxToMdast } from 'satteri';
import type { Finding } from './finding.ts';
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

/** Where the content lies, from the project's root. */
export const CONTENT_ROOT = 'src/content';

/**
 * Reads all content below a folder.
 *
 * @param root the project's root; the content is in its `src/content`
 * @throws the file system's error where a collection is missing altogether
 */
export async function readCorpus(root: string): Promise<Corpus> {
  const data = async (relative: string): Promise<DataFile> => {
    const file = `${CONTENT_ROOT}/${relative}`;
    const source = await readFile(path.join(root, file), 'utf8');
    return { file, name: path.basename(relative, '.yaml'), yaml: parseYaml(file, source) };
  };
  const list = async (folder: string, ending: string) => {
    const names = await readdir(path.join(root, CONTENT_ROOT, folder), { recursive: true });
    return names
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((name) => name.endsWith(ending))
      .sort();
  };
  const question = async (relative: string) => {
    const file = `${CONTENT_ROOT}/${relative}`;
    return parseQuestion(file, await readFile(path.join(root, file), 'utf8'));
  };
  const [questions, references, scorecards, topics, terms, synonyms, skills] = await Promise.all([
    list('questions', '.mdx').then((names) => Promise.all(names.map(question))),
    list('references', '.yaml').then((names) => Promise.all(names.map(data))),
    list('scorecards', '.yaml').then((names) => Promise.all(names.map(data))),
    data('topics.yaml'),
    data('terms.yaml'),
    data('synonyms.yaml'),
    data('skills.yaml'),
  ]);
  return { questions, references, scorecards, topics, terms, synonyms, skills };
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
