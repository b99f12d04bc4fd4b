import type { APIRoute } from 'astro';
import { getSearchData } from '../site/search-data.ts';

export const GET: APIRoute = async () => Response.json((await getSearchData()).data);
