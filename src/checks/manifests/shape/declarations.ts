import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Field, Shape } from './shape.ts';
import { resolve } from './shape.ts';
import { tokensOf, type Tokens } from './tokens.ts';
import { readObject, readType, type Lookup } from './types.ts';

const require = createRequire(import.meta.url);
const files = new Map<string, ReadonlyMap<string, Shape>>();

/**
 * The shape that a `.d.ts` file declares under a name: the models of the @kubernetes-models packages, and ours, which are
 * written alike. Knows interfaces and types made of objects, lists, unions and names; files are read once.
 *
 * @throws Error where the file or the name is not there
 */
export function declaredShape(file: string, name: string): Shape {
  let names = files.get(file);
  if (!names) files.set(file, (names = readDeclarations(file)));
  const shape = names.get(name);
  if (!shape) throw new Error(`${file} declares no ${name}`);
  return shape;
}

/** The shape of a type written alone, without names, such as `{ interval?: string }`. */
export function shapeOf(type: string): Shape {
  return readType(tokensOf(type), (name) => {
    throw new Error(`${name} is not known in ${type}`);
  });
}

/** Where a package is installed. */
export function packageFolder(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}

function readDeclarations(file: string): Map<string, Shape> {
  const tokens = tokensOf(readFileSync(file, 'utf8'));
  const imported = new Map<string, string>();
  const declared = new Map<string, Shape>();
  const lookup: Lookup = (name) => ({
    type: 'named',
    get: () => {
      const from = imported.get(name);
      const shape = from === undefined ? declared.get(name) : declaredShape(resolveImport(file, from), name);
      if (!shape) throw new Error(`${file} uses ${name} without declaring it`);
      return shape;
    },
  });
  while (tokens.peek() !== '') {
    if (tokens.take('import')) readImport(tokens, imported);
    else if (tokens.take('interface')) readInterface(tokens, lookup, declared);
    else if (tokens.take('type')) readAlias(tokens, lookup, declared);
    else if (tokens.take('declare')) {
      tokens.skipTo('{');
      tokens.next();
      tokens.skipTo('}');
      tokens.next();
    } else tokens.next();
  }
  return declared;
}

/** `{ A, B } from "file";` */
function readImport(tokens: Tokens, imported: Map<string, string>): void {
  tokens.take('type');
  tokens.expect('{');
  const names: string[] = [];
  while (!tokens.take('}')) if (!tokens.take(',')) names.push(tokens.next());
  tokens.expect('from');
  const from = tokens.next().slice(1, -1);
  for (const name of names) imported.set(name, from);
  tokens.take(';');
}

/** `Name extends A, B { … }`: the fields of all of them. */
function readInterface(tokens: Tokens, lookup: Lookup, declared: Map<string, Shape>): void {
  const name = tokens.next();
  const bases: Shape[] = [];
  if (tokens.take('extends')) {
    while (tokens.peek() !== '{') if (!tokens.take(',')) bases.push(baseShape(tokens.next(), lookup));
  }
  const body = readObject(tokens, lookup);
  // An interface without members is what the packages write for any JSON value.
  const own: Shape = body.type === 'map' && body.of.type === 'any' ? body.of : body;
  declared.set(name, bases.length === 0 ? own : { type: 'named', get: () => withFields(own, bases) });
}

/** `Name = Type;`, or `{ A as B };`, which gives another name. */
function readAlias(tokens: Tokens, lookup: Lookup, declared: Map<string, Shape>): void {
  if (!tokens.take('{')) {
    const name = tokens.next();
    tokens.expect('=');
    declared.set(name, readType(tokens, lookup));
    return;
  }
  while (!tokens.take('}')) {
    const name = tokens.next();
    if (tokens.take('as')) declared.set(tokens.next(), lookup(name));
    tokens.take(',');
  }
}

/** What an interface extends; `TypeMeta` is apiVersion and kind, which every document is asked for anyway. */
function baseShape(name: string, lookup: Lookup): Shape {
  return name === 'TypeMeta' ? { type: 'object', fields: new Map() } : lookup(name);
}

function withFields(own: Shape, bases: readonly Shape[]): Shape {
  const fields = new Map<string, Field>();
  for (const shape of [...bases, own].map(resolve)) {
    if (shape.type === 'object') for (const [name, field] of shape.fields) fields.set(name, field);
  }
  return { type: 'object', fields };
}

function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return path.resolve(path.dirname(file), specifier.replace(/(?:\.d)?\.(?:js|ts)$/, '') + '.d.ts');
  }
  const [, name = '', inside = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(specifier) ?? [];
  return path.join(packageFolder(name), `${inside}.d.ts`);
}
