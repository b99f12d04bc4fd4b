import type { Choice } from '../../domain/offline/decide.ts';
import type { LocalFormat } from '../local.ts';

const MODES: readonly Choice['mode'][] = ['auto', 'paused', 'removed'];

const version = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** `meshready:offline` = `{"version":1,"data":{"mode":"paused","agreed":"kX3…","later":"kX3…"}}`. Written when the reader decides about the copy. */
export const offlineFormat: LocalFormat<Choice> = {
  key: 'meshready:offline',
  version: 1,
  fallback: { mode: 'auto' },
  parse: (data) => {
    const { mode, agreed, later } = (data ?? {}) as Readonly<Record<string, unknown>>;
    const known = MODES.find((one) => one === mode);
    return known && { mode: known, agreed: version(agreed), later: version(later) };
  },
};
