import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADDITIONS } from './additions.ts';
import { compiledFaults } from './compiled.ts';
import { GROUPS } from './groups.ts';
import { apiVersionOf, type Kind } from './kinds.ts';
import { withAdditions } from './shape/add.ts';
import { declaredShape, packageFolder } from './shape/declarations.ts';
import { isWithin, type Fault } from './shape/path.ts';
import { resolve, type Field, type Shape } from './shape/shape.ts';
import { walk } from './shape/walk.ts';

const OWN = fileURLToPath(new URL('models', import.meta.url));

/** What a document breaks of the model of its kind. */
export function modelFaults(kind: Kind, value: unknown): Fault[] {
  const { shape, module, mayBeEmpty } = modelOf(kind);
  const faults = walk(value, shape, (path) => mayBeEmpty || path[0] === 'metadata');
  const more = module === undefined ? [] : compiledFaults(module, value);
  return [...faults, ...more.filter(({ path: at }) => !faults.some((fault) => isWithin(at, fault.path)))];
}

/** The shape of one of our own declarations, such as `ProxyConfig` of istio/proxy-config. */
export function ownShape(file: string, name: string): Shape {
  return declaredShape(path.join(OWN, `${file}.d.ts`), name);
}

interface Model {
  readonly shape: Shape;
  /** Whether a key without a value counts as no key. */
  readonly mayBeEmpty: boolean;
  /** The compiled module of a package's model; ours have none. */
  readonly module: string | undefined;
}

const loaded = new Map<string, Model>();

function modelOf(kind: Kind): Model {
  const name = `${apiVersionOf(kind)} ${kind.kind}`;
  let model = loaded.get(name);
  if (!model) loaded.set(name, (model = load(kind)));
  return model;
}

function load({ group, version, kind }: Kind): Model {
  const info = GROUPS[group];
  const own = path.join(OWN, group, version, `${kind}.d.ts`);
  const isOwn = info === undefined || info.from === 'own' || existsSync(own);
  const base = isOwn
    ? own.replace(/\.d\.ts$/, '')
    : path.join(packageFolder(info.from), group, info.modelledAs?.[kind] ?? version, kind);
  const declared = declaredShape(`${base}.d.ts`, isOwn ? kind : `I${kind}`);
  const extra = ADDITIONS[`${group}/${kind}`] ?? {};
  return {
    shape: withAdditions(withHeader(declared, apiVersionOf({ group, version }), kind), extra),
    mayBeEmpty: info?.from === 'kubernetes-models' || group === 'install.istio.io',
    module: isOwn ? undefined : `${base}.js`,
  };
}

/** apiVersion, kind and metadata, which every object has. */
function withHeader(shape: Shape, apiVersion: string, kind: string): Shape {
  const own = resolve(shape);
  if (own.type !== 'object') return own;
  const metadata = declaredShape(
    path.join(packageFolder('@kubernetes-models/apimachinery'), 'apis/meta/v1/ObjectMeta.d.ts'),
    'IObjectMeta',
  );
  const header: [string, Field][] = [
    ['apiVersion', { shape: { type: 'text', oneOf: [apiVersion] }, required: true }],
    ['kind', { shape: { type: 'text', oneOf: [kind] }, required: true }],
    ['metadata', { shape: metadata, required: false }],
  ];
  return { type: 'object', fields: new Map([...header, ...own.fields, ...header]) };
}
