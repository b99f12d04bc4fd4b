import type { Root } from 'mdast';
import { codeBlocks } from './examples.ts';
import { GATEWAY_API, NEWEST_ISTIO } from './versions.ts';

/** How much of an example the build has checked. */
export interface CheckedExample {
  /** Documents with an apiVersion, but for those that are meant to be refused. */
  readonly manifests: number;
  /** Lines that run istioctl, kubectl or helm. */
  readonly commands: number;
  readonly hasGatewayApi: boolean;
}

export function checkedExample(body: Root): CheckedExample {
  const blocks = codeBlocks(body).filter(({ meta }) => meta.invalid === undefined);
  const apiVersions = blocks.flatMap(({ text }) => text.match(/^apiVersion: .+$/gm) ?? []);
  const shells = blocks.filter(({ lang }) => lang === 'sh' || lang === 'console');
  return {
    manifests: apiVersions.length,
    commands: shells.flatMap(({ text }) => text.match(/^(?:\$ )?.*\b(?:istioctl|kubectl|helm) [a-z]/gm) ?? []).length,
    hasGatewayApi: apiVersions.some((line) => line.includes('gateway.networking.k8s.io/')),
  };
}

const several = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What was checked, against what; undefined where there was nothing to check. The checks know one version, the newest. */
export function sayChecked({ manifests, commands, hasGatewayApi }: CheckedExample): string | undefined {
  const what = [manifests > 0 && several(manifests, 'manifest'), commands > 0 && several(commands, 'command')];
  const said = what.filter((part) => part !== false).join(' and ');
  if (said === '') return undefined;
  return `${said} checked against Istio ${NEWEST_ISTIO}${hasGatewayApi ? ` and Gateway API ${GATEWAY_API}` : ''}`;
}
