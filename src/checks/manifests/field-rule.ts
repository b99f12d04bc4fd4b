import { select } from './select.ts';
import type { Fault, Path } from './shape/path.ts';

/** Says what is wrong with the value, or with a part below it. */
export type Say = (message: string, ...below: Path) => void;

/** One law that fields of some kinds must keep beyond their types. */
export interface FieldRule {
  /** Groups with their kinds, such as `networking.istio.io/VirtualService`; all where it is empty. */
  readonly of: readonly string[];
  /** Where it holds: a pattern of `select`. */
  readonly at: string;
  readonly check: (value: unknown, say: Say, root: unknown) => void;
}

/**
 * A rule that looks at every value at a pattern.
 *
 * @param of group and kinds, such as `networking.istio.io/VirtualService Gateway`
 * @param check says nothing of a value of another type than it expects: that is said already
 */
export function at(of: string | readonly string[], pattern: string, check: FieldRule['check']): FieldRule {
  const kinds = (typeof of === 'string' ? [of] : of).flatMap((item) => {
    const [group = '', kinds = ''] = item.split(/\/(.*)/);
    return kinds.split(' ').map((kind) => `${group}/${kind}`);
  });
  return { of: kinds, at: pattern, check };
}

/** What a manifest of a kind breaks of some rules. */
export function ruleFaults(rules: readonly FieldRule[], group: string, kind: string, root: unknown): Fault[] {
  const name = `${group}/${kind}`;
  return rules
    .filter(({ of }) => of.length === 0 || of.includes(name))
    .flatMap((rule) =>
      select(root, rule.at).flatMap(({ value, path }) => {
        const faults: Fault[] = [];
        rule.check(value, (message, ...below) => faults.push({ path: [...path, ...below], message }), root);
        return faults;
      }),
    );
}
