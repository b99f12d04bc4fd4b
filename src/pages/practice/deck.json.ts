import type { APIRoute } from 'astro';
import { getPractice } from '../../site/practice-deck.ts';

export const GET: APIRoute = async () => Response.json((await getPractice()).deck);
