import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fieldOf, listOf, textOf } from '../values.ts';
import type { Fault } from './shape/path.ts';

const require = createRequire(import.meta.url);

/**
 * What the validator that a package carries for a model says of a value: bounds, patterns and formats. What types can say,
 * such as missing fields and wrong words, is left to the walk, which says it better; it does not know this.
 *
 * @param module the model's compiled module, which imports its validator from `_schemas`
 */
export function compiledFaults(module: string, value: unknown): Fault[] {
  const validate = validatorOf(module);
  validate(value);
  return listOf(validate.errors).flatMap((error) => {
    const found = placeOf(value, textOf(error, 'instancePath') ?? '');
    const message = wordsOf(textOf(error, 'keyword') ?? '', fieldOf(error, 'params'), found.value);
    return message === undefined ? [] : [{ path: found.path, message }];
  });
}

/** Patterns whose meaning can be said. */
const MEANING: Readonly<Record<string, string>> = {
  '^([0-9]{1,5}(h|m|s|ms)){1,4}$': 'write a duration such as 500ms, 10s or 1m30s',
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$': 'write lower-case letters, digits, "-" and "."',
  '^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$':
    'write a host name such as www.example.com or *.example.com',
};

function wordsOf(keyword: string, params: unknown, value: unknown): string | undefined {
  const limit = String(fieldOf(params, 'limit'));
  const shown = JSON.stringify(value);
  switch (keyword) {
    case 'type':
      return fieldOf(params, 'type') === 'integer' && typeof value === 'number'
        ? `is ${shown}: write a whole number`
        : undefined;
    case 'pattern': {
      const pattern = textOf(params, 'pattern') ?? '';
      return `is ${shown}, which does not have the right form: ${MEANING[pattern] ?? `write what matches ${pattern}`}`;
    }
    case 'format':
      return `is ${shown}: write a value of the format ${textOf(params, 'format') ?? ''}`;
    case 'minimum':
      return `is ${shown}: write ${limit} or more`;
    case 'maximum':
      return `is ${shown}: write ${limit} or less`;
    case 'minLength':
      return value === ''
        ? 'is empty: write a value, or leave the key out'
        : `is ${shown}: write at least ${limit} characters`;
    case 'maxLength':
      return `is longer than ${limit} characters: shorten it`;
    case 'minItems':
    case 'minProperties':
      return `has too few entries: write at least ${limit}`;
    case 'maxItems':
    case 'maxProperties':
      return `has too many entries: write at most ${limit}`;
    default:
      return undefined;
  }
}

/** A JSON pointer, followed through the value, so that an index is a number and a key is a text. */
function placeOf(root: unknown, pointer: string): { path: (string | number)[]; value: unknown } {
  const found: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    found.push(Array.isArray(value) ? Number(key) : key);
    value = fieldOf(value, key);
  }
  return { path: found, value };
}

/** Says whether a value is valid, and leaves what is wrong in its `errors`. */
interface Validate {
  (value: unknown): boolean;
  errors?: unknown;
}

const validators = new Map<string, Validate>();

function validatorOf(module: string): Validate {
  const known = validators.get(module);
  if (known) return known;
  const schema = /from\s*"([^"]*_schemas\/[^"]*)"/.exec(readFileSync(module, 'utf8'))?.[1];
  const loaded: unknown = schema === undefined ? undefined : require(path.resolve(path.dirname(module), schema));
  const validate = fieldOf(loaded, 'validate');
  if (!isValidate(validate)) throw new Error(`${module} names no compiled validator`);
  validators.set(module, validate);
  return validate;
}

function isValidate(value: unknown): value is Validate {
  return typeof value === 'function';
}
