import type { APIRoute } from 'astro';
import { href } from '../site/paths.ts';

/** The ground of the light theme; the page itself tells a running window of the other. */
const PAPER = '#fbfcfe';

const icon = (name: string, size: number, purpose: string) => ({
  src: href(`/icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});
const shortcut = (name: string, path: string, description: string) => ({ name, url: href(path), description });

/** What a system needs to install the site: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = () =>
  Response.json({
    id: href('/'),
    name: 'Meshready',
    short_name: 'Meshready',
    description:
      'Interview questions on Istio and service mesh with answers to say aloud, practice until the date, and scorecards for the decision.',
    lang: 'en',
    dir: 'ltr',
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['education', 'productivity'],
    icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('maskable-512', 512, 'maskable')],
    shortcuts: [
      shortcut('Review', '/practice/review/', 'The cards that are due today'),
      shortcut('Search', '/search/', 'Search questions, terms and sources'),
      shortcut('My scorecards', '/scorecards/mine/', 'The scorecards kept in this browser'),
      shortcut('Questions', '/questions/', 'All questions, by topic'),
    ],
  });
