import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { retiredPhrases } from '../../src/checks/retired.ts';
import { parseYaml } from '../../src/checks/yaml.ts';
import { broken, findingsOf, type Changes } from './findings.ts';
import { QUESTION, SCORECARD, TERMS } from './sound.ts';

const RETIRED = broken(TERMS, '  since:', '  retired: [Mixer, istioctl tag, istioctl tag list]\n  since:');
const SAID = (found: string) =>
  `"${found}" is retired since 1.5, now it is: istiod. Say that, or move the name under "Common mistakes" (/terms/#istiod)`;

describe('a retired name', () => {
  it.each<[where: string, changes: Changes, lines: string[]]>([
    ['in prose', broken(QUESTION, 'first0 first1', 'Mixer first0 first1'), [`${QUESTION}:20  ${SAID('Mixer')}`]],
    [
      'in code spans, on its line',
      broken(QUESTION, 'first0 first1', 'first0\n`istioctl tag list` first1'),
      [`${QUESTION}:21  ${SAID('istioctl tag list')}`],
    ],
    ['in a block', broken(QUESTION, 'kubectl get pods', 'ls\necho Mixer'), [`${QUESTION}:30  ${SAID('Mixer')}`]],
    ['in the question', broken(QUESTION, 'What is first', 'What is Mixer'), [`${QUESTION}:3:11  ${SAID('Mixer')}`]],
    ['in what a source backs', broken(QUESTION, 'What it says here', 'Mixer'), [`${QUESTION}:12:12  ${SAID('Mixer')}`]],
    ['in a scorecard', broken(SCORECARD, 'why: Errors', 'why: Mixer errors'), [`${SCORECARD}:27:10  errors: x`]],
    ['under common mistakes', broken(QUESTION, '**This.** Because.', '**Mixer.** Because.'), []],
    ['among the aliases', broken(QUESTION, 'another name', 'Mixer'), []],
    [
      'as part of an identifier',
      broken(QUESTION, 'first0 first1', '`Mixer_total` `x.Mixer` `Mixer-y` first0 first1'),
      [],
    ],
    ['in other letters', broken(QUESTION, 'first0 first1', 'A mixer first0 first1'), []],
  ])('%s', async (_, changes, lines) => {
    const said = await findingsOf({ ...RETIRED, ...changes });
    expect(said).toEqual(lines.map((line) => line.replace('errors: x', SAID('Mixer'))));
  });

  it('may stand in a manifest that is meant to be refused', async () => {
    const block = '```yaml invalid="Mixer"\nkind: Mixer\n```';
    const lines = await findingsOf({ ...RETIRED, ...broken(QUESTION, '## What the', `${block}\n\n## What the`) });
    expect(lines.filter((line) => line.includes('is retired'))).toEqual([]);
  });
});

describe('the terms of the site', () => {
  const file = 'src/content/terms.yaml';
  const usesIn = retiredPhrases({ file, name: 'terms', yaml: parseYaml(file, readFileSync(file, 'utf8')) });

  it.each([
    'Mixer checked every request.',
    'Citadel signed, Galley validated, and Pilot pushed.',
    'Each proxy asks the Pilot for routes.',
    'kubectl get deploy istio-pilot',
    'a `ServiceRole` and a `MeshPolicy`',
    'istioctl authn tls-check a.b',
    'istioctl operator init',
    'Install the Istio operator first.',
    'kubectl apply -f samples/sleep/sleep.yaml',
    'kubectl exec deploy/sleep -- curl x',
    'simple: LEAST_CONN',
    'helm repo add istio https://istio-release.storage.googleapis.com/charts',
    'hub: gcr.io/istio-release',
  ])('retire what is in: %s', (text) => {
    expect(usesIn(text)).not.toEqual([]);
  });

  it.each([
    'PILOT_ENABLE_AMBIENT=true and PILOT_FILTER_GATEWAY_CLUSTER_CONFIG',
    'pilot-agent request GET stats, pilot-discovery, the image docker.io/istio/pilot',
    'pilot_proxy_convergence_time_bucket and galley_validation_failed',
    'Pilot it in two teams first.',
    'sleep 30; command: ["/bin/sleep", "infinity"]',
    'kind: IstioOperator',
    'rbac.authorization.k8s.io',
    'gateway.networking.k8s.io/gateway-name',
    'ambient.istio.io/redirection: enabled',
    'istioctl tag list and istioctl install --verify',
    'An Istio operator’s day'.replace('operator', 'engineer'),
  ])('let live what is in: %s', (text) => {
    expect(usesIn(text)).toEqual([]);
  });
});
