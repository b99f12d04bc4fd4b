import { describe, expect, it } from 'vitest';
import { readAdvert } from '../../../../../src/domain/resume/match/advert.ts';
import { MATCHER } from '../skills.ts';
import { MESH_ADVERT } from './texts.ts';

const asked = (text: string) =>
  Object.fromEntries(readAdvert(MATCHER, text).asks.map(({ skills, level }) => [skills.join('|'), level]));

describe('how much a thing is wanted', () => {
  it.each([
    ['Requirements:\n- Istio\n\nNice to have:\n- Cilium', { istio: 'required', cilium: 'nice' }],
    ['What you’ll do\nRun Istio.\nPreferred qualifications\nHelm charts', { istio: 'duties', helm: 'nice' }],
    ['Kubernetes is required, Istio is a plus.', { kubernetes: 'required', istio: 'nice' }],
    ['Kubernetes; nice to have: Cilium and Flagger', { kubernetes: 'duties', cilium: 'nice', flagger: 'nice' }],
    ['You must have Istio. Ideally you know eBPF.', { istio: 'required', ebpf: 'nice' }],
    ['Experience with Istio (preferred)', { istio: 'nice' }],
    ['Strong skills in Go; bonus points for Rust', { go: 'required', rust: 'nice' }],
    ['Kafka and Redis are a must; Flink welcome', { kafka: 'required', redis: 'required', flink: 'nice' }],
    ['Preferred Skills: AWS (S3), Docker', { aws: 'nice', s3: 'nice', docker: 'nice' }],
    ['Java is not required. Willingness to learn Cilium.', { java: 'nice', cilium: 'nice' }],
    ['Must have skills:\nIstio\n\nNice to have skills:\nKiali', { istio: 'required', kiali: 'nice' }],
    ['Requirements: Istio, Helm.\nAlso Redis.', { istio: 'required', helm: 'required', redis: 'duties' }],
    ['About the job\nYou run Istio.', { istio: 'duties' }],
    ['Mandatory Skills\nIstio\nSecondary Skills\nKiali', { istio: 'required', kiali: 'nice' }],
    ['## **Must have**\n* Terraform\n## **Bonus**\n* Pulumi', { terraform: 'required', pulumi: 'nice' }],
  ])('%s', (text, levels) => {
    expect(asked(text)).toEqual(levels);
  });
});

describe('in German and French', () => {
  const GERMAN = `Deine Aufgaben
- Betrieb von Kubernetes mit Istio

Dein Profil
- Mindestens drei Jahre Erfahrung mit Kubernetes
- Programmierkenntnisse in Go oder Python

Von Vorteil
- Terraform

Wir bieten
- Weiterbildung (CKA, AWS)`;
  const FRENCH = `Missions
- Exploiter Istio

Profil recherché
- 5 ans d’expérience avec Kubernetes
- Maîtrise de Envoy ; idéalement Cilium

Avantages
- formation AWS`;
  it('names of skills stand in the same parts', () => {
    expect(asked(GERMAN)).toEqual({
      istio: 'duties',
      kubernetes: 'required',
      'go|python': 'required',
      terraform: 'nice',
    });
    expect(asked(FRENCH)).toEqual({ istio: 'duties', kubernetes: 'required', envoy: 'required', cilium: 'nice' });
  });
  it('years are years', () => {
    const years = (text: string) => readAdvert(MATCHER, text).years.map((ask) => [ask.years, ...ask.skills]);
    expect(years(GERMAN)).toEqual([[3, 'kubernetes']]);
    expect(years(FRENCH)).toEqual([[5, 'kubernetes']]);
  });
});

describe('one of several', () => {
  it.each([
    ['AWS, GCP or Azure', ['aws|azure|gcp']],
    ['A public cloud (AWS, GCP, Azure)', ['aws|azure|gcp']],
    ['Go/Python, Jenkins/GitLab CI', ['gitlab-ci|jenkins', 'go|python']],
    ['Service meshes such as Istio or Linkerd', ['istio|linkerd']],
    ['Terraform and Argo CD or Flux', ['argo-cd|flux', 'terraform']],
    ['Istio and Envoy', ['envoy', 'istio']],
    ['You come from SRE, DevOps or similar roles', ['devops|sre']],
    ['Istio or Linkerd. Istio in production.', ['istio']],
  ])('%s', (text, groups) => {
    expect(Object.keys(asked(text)).sort()).toEqual([...groups].sort());
  });
});

