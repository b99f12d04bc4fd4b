import { describe, expect, it } from 'vitest';
import { broken, findingsOf } from './findings.ts';
import { QUESTION, REFERENCE, SCORECARD } from './sound.ts';

const URL_OF_REFERENCE = 'https://istio.io/latest/docs/ambient/overview/';

/** Addresses outside the site, and what is said of each; nothing of a right one. */
const ADDRESSES: [url: string, problem: string | undefined][] = [
  ['https://istio.io/latest/docs/ops/deployment/architecture/', undefined],
  ['https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset', undefined],
  ['https://istio.io/latest/news/releases/1.31.x/announcing-1.31/upgrade-notes/', undefined],
  ['https://istio.io/latest/blog/2024/ambient-reaches-ga/', undefined],
  ['https://istio.io/latest/blog/2017/0.1-canary/', undefined],
  ['https://github.com/istio/istio/pull/1', undefined],
  [
    'https://istio.io/latest/docs/concepts/architecture/',
    'is an alias: write https://istio.io/latest/docs/ops/deployment/architecture/',
  ],
  [
    'https://istio.io/latest/docs/ops/deployment/architecture',
    'is an alias: write https://istio.io/latest/docs/ops/deployment/architecture/',
  ],
  [
    'https://istio.io/latest/docs/ops/deployment/architecture/index.html#istiod',
    'is an alias: write https://istio.io/latest/docs/ops/deployment/architecture/#istiod',
  ],
  [
    'https://istio.io/v1.20/docs/ops/deployment/architecture/',
    'is not the current documentation: write https://istio.io/latest/docs/ops/deployment/architecture/',
  ],
  [
    'https://istio.io/docs/concepts/architecture',
    'is not the current documentation: write https://istio.io/latest/docs/ops/deployment/architecture/',
  ],
  [
    'https://istio.io/latest/docs/ops/deployment/architectures/',
    'is no page of istio.io: did you mean "/docs/ops/deployment/architecture/"?',
  ],
  [
    'https://istio.io/latest/docs/concepts/destination-rule/',
    'is no page of istio.io: did you mean "https://istio.io/latest/docs/reference/config/networking/destination-rule/"?',
  ],
  [
    'https://istio.io/latest/docs/why-everything-is-better/',
    'is no page of istio.io: cite a page of src/checks/data/istio-paths.txt, or add it there if it is newer than the list',
  ],
  [
    'https://istio.io/latest/blog/2019/root-transition/',
    'is a blog post from before 2022 that the documentation does not link: cite current documentation',
  ],
  [
    'https://medium.com/mesh/',
    'is on medium.com, which is not cited here: use istio.io, gateway-api.sigs.k8s.io, kubernetes.io, www.envoyproxy.io, github.com',
  ],
];

describe.each(ADDRESSES)('the address %s', (url, problem) => {
  it(problem ?? 'is right', async () => {
    const expected = (place: string, what: string) => (problem === undefined ? [] : [`${place}  ${what} ${problem}`]);
    const reference = broken(REFERENCE, URL_OF_REFERENCE, url);
    const link = broken(QUESTION, '- And then?', `- [And then?](${url})`);
    const advice = broken(SCORECARD, '[the first page](/questions/ambient/first/)', `[the page](${url})`);
    expect(await findingsOf(reference)).toEqual(expected(`${REFERENCE}:2:6`, 'url'));
    expect(await findingsOf(link)).toEqual(expected(`${QUESTION}:46:3`, `the link ${url}`));
    expect(await findingsOf(advice)).toEqual(expected(`${SCORECARD}:8:9`, `the link ${url}`));
  });
});
