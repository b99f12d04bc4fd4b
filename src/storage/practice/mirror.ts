/**
 * `meshready:practice-today` = `{"version":1,"data":{"day":"2026-11-26","questions":{"istiod":"k"},"due":[12,3,…],"fresh":[6,10]}}`: what
 * follows from the record, for pages that do not open its database. Written by the tools of Practice a moment after a change; it
 * may be thrown away at any time.
 */
import { parseMirror, type Mirror } from '../../domain/practice/progress/mirror-format.ts';
import { readLocal, writeLocal, type LocalFormat } from '../local.ts';

const format: LocalFormat<Mirror | undefined> = {
  key: 'meshready:practice-today',
  version: 1,
  fallback: undefined,
  parse: parseMirror,
};

export const readMirror = (): Mirror | undefined => readLocal(format);
export const writeMirror = (mirror: Mirror): boolean => writeLocal(format, mirror);
