import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { checkedExample, sayChecked } from '../../../src/domain/content/checked-example.ts';
import { GATEWAY_API, NEWEST_ISTIO } from '../../../src/domain/content/versions.ts';

const say = (...blocks: string[]) => sayChecked(checkedExample(mdxToMdast(blocks.join('\n\n')) as Root));
const yaml = (meta: string, ...apiVersions: string[]) =>
  `\`\`\`yaml ${meta}\n${apiVersions.map((version) => `apiVersion: ${version}\nkind: X`).join('\n---\n')}\n\`\`\``;

describe('what was checked of an example', () => {
  it('counts manifests and commands, and names the version', () => {
    const shell =
      '```console\n$ kubectl get pods\nNAME\n$ POD=$(kubectl get pod -o name)\n$ curl localhost\n$ istioctl version\n```';
    expect(say(yaml('', 'v1', 'networking.istio.io/v1'), shell)).toBe(
      `2 manifests and 3 commands checked against Istio ${NEWEST_ISTIO}`,
    );
  });

  it('names the Gateway API where it is used, and one thing as one', () => {
    expect(say(yaml('', 'gateway.networking.k8s.io/v1'))).toBe(
      `1 manifest checked against Istio ${NEWEST_ISTIO} and Gateway API ${GATEWAY_API}`,
    );
    expect(say('```sh\nkubectl get pods\n```')).toBe(`1 command checked against Istio ${NEWEST_ISTIO}`);
  });

  it('leaves out what is wrong on purpose', () => {
    expect(say(yaml('invalid="unknown field"', 'v1'))).toBeUndefined();
  });

  it('says nothing where there was nothing to check', () => {
    expect(say('| a |\n| --- |\n| b |', '```yaml\nglobal:\n  tag: x\n```')).toBeUndefined();
  });
});
