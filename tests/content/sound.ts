/** A small body of content with nothing wrong in it, as files by path. What a test breaks, it breaks in a copy of this. */

const words = (count: number, stem: string) => Array.from({ length: count }, (_, i) => `${stem}${i}`).join(' ');

export const QUESTION = 'src/content/questions/ambient/first.mdx';
export const SECOND = 'src/content/questions/ambient/second.mdx';
export const THIRD = 'src/content/questions/ambient/third.mdx';
export const REFERENCE = 'src/content/references/ambient-overview.yaml';
export const OTHER_REFERENCE = 'src/content/references/release-1.31.yaml';
export const SCORECARD = 'src/content/scorecards/pilot.yaml';
export const OTHER_SCORECARD = 'src/content/scorecards/review.yaml';
export const TERMS = 'src/content/terms.yaml';
export const TOPICS = 'src/content/topics.yaml';
export const SYNONYMS = 'src/content/synonyms.yaml';
export const SKILLS = 'src/content/skills.yaml';

function question(id: string, related: readonly string[]): string {
  return `---
id: ${id}
question: What is ${id}?
short: About ${id}
level: Beginner
order: 1
exam: outside
aliases: [another name]
checked: { istio: '1.31', on: 2026-11-23 }
references:
  - source: ambient-overview
    backs: What it says here.
  - { source: release-1.31, backs: What it says there. }
related: [${related.join(', ')}]
facts: [{ id: name, front: How is ${id} called?, back: By its name. }]
---

## Answer

${words(50, id)}

## Technical explanation

${words(130, id)} [a term](/terms/#istiod) and [a page](/questions/ambient/second/#answer).

## Hands-on example

\`\`\`sh
kubectl get pods
\`\`\`

## What the interviewer listens for

- One.
- Two.
- Three.

## Common mistakes

- **This.** Because.
- **That.** Because.

## Follow-up questions

- [What else?](/questions/ambient/third/)
- And then?
`;
}

function scorecard(id: string, order: number): string {
  return `id: ${id}
version: '1'
order: ${order}
group: decide
title: About ${id}
question: Is it worth it?
summary: Someone fills it in a meeting, and out of it comes an answer with its reasons.
advice: >-
  Agree on the rule before the first number, and write who measured what, as [the first page](/questions/ambient/first/) says.
  Leave empty what nobody knows.
checked: { istio: '1.31', on: 2026-11-23 }
questions: [first]
references:
  - source: ambient-overview
    backs: What it says here.
finance: { currency: USD, horizonMonths: 36, discountAnnual: 0.1, rangeMeans: bounds }
drivers:
  - { id: rate, name: Cost of an hour, unit: USD, estimate: null }
options:
  - { id: nothing, name: Do nothing }
  - { id: mesh, name: Adopt it }
proposed: mesh
criteria:
  - id: errors
    kind: benefit
    name: Fewer errors
    why: Errors wake people.
    metric:
      name: Errors
      unit: a month
      direction: lower
      recipe:
        how: promql
        text: |
          sum(increase(istio_requests_total{response_code="503"}[30d]))
    scale: { floor: 6, target: 3 }
    weight: 10
    money: { per: month, formula: '(6 - value) * rate', realised: cash }
    evidenceAsked: A graph.
    placeholders: [floor, target, weight]
    questions: [second]
  - id: skill
    kind: benefit
    name: Who can debug it
    why: Somebody must.
    metric: { name: Skill, unit: '', direction: level }
    scale:
      floor: 0
      target: 1
      levels:
        - { score: 0, text: Nobody }
        - { score: 1, text: Everybody }
    weight: 5
    evidenceAsked: A drill.
  - id: owner
    kind: gate
    name: It has an owner
    why: Nothing runs by itself.
    metric: { name: Owner named, unit: '', direction: yes-no }
    weight: null
    gate: { op: is, value: true, severity: block }
    evidenceAsked: A name.
phases:
  - id: pilot
    name: Pilot
    timeboxWeeks: 8
    scope: Two services.
    success:
      - { criterion: errors, op: '<=', value: 3 }
    exit:
      - timeboxExceeded: true
    exitPlan: Remove it.
ruleInWords: We go on only if what was measured is worth more than what it costs.
rule:
  minScore: 70
  minCoverage: 0.8
  minProbability: 0.8
  benefitsMustBeMeasured: true
  costSide: likely
  wording: adopt
`;
}

const note = (of: string) => `A note of our own on ${of}, enough to be read instead of it, ${words(40, of)}.`;

export const SOUND: Readonly<Record<string, string>> = {
  [QUESTION]: question('first', ['second', 'third']),
  [SECOND]: question('second', ['first', 'third']),
  [THIRD]: question('third', ['first', 'second']),
  [REFERENCE]: `title: Overview
url: https://istio.io/latest/docs/ambient/overview/
subject: ambient
checked: { istio: '1.31', on: 2026-11-23 }
note: ${note('overview')}
`,
  [OTHER_REFERENCE]: `title: Release
url: https://istio.io/latest/news/releases/1.31.x/announcing-1.31/
subject: releases
checked: { istio: '1.31', on: 2026-11-23 }
note: ${note('release')}
`,
  [SCORECARD]: scorecard('pilot', 1),
  [OTHER_SCORECARD]: scorecard('review', 2),
  [TERMS]: `- id: istiod
  current: istiod
  was: Pilot
  finds: [pilot]
  since: '1.5'
  status: merged
  topic: ambient
  note: One deployment.
  source: release-1.31
`,
  [TOPICS]: `- id: ambient
  name: Ambient
  order: 1
  summary: Without sidecars.
`,
  [SYNONYMS]: `- [mtls, mutual tls]
`,
  [SKILLS]: `- id: istio
  name: Istio
  kind: mesh
  group: mesh
  questions: [first, second, third]
- id: linkerd
  name: Linkerd
  kind: mesh
  aliases: [linkerd2]
  implies: [istio]
  group: mesh
  terms: [istiod]
  references: [ambient-overview]
`,
};
