import type { Backend, Layout } from './backend.ts';
import { openDatabase } from './database.ts';
import type { Env } from './env.ts';
import { messageOf, Unavailable } from './failures.ts';
import { memoryBackend } from './memory.ts';

/** Where records can be kept, at worst in memory. @param closed called when a newer version of the site takes the database over */
export async function openBackend<Store extends string>(
  env: Env,
  layout: Layout<Store>,
  closed: () => void,
): Promise<Backend<Store>> {
  try {
    return await openDatabase(env, layout, closed);
  } catch (error) {
    return memoryBackend(
      layout,
      error instanceof Unavailable
        ? error.message
        : `The browser does not let this site store anything (${messageOf(error)}); nothing is saved.`,
    );
  }
}
