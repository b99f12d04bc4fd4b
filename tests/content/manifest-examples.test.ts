import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { readCorpus } from '../../src/checks/corpus.ts';
import { formatFindings } from '../../src/checks/finding.ts';
import { QUESTION, SOUND } from './sound.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'manifests-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

/** What the checks say of the sound content whose first question shows this block; lines are counted from the block's text. */
async function saidOf(fence: string, lines: readonly string[]): Promise<string[]> {
  const block = ['```' + fence, ...lines, '```'].join('\n');
  const question = (SOUND[QUESTION] ?? '').replace(/```sh[^]*?```/, () => block);
  for (const [file, text] of Object.entries({ ...SOUND, [QUESTION]: question })) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const before = question.slice(0, question.indexOf(block)).split('\n').length;
  const findings = check(readCorpus(root), '2026-11-23').filter(({ file }) => file === QUESTION);
  const counted = findings.map((finding) => ({ ...finding, line: (finding.line ?? 0) - before }));
  return counted.length === 0 ? [] : formatFindings(counted).replaceAll(`${QUESTION}:`, '').split('\n');
}

const NAMESPACE = ['apiVersion: v1', 'kind: Namespace', 'metadata:', '  name: shop'];
const POLICY = [
  'apiVersion: security.istio.io/v1',
  'kind: PeerAuthentication',
  'metadata:',
  '  name: default',
  'spec:',
];

describe('a manifest in a page', () => {
  it('is refused in one line that names the line, the column, the object, the field and the cure', async () => {
    expect(await saidOf('yaml title="policy.yaml"', [...POLICY, '  mtls:', '    mode: STRCT'])).toEqual([
      '7:11  PeerAuthentication "default": spec.mtls.mode is "STRCT": did you mean "STRICT"?',
    ]);
  });

  it('is found behind another in the same block', async () => {
    expect(await saidOf('yaml', [...NAMESPACE, '---', ...POLICY, '  mtl: {}'])).toEqual([
      '11:8  PeerAuthentication "default": spec.mtl is an unknown field: did you mean "mtls"?',
    ]);
  });

  it('is found in a here-document', async () => {
    expect(await saidOf('sh', ["kubectl apply -f - <<'EOF'", ...NAMESPACE, '  label: {}', 'EOF'])).toEqual([
      '6:10  Namespace "shop": metadata.label is an unknown field: did you mean "labels"?',
    ]);
  });

  it('may hold what a shell fills in, where the shell fills it in', async () => {
    const service = [
      'apiVersion: v1',
      'kind: Service',
      'metadata:',
      '  name: web',
      'spec:',
      '  ports:',
      '    - port: $PORT',
    ];
    expect(await saidOf('sh', ['kubectl apply -f - <<EOF', ...service, 'EOF'])).toEqual([]);
    expect(await saidOf('sh', ["kubectl apply -f - <<'EOF'", ...service, 'EOF'])).toHaveLength(1);
  });

  it('must be YAML', async () => {
    expect(await saidOf('yaml', ['a: 1', 'a: 2'])).toEqual(['2:1  is not valid YAML 1.2: Map keys must be unique']);
  });

  it('is not looked for in values and fragments, which have neither apiVersion nor kind', async () => {
    expect(await saidOf('yaml title="values.yaml"', ['pilot:', '  autoscaleMin: 2', '  anything: goes'])).toEqual([]);
  });
});

describe('an example that is meant to be refused', () => {
  const misspelt = [...POLICY, '  mtl: {}'];

  it('is sound if it is refused with these words', async () => {
    expect(await saidOf('yaml invalid="unknown field"', misspelt)).toEqual([]);
  });

  it('is a finding if it is refused for another reason', async () => {
    const [said = ''] = await saidOf('yaml invalid="superseded"', misspelt);
    expect(said).toContain('is refused for another reason: PeerAuthentication "default": spec.mtl is an unknown field');
  });

  it('is a finding if nothing is wrong with it', async () => {
    const [said = ''] = await saidOf('yaml invalid="unknown field"', NAMESPACE);
    expect(said).toContain('the example that is meant to be refused by "unknown field" is not refused');
  });
});
