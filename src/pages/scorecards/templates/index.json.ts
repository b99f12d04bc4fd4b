import type { APIRoute } from 'astro';
import { getTemplates } from '../../../site/scorecards.ts';

/** Every template by name, and the hash by which a filled card sees that its own has changed. */
export const GET: APIRoute = async () =>
  Response.json((await getTemplates()).map(({ id, title, version, hash }) => ({ id, title, version, hash })));
