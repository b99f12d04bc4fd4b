/** Files that somebody may take for a backup, each by its name. */

const OTHERS: Readonly<Record<string, string>> = {
  'meshready-scorecard': 'is a scorecard, not a record of practice: bring it in on the page My scorecards',
  'meshready-recovery':
    'holds scorecards that were recovered, not a record of practice: bring it in on the page My scorecards',
};

/** What a file of JSON is instead of a backup. @param format what it says of itself */
export function otherFile(data: unknown, format: unknown): string {
  if (typeof format === 'string' && Object.hasOwn(OTHERS, format)) return OTHERS[format] ?? '';
  if (Array.isArray(data) && data.some((item) => isScorecard(item))) return OTHERS['meshready-scorecard'] ?? '';
  if (has(data, 'topics') && has(data, 'cards')) return 'is the deck of the site, not a record of practice';
  return 'is some other JSON file: a backup of practice begins with {"format":"meshready-practice"';
}

const has = (data: unknown, key: string): boolean =>
  data !== null && typeof data === 'object' && Object.hasOwn(data, key);

const isScorecard = (item: unknown): boolean =>
  has(item, 'format') && (item as { readonly format: unknown }).format === 'meshready-scorecard';
