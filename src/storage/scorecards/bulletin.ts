/** Tells this page and the others what was written. */
import * as z from 'zod/mini';
import type { StoreEvent } from './contract.ts';
import type { Channel } from './env.ts';

const VERSION = 1;
const messageSchema = z.object({ version: z.literal(VERSION), id: z.string(), rev: z.number() });

export interface Bulletin {
  readonly tell: (id: string, rev: number) => void;
  readonly say: (event: StoreEvent) => void;
  readonly subscribe: (listen: (event: StoreEvent) => void) => () => void;
  readonly close: () => void;
}

export function bulletinOf(channel: Channel | undefined): Bulletin {
  const listeners = new Set<(event: StoreEvent) => void>();
  const say = (event: StoreEvent) => {
    for (const listen of [...listeners]) listen(event);
  };
  channel?.listen((message) => {
    const parsed = messageSchema.safeParse(message);
    if (parsed.success) say({ kind: 'card', id: parsed.data.id, rev: parsed.data.rev, here: false });
  });
  return {
    say,
    tell: (id, rev) => {
      channel?.post({ version: VERSION, id, rev });
      say({ kind: 'card', id, rev, here: true });
    },
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    close: () => {
      listeners.clear();
      channel?.close();
    },
  };
}
