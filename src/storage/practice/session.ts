/**
 * `meshready:practice-session` = `{"version":1,"data":{"id":"…","day":"2026-11-26","selection":"topic:security","cram":false,…}}`: the
 * session of reviews that was begun last, so that its steps can be taken back after a reload. Written at every step, and replaced when
 * another session begins. What it did is in the record; without it only the way back is gone.
 */
import { parseSession, type Session } from '../../domain/practice/session/session.ts';
import { readLocal, writeLocal, type LocalFormat } from '../local.ts';

const format: LocalFormat<Session | undefined> = {
  key: 'meshready:practice-session',
  version: 1,
  fallback: undefined,
  parse: parseSession,
};

export const keptSession = (): Session | undefined => readLocal(format);
export const keepSession = (session: Session): boolean => writeLocal(format, session);
