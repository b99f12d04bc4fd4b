import { suggest } from '../suggest.ts';
import { GROUPS, RETIRED, type Group } from './groups.ts';

/** An API version and a kind that examples may use. */
export interface Kind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** `networking.istio.io/v1`, or `v1` for the core group. */
export function apiVersionOf({ group, version }: Pick<Kind, 'group' | 'version'>): string {
  return group === '' ? version : `${group}/${version}`;
}

/** The kind that a document names, or what is wrong with its name and what to write instead. */
export function findKind(
  apiVersion: string,
  kind: string,
): Kind | { readonly fault: string; readonly at: 'apiVersion' | 'kind' } {
  const { group, version } = split(apiVersion);
  const known = GROUPS[group];
  const retired = RETIRED[`${group} ${kind}`];
  if (retired !== undefined) return { at: 'kind', fault: `is ${kind} of ${group}, which is retired: write ${retired}` };
  const elsewhere = homesOf(kind);
  if (!known)
    return { at: 'apiVersion', fault: `is "${apiVersion}", which is not known: ${cureGroup(apiVersion, elsewhere)}` };
  const newest = versionOf(known, kind);
  if (newest === version) return { group, version, kind };
  if (newest !== undefined) {
    const better = apiVersionOf({ group, version: newest });
    return known.superseded?.includes(version)
      ? { at: 'apiVersion', fault: `is ${apiVersion}, which is superseded for ${kind}: write ${better}` }
      : { at: 'apiVersion', fault: `is ${apiVersion}, which ${kind} never had: write ${better}` };
  }
  if (elsewhere.length > 0) {
    return { at: 'apiVersion', fault: `is ${apiVersion}, which has no ${kind}: write ${elsewhere.join(' or ')}` };
  }
  const kinds = kindsOf(known);
  return {
    at: 'kind',
    fault: `is "${kind}", an unknown kind of ${group || 'the core API'}: ${suggest(kind, kinds, `write one of ${kinds.join(', ')}`)}`,
  };
}

function split(apiVersion: string): { group: string; version: string } {
  const slash = apiVersion.lastIndexOf('/');
  return { group: apiVersion.slice(0, Math.max(slash, 0)), version: apiVersion.slice(slash + 1) };
}

function kindsOf(group: Group): string[] {
  return Object.values(group.kinds).flatMap((kinds) => kinds.split(' '));
}

function versionOf(group: Group, kind: string): string | undefined {
  return Object.entries(group.kinds).find(([, kinds]) => kinds.split(' ').includes(kind))?.[0];
}

/** Every API version that has a kind of this name. */
function homesOf(kind: string): string[] {
  return Object.entries(GROUPS).flatMap(([group, info]) => {
    const version = versionOf(info, kind);
    return version === undefined ? [] : [apiVersionOf({ group, version })];
  });
}

function cureGroup(apiVersion: string, elsewhere: readonly string[]): string {
  const known = Object.entries(GROUPS).flatMap(([group, { kinds }]) =>
    Object.keys(kinds).map((version) => apiVersionOf({ group, version })),
  );
  const otherwise =
    elsewhere.length > 0
      ? `write ${elsewhere.join(' or ')}`
      : 'write an API that the checks have a model of, or add the model to src/checks/manifests/models';
  return elsewhere.length > 0 ? otherwise : suggest(apiVersion, known, otherwise);
}
