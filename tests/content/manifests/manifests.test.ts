import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documentsOf } from '../../../src/checks/manifests/documents.ts';
import { manifestProblems } from '../../../src/checks/manifests/manifest.ts';
import { textOf, fieldOf } from '../../../src/checks/values.ts';
import { GATEWAY_API } from './broken/gateway-api.ts';
import { OTHERS } from './broken/others.ts';
import { POLICIES } from './broken/policies.ts';
import { ROUTING } from './broken/routing.ts';
import { SERVICES } from './broken/services.ts';

const FOLDER = path.join(import.meta.dirname, 'good');

/** What the checks say of a text that stands in a yaml block. */
function saidOf(text: string): string[] {
  const block = { lang: 'yaml', meta: {}, text, line: 1, column: 1, section: '' };
  return documentsOf(block)
    .flatMap(manifestProblems)
    .map(({ message }) => message);
}

/** `Kind name` of a manifest; of a file of a tool, which has no metadata, the name that it has, if any. */
function nameOf(text: string): string {
  const value = documentsOf({ lang: 'yaml', meta: {}, text, line: 1, column: 1, section: '' })[0]?.value;
  const name = textOf(fieldOf(value, 'metadata'), 'name') ?? textOf(value, 'name');
  return [textOf(value, 'kind') ?? 'Chart', name].filter(Boolean).join(' ');
}

const good = new Map(
  readdirSync(FOLDER).flatMap((file) =>
    readFileSync(path.join(FOLDER, file), 'utf8')
      .split(/^---\n/m)
      .map((text) => [nameOf(text), text] as const),
  ),
);

describe('good manifests', () => {
  it('are many, and none has the name of another', () => {
    const count = readdirSync(FOLDER).reduce(
      (sum, file) => sum + readFileSync(path.join(FOLDER, file), 'utf8').split(/^---\n/m).length,
      0,
    );
    expect(good.size).toBe(count);
    expect(good.size).toBeGreaterThanOrEqual(100);
  });

  it.each([...good])('%s is taken', (_, text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('broken manifests', () => {
  const planted = [ROUTING, SERVICES, POLICIES, GATEWAY_API, OTHERS].flatMap((faults) =>
    Object.entries(faults).flatMap(([name, list]) => list.map((fault) => [name, ...fault] as const)),
  );
  let refused = 0;
  let asExpected = 0;

  it.each(planted)('%s with %s is refused', (name, _, from, to, words) => {
    const sound = good.get(name) ?? '';
    const broken = sound.replace(from, to);
    expect(broken, `${name} must hold what is replaced`).not.toBe(sound);
    const said = saidOf(broken);
    if (said.length > 0) refused++;
    if (said.some((message) => message.includes(words))) asExpected++;
    expect(said.join('\n')).toContain(words);
  });

  afterAll(() => {
    console.log(
      `${good.size} good manifests; of ${planted.length} broken ones ${refused} are refused, ${asExpected} for the right reason (${((100 * asExpected) / planted.length).toFixed(1)} %)`,
    );
  });
});
