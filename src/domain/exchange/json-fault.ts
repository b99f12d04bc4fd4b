/**
 * Where text stops being JSON. The parsers of browsers word their errors differently, and one names no place: so the first fault is looked
 * for again, token by token, without recursion.
 */

type Awaited = 'value' | 'item' | 'key' | 'first-key' | 'colon' | 'next-item' | 'next-key' | 'nothing';

const EXPECTED: Readonly<Record<Awaited, string>> = {
  value: 'a value',
  item: 'a value or ]',
  key: 'a key in double quotes',
  'first-key': 'a key in double quotes or }',
  colon: 'a colon',
  'next-item': 'a comma or ]',
  'next-key': 'a comma or }',
  nothing: 'nothing more',
};

const TOKEN =
  /\s*(?:([{}[\],:])|("[^"\\]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\]*)*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])))/y;

/** The brackets that are open, innermost last. */
type Open = ('{' | '[')[];

/** @param text that `JSON.parse` refused */
export function jsonFault(text: string): { readonly place: string; readonly message: string } {
  const open: Open = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const kind = token?.[1] ?? (token?.[2] === undefined ? 'other' : 'text');
    const next: Awaited | undefined = token ? behind(awaited, kind, open) : undefined;
    if (next === undefined) return faultAt(text, at, awaited);
    awaited = next;
    at = TOKEN.lastIndex;
  }
}

/** What is awaited behind this token; undefined where the token is not one of those awaited. */
function behind(awaited: Awaited, token: string, open: Open): Awaited | undefined {
  if (awaited === 'value' || awaited === 'item') {
    if (token === '{' || token === '[') {
      open.push(token);
      return token === '{' ? 'first-key' : 'item';
    }
    if (token === 'text' || token === 'other') return behindValue(open);
  }
  const closes = awaited === 'item' || awaited === 'next-item' ? ']' : '}';
  if (token === closes && ['item', 'next-item', 'first-key', 'next-key'].includes(awaited)) {
    open.pop();
    return behindValue(open);
  }
  if ((awaited === 'first-key' || awaited === 'key') && token === 'text') return 'colon';
  if (awaited === 'colon' && token === ':') return 'value';
  if (awaited === 'next-item' && token === ',') return 'value';
  if (awaited === 'next-key' && token === ',') return 'key';
  return undefined;
}

function behindValue(open: Open): Awaited {
  const inside = open.at(-1);
  return inside === undefined ? 'nothing' : inside === '{' ? 'next-key' : 'next-item';
}

function faultAt(text: string, last: number, awaited: Awaited) {
  const at = last + (/^\s*/.exec(text.slice(last))?.[0].length ?? 0);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const place = `line ${line}, column ${at - before.lastIndexOf('\n')}`;
  if (at >= text.length) {
    return awaited === 'nothing'
      ? { place: 'file', message: 'holds a character that JSON does not allow inside a text' }
      : { place, message: `the file ends here, where ${EXPECTED[awaited]} was expected: it is only part of a file` };
  }
  if (text[at] === '"' && EXPECTED[awaited].includes('value')) {
    return { place, message: 'a text begins here that has no end, or a backslash that JSON does not know' };
  }
  return { place, message: `expected ${EXPECTED[awaited]}, not ${JSON.stringify(text.slice(at, at + 12))}` };
}
