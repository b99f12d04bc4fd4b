/** A small body of content with nothing wrong in it, as files by path. What a test breaks, it breaks in a copy of this. */

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

export const QUESTION = 'src/content/questions/ambient/first.mdx';
export const SECOND = 'src/content/questions/ambient/second.mdx';
export const THIRD = 'src/content/questions/ambient/third.mdx';
export const REFERENCE = 'src/content/references/ambient-overview.yaml';
export const OTHER_REFERENCE = 'src/content/references/release-1.31.yaml';
export const TERMS = 'src/content/terms.yaml';
export const TOPICS = 'src/content/topics.yaml';
export const SYNONYMS = 'src/content/synonyms.yaml';

function question(id: string, related: readonly string[]): string {
  return `---
id: ${id}
question: What is ${id}?
short: About ${id}
level: Beginner
order: 1
exam: installation
aliases: [another name]
checked: { istio: '1.31', on: 2026-11-23 }
references:
  - source: ambient-overview
    backs: What it says here.
  - source: release-1.31
    backs: What it says there.
related: [${related.join(', ')}]
---

## Answer

${words(50)}

## Technical explanation

${words(130)} [a term](/terms/#istiod) and [a page](/questions/ambient/second/#answer).

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

const note = 'A note of our own that is long enough to be read instead of the page that it stands for, '.repeat(2);

export const SOUND: Readonly<Record<string, string>> = {
  [QUESTION]: question('first', ['second', 'third']),
  [SECOND]: question('second', ['first', 'third']),
  [THIRD]: question('third', ['first', 'second']),
  [REFERENCE]: `title: Overview
url: https://istio.io/latest/docs/ambient/overview/
subject: ambient
checked: { istio: '1.31', on: 2026-11-23 }
note: ${note}
`,
  [OTHER_REFERENCE]: `title: Release
url: https://istio.io/latest/news/releases/1.31.x/announcing-1.31/
subject: releases
checked: { istio: '1.31', on: 2026-11-23 }
note: ${note}
`,
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
};
