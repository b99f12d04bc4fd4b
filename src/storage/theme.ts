import type { LocalFormat } from './local.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `meshready:theme` = `{"version":1,"data":"dark"}`. Written when the reader chooses. */
export const themeFormat: LocalFormat<Theme> = {
  key: 'meshready:theme',
  version: 1,
  fallback: 'system',
  parse: (data) => THEMES.find((theme) => theme === data),
};
