/** Signs that begin an item of a list, in fonts of symbols too: those put them into the private use area. */
const SIGNS =
  '•‧‣◦▪▫■□●○◆◇♦❖➢➤►▶▸▹→⇒✓✔☑✦✧★☆∙·⁃⦁◘◙\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0A8\uF071\uF02D\uF06E\uF075\uF0E8\uF0BE\uF09F';
const SIGN = new RegExp(`^([${SIGNS}])\\s*`, 'u');
/** Characters that are signs only where a space follows; "o" is the second level of Word's lists, from Courier New. */
const DASH = /^([-–—*+o])\s+(?=\S)/u;

export interface Unsigned {
  readonly text: string;
  readonly bullet: boolean;
  readonly sign?: string;
}

/** A text without the bullet that it began with. */
export function unsigned(text: string): Unsigned {
  const sign = SIGN.exec(text) ?? DASH.exec(text);
  if (!sign) return { text, bullet: false };
  const rest = text.slice(sign[0].length).trim();
  // A sign alone is an ornament, and "- 5 -" a page number.
  if (rest === '' || /^\d*\s*[-–—]$/.test(rest)) return { text, bullet: false };
  return { text: rest, bullet: true, sign: sign[1] as string };
}

/** Whether the text is nothing but a bullet, whose words follow in a piece of their own. */
export const isSign = (text: string): boolean => new RegExp(`^(?:[${SIGNS}]|[-–—*o])$`, 'u').test(text.trim());
