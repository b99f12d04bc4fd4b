import type { APIRoute } from 'astro';
import { getContents } from '../site/contents.ts';

export const GET: APIRoute = async () => Response.json(await getContents());