describe('what asks for nothing', () => {
  it.each([
    ['a title', 'Senior Istio Engineer\n\nRun things.'],
    ['the title again', 'Istio Engineer\n\nAs an Istio Engineer you run things.'],
    ['praise', 'We are a leading company with AI and Kafka.'],
    ['offers', 'Requirements\nGood spirits\n\nWhat we offer\n- Kubernetes trainings and a salary'],
    ['the company', 'About us\nOur product is made of Java and Spring Boot.'],
    ['the law', 'Equal opportunity\nRead our AI notice.'],
    ['a denial', 'You do not need to know Rust.'],
    ['a need that is denied', 'We don’t need Java, and you do not need to know Rust. They do not require Kafka.'],
    ['an offer in a line', 'Benefits: Kubernetes trainings'],
    [
      'what a portal adds',
      'About the job\nBe kind.\nSeniority level\nMid\nSimilar jobs\nJava Developer\nKafka engineer wanted',
    ],
    ['a title below what a portal puts over it', 'Skip to content\nSenior Istio Engineer\nApply\nBe kind.'],
  ])('%s', (_, text) => {
    const { asks, ignored } = readAdvert(MATCHER, text);
    expect(asks).toEqual([]);
    expect(ignored.length).toBeGreaterThan(0);
  });
});

describe('years', () => {
  it.each([
    ['5+ years of Kubernetes', [[5, 'kubernetes']]],
    [
      'at least three years of Istio and 2 years with Go',
      [
        [3, 'istio'],
        [2, 'go'],
      ],
    ],
    ['3-5 years of experience with Terraform', [[3, 'terraform']]],
    ['Kubernetes: 4 years', [[4, 'kubernetes']]],
    ['7+ years of experience in engineering', [[7, '']]],
    ['five (5) or more years with AWS or GCP', [[5, 'aws|gcp']]],
    ['In the last 3 years we moved to Istio', []],
    [
      'Istio (4+ years), Kubernetes (5+ years)',
      [
        [4, 'istio'],
        [5, 'kubernetes'],
      ],
    ],
    [
      'Java, Istio 4 years, Kubernetes and Helm - 5 yrs',
      [
        [4, 'istio'],
        [5, 'kubernetes'],
        [5, 'helm'],
      ],
    ],
    ['You have run Istio for at least two years and know what an Envoy listener is', [[2, 'istio']]],
    [
      '9 years of experience, 4 of them with Istio',
      [
        [9, ''],
        [4, 'istio'],
      ],
    ],
  ])('%s', (text, years) => {
    expect(readAdvert(MATCHER, text).years.map((ask) => [ask.years, [...ask.skills].sort().join('|')])).toEqual(years);
  });
});

it('reads a degree, and whether something else does as well', () => {
  expect(readAdvert(MATCHER, "Bachelor's degree in CS or equivalent experience").degree).toEqual({
    quote: "Bachelor's degree in CS or equivalent experience",
    orEquivalent: true,
  });
  expect(readAdvert(MATCHER, 'To a degree, Istio').degree?.orEquivalent ?? false).toBe(false);
});

it('does not end a sentence at a degree', () => {
  expect(readAdvert(MATCHER, 'You hold a B.Sc. Computer Science or know Istio.').degree?.quote).toBe(
    'You hold a B.Sc. Computer Science or know Istio.',
  );
});

it('asks once for what one sentence says a thousand times', () => {
  const { asks, years } = readAdvert(MATCHER, '5 years of Istio and '.repeat(1000));
  expect([asks.length, years.length]).toEqual([1, 1]);
});

it('reads a whole advertisement', () => {
  const { title, asks, years, ignored } = readAdvert(MATCHER, MESH_ADVERT);
  expect(title).toBe('Senior Service Mesh Engineer');
  const at = (level: string) =>
    asks
      .filter((ask) => ask.level === level)
      .map(({ skills }) => skills.join('|'))
      .sort();
  expect(at('required')).toEqual([
    'argo-cd|flux',
    'envoy',
    'gateway-api',
    'go|python',
    'istio',
    'kubernetes',
    'mtls',
    'opentelemetry',
    'prometheus',
    'spiffe',
    'terraform',
  ]);
  expect(at('nice')).toEqual(['cilium|ebpf', 'cka|ica', 'wasm-filters']);
  expect(at('duties')).toEqual(['ambient-mode', 'authorizationpolicy', 'eks', 'on-call', 'sidecar']);
  expect(years.map((ask) => [ask.years, ...ask.skills])).toEqual([
    [5, 'kubernetes'],
    [3, 'istio'],
  ]);
  expect(ignored.map(({ skill, why }) => `${skill} ${why}`)).toEqual([
    'service-mesh title',
    'ai company',
    'java company',
    'kubernetes offer',
  ]);
});
