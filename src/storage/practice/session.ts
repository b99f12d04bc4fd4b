/**
 * The session of reviews under way: `meshready:practice-session` = `{"version":1,"data":…}`, for `readLocal` and `writeLocal`; null: none is.
 * What the data are is for the domain to say, which reads them. Written at each step; null at the end. A mock interview has its own
 * (`interview-draft.ts`), since two tabs must not both hold it.
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
