/** Which scripts of the built site lead to which others, as the browser will follow them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

interface Imports {
  /** Loaded before the script runs. */
  readonly atOnce: readonly string[];
  /** Loaded when the script asks for it. */
  readonly later: readonly string[];
}

const read = new Map<string, Imports>();

/** The scripts of the site that a built file imports, as paths from here. */
function importsOf(file: string): Imports {
  const known = read.get(file);
  if (known) return known;
  const [atOnce, later]: [string[], string[]] = [[], []];
  const add = (list: string[], name: ts.Node | undefined) => {
    if (name && ts.isStringLiteralLike(name) && name.text.startsWith('.')) {
      list.push(path.posix.join(path.posix.dirname(file), name.text));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(atOnce, node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(later, node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  const found = { atOnce, later };
  read.set(file, found);
  return found;
}

/** These scripts and all that come with them before they run, each once. */
export function withAllTheyNeed(files: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    withAllTheyNeed(importsOf(file).atOnce, found);
  }
  return found;
}

/** The scripts that these ask for at some time, with all that those need, less what is there already. */
export function askedForLater(files: Iterable<string>): ReadonlySet<string> {
  const there = withAllTheyNeed([...files]);
  const asked = withAllTheyNeed([...there].flatMap((file) => importsOf(file).later));
  return new Set([...asked].filter((file) => !there.has(file)));
}

/** What a built page loads by itself: its scripts, those it preloads, and all that these need. */
export function scriptsOfPage(html: string): ReadonlySet<string> {
  const own = [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)];
  const preloaded = [...html.matchAll(/<link[^>]*\srel="modulepreload"[^>]*\shref="\/([^"]+)"/g)];
  return withAllTheyNeed([...own, ...preloaded].map(([, file = '']) => `dist/${file}`));
}
