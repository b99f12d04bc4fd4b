import type { APIRoute } from 'astro';
import { getLexicon } from '../../site/skills.ts';

export const GET: APIRoute = async () => Response.json(await getLexicon());
