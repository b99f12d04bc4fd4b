import path from 'node:path';
import { codeBlocks, type CodeBlock } from '../../domain/content/examples.ts';
import type { Corpus, QuestionFile } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { documentsOf, type ManifestDocument } from '../manifests/documents.ts';
import { commandsOf } from '../shell/blocks.ts';
import { invocationOf, type Invocation } from '../shell/invocation.ts';
import { fieldOf, listOf, textOf } from '../values.ts';
import { WELL_KNOWN } from './gateways.ts';
import { filesOf, madeBy, namespaceOf } from './made.ts';
import type { KnownObject } from './objects.ts';
import { namedInProse } from './prose.ts';
import { knownFrom, manifestOf, type Shown } from './shown.ts';

/** The manifests of one page, and all that they may lean on. */
export interface Example {
  /** Every YAML document of its blocks, whether or not it is a manifest. */
  readonly documents: readonly ManifestDocument[];
  readonly shown: readonly Shown[];
  readonly known: readonly KnownObject[];
}

/** Says something of the value at a path of a manifest. */
export type Say = (path: readonly PropertyKey[], message: string) => Finding;

/** Applies a rule to every manifest of every example. */
export function overExamples(
  corpus: Corpus,
  rule: (manifest: Shown, example: Example, say: Say) => Finding[],
): Finding[] {
  return corpus.questions.flatMap((question) => {
    const example = exampleOf(question);
    return example.shown.flatMap((manifest) => rule(manifest, seenBy(manifest, example), sayOf(question, manifest)));
  });
}

export function sayOf({ file }: QuestionFile, { kind, name = '', document }: Shown): Say {
  return (where, message) => ({ file, ...document.place(where), message: `${kind} "${name}": ${message}` });
}

/** Nothing leans on a block that is meant to be refused but the block itself. */
function seenBy({ document }: Shown, example: Example): Example {
  if (!isWrong(document.block)) return example;
  const beside = example.shown.filter((manifest) => manifest.document.block === document.block);
  return { ...example, known: [...example.known, ...beside.flatMap(knownFrom)] };
}

const isWrong = ({ meta }: CodeBlock) => meta.invalid !== undefined;

const examples = new WeakMap<QuestionFile, Example>();

/** Reads the example of a page, once. */
export function exampleOf(question: QuestionFile): Example {
  const example = examples.get(question) ?? read(question);
  examples.set(question, example);
  return example;
}

function read({ body, frontmatter }: QuestionFile): Example {
  if (!body) return { documents: [], shown: [], known: WELL_KNOWN };
  const blocks = codeBlocks(body);
  const uses = usesIn(blocks);
  const current = uses.find(({ invocation }) => invocation.name === 'kubectl config set-context');
  const fallback = (current && namespaceOf(current.invocation)) ?? 'default';
  const documents = blocks.flatMap(documentsOf);
  const shown = documents.flatMap((document) =>
    namespacesOf(document, uses, fallback).flatMap((namespace) => manifestOf(document, namespace) ?? []),
  );
  return {
    documents,
    shown,
    known: [
      ...WELL_KNOWN,
      ...shown.filter(({ document }) => !isWrong(document.block)).flatMap(knownFrom),
      ...uses.flatMap(({ invocation }) => madeBy(invocation, fallback)),
      ...namedInProse(body),
      ...listOf(fieldOf(frontmatter.value, 'assumes')).map(assumed),
    ],
  };
}

/** A command of a block. */
interface Use {
  readonly block: CodeBlock;
  readonly line: number;
  readonly invocation: Invocation;
}

function usesIn(blocks: readonly CodeBlock[]): Use[] {
  const variables = new Map<string, string>();
  return blocks.flatMap((block) =>
    commandsOf(block, variables).flatMap((command) => {
      const invocation = invocationOf(command);
      return invocation ? [{ block, line: command.line, invocation }] : [];
    }),
  );
}

/**
 * The namespaces into which the commands of the page put a document that names none itself: by the title of its file, or
 * by the last command before a here-document. Not known where no command takes it.
 */
function namespacesOf(document: ManifestDocument, uses: readonly Use[], fallback: string): (string | undefined)[] {
  const { block } = document;
  const { line } = document.place([]);
  const taking =
    block.lang === 'yaml'
      ? uses.filter(({ invocation }) => filesOf(invocation).some((file) => isFile(file, block.meta.title)))
      : uses
          .filter((use) => use.block === block && use.line <= line && filesOf(use.invocation).includes('-'))
          .slice(-1);
  const namespaces = new Set(taking.map(({ invocation }) => namespaceOf(invocation) ?? fallback));
  return namespaces.size > 0 ? [...namespaces] : [undefined];
}

function isFile(file: string, title: string | undefined): boolean {
  return title !== undefined && path.posix.basename(file) === path.posix.basename(title);
}

/** An entry of `assumes`: `{ kind, namespace, name, ports }`. */
function assumed(entry: unknown): KnownObject {
  const kind = textOf(entry, 'kind') ?? '';
  const name = textOf(entry, 'name');
  const ports = listOf(fieldOf(entry, 'ports')).filter((port) => typeof port === 'number');
  return {
    kind,
    name,
    namespace: textOf(entry, 'namespace'),
    ports: ports.length > 0 ? ports : undefined,
    hosts: kind === 'ServiceEntry' && name !== undefined ? [name] : undefined,
  };
}
