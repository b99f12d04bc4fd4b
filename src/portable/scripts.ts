import { transform } from 'esbuild';
import ts from 'typescript';
import { relative, type Site } from './addresses.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ClassicScript {
  readonly name: string;
  readonly code: string;
  /** Files of workers that it starts, as paths from the root. */
  readonly workers: readonly string[];
}

/** Puts other text in place of pieces of a text. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: other } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + other;
    at = end;
  }
  return result + text.slice(at);
}

const isImportMetaUrl = (node: ts.Node) =>
  ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression) && node.name.text === 'url';

/** A node and all below it, in the order of the text. Minified code nests some thousand deep, where a function that calls itself would run out of stack. */
function* nodesIn(root: ts.Node): Generator<ts.Node> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const inside: ts.Node[] = [];
    ts.forEachChild(node, (child) => void inside.push(child));
    waiting.push(...inside.reverse());
  }
}

/**
 * A module of the built site as a script that a page from disk may load: its text becomes a function, which the loader of
 * `runtime/loader.ts` calls once all that it imports is there. What a module takes from its surroundings and what is not to be had from disk
 * (fetching, workers, loading later, its own address) it is given by the loader, under the same names or under `$load` and `$here`.
 */
export async function classicScript(site: Site, name: string, code: string): Promise<ClassicScript> {
  const edits: Edit[] = [];
  const needs = new Set<string>();
  const workers: string[] = [];
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  for (const node of nodesIn(source)) {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      needs.add((node.moduleSpecifier as ts.StringLiteral).text);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      edits.push({ start: node.expression.getStart(), end: node.expression.end, text: '$load' });
    }
    if (isImportMetaUrl(node)) edits.push({ start: node.getStart(), end: node.end, text: '$here' });
    if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      const [address] = node.arguments ?? [];
      if (address && ts.isStringLiteralLike(address) && address.text.startsWith(`${site.base}assets/`)) {
        const file = address.text.slice(site.base.length);
        workers.push(file);
        edits.push({ start: address.getStart(), end: address.end, text: JSON.stringify(relative(name, file)) });
      }
    }
  }
  const common = await transform(edited(code, edits), { format: 'cjs', minify: true, target: 'es2022' });
  const parameters = 'require,exports,module,fetch,Worker,$load,$here';
  const head = `meshready.add(${JSON.stringify(name)},${JSON.stringify([...needs])},`;
  return { name, code: `${head}function(${parameters}){${common.code.trimEnd()}\n});\n`, workers };
}

/** Text of the site for a page that cannot fetch it. */
export const givenText = (name: string, text: string): string =>
  `meshready.give(${JSON.stringify(name)},${JSON.stringify(text)});\n`;
