/** Text as it is compared with what somebody types into a filter: case, accents, curly quotes and the width of spaces do not matter. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text holds every word that was typed, each as it stands and anywhere; nothing typed is held by every text. Of `comparable` text. */
export function holdsAll(text: string, typed: string): boolean {
  return typed.split(' ').every((word) => text.includes(word));
}
