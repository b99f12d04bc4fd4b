/** Tells this page and the others which card was written. */
import * as z from 'zod/mini';
import * as indexed from '../indexed/bulletin.ts';
import type { Channel } from '../indexed/env.ts';
import type { StoreEvent } from './contract.ts';

const VERSION = 1;
const messageSchema = z.object({ version: z.literal(VERSION), id: z.string(), rev: z.number() });

export interface Bulletin extends Omit<indexed.Bulletin<StoreEvent>, 'post'> {
  readonly tell: (id: string, rev: number) => void;
}

export function bulletinOf(channel: Channel | undefined): Bulletin {
  const bulletin = indexed.bulletinOf<StoreEvent>(channel, (message) => {
    const { success, data } = messageSchema.safeParse(message);
    return success ? { kind: 'card', id: data.id, rev: data.rev, here: false } : undefined;
  });
  return {
    ...bulletin,
    tell: (id, rev) => {
      bulletin.post({ version: VERSION, id, rev });
      bulletin.say({ kind: 'card', id, rev, here: true });
    },
  };
}
