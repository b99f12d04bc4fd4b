/**
 * What is under way: `meshready:practice-session` and `meshready:practice-interview` = `{"version":1,"data":…}`, for `readLocal` and
 * `writeLocal`; null: nothing is. What the data are is for the domain to say, which reads them. Written at each step; null at the end.
 */
import type { LocalFormat } from '../local.ts';

const underWay =
  (key: string) =>
  <T>(parse: (data: unknown) => T | undefined): LocalFormat<T | null> => ({
    key,
    version: 1,
    fallback: null,
    parse: (data) => (data === null ? undefined : parse(data)),
  });

export const sessionFormat = underWay('meshready:practice-session');
export const interviewFormat = underWay('meshready:practice-interview');
