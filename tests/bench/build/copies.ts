/** A bank of as many questions as wanted, made of those that are there: every copy with an id, sentences and neighbours of its own. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Page {
  /** Relative to the folder of the questions. */
  readonly path: string;
  readonly text: string;
}

/** Marks every word outside of code and links, so that no two copies share a sentence and none has a word more; the names of samples stay, and so does what the facts teach. */
function marked(body: string, mark: string, taught: ReadonlySet<string>): string {
  let isCode = false;
  return body
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isCode = !isCode;
      if (isCode || /^(?:```|#|- \[)/.test(line)) return line;
      return line.replace(/`[^`]*`|\[[^\]]*\]\([^)]*\)|\p{L}{3,}/gu, (part) =>
        /^(?!(?:samples?|httpbin|bookinfo|helloworld|curl)$)\p{L}/u.test(part) && !taught.has(part)
          ? part + mark
          : part,
      );
    })
    .join('\n');
}

/** Puts the mark in place of the first word of every sentence of a fact, which may have no word more and must not be asked twice. */
function markedFacts(head: string, mark: string): string {
  return head.replace(/^( +(?:- )?(?:front|back): )(.*)$/gm, (_, key: string, said: string) => {
    const sentences = said.split(/(?<=[.?!]) /).map((sentence) => {
      let isMarked = false;
      return sentence.replace(/`[^`]*`|\p{L}{3,}/gu, (part) => {
        if (isMarked || part.startsWith('`')) return part;
        isMarked = true;
        return mark;
      });
    });
    return key + sentences.join(' ');
  });
}

function copyOf(page: Page, number: number): Page {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(page.text) ?? [];
  const id = (/^id: (\S+)/m.exec(head) ?? [])[1] ?? '';
  const before = number > 1 ? `${id}-c${number - 1}` : id;
  const [, related = ''] = /^related: \[(.*)\]/m.exec(head) ?? [];
  const taught = new Set([...head.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
  return {
    path: page.path.replace(/\.mdx$/, `-c${number}.mdx`),
    text: `---\n${markedFacts(head, `c${number}`)
      .replace(/^id: .*/m, `id: ${id}-c${number}`)
      .replace(/^question: (['"]?)/m, `question: $1Case ${number}. `)
      .replace(
        /^related: .*/m,
        `related: [${before}, ${related.split(', ')[0] ?? ''}]`,
      )}\n---\n${marked(body, `-c${number}`, taught)}`,
  };
}

/** The pages below a folder and as many copies as are wanted to make `count`; where there are more already, those. */
export function bankOf(count: number, folder: string): Page[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));
  const copies = Array.from({ length: Math.max(count - pages.length, 0) }, (_, i) =>
    copyOf(pages[i % pages.length] as Page, Math.floor(i / pages.length) + 1),
  );
  // The last copy of each page is linked from the page itself, so that none is out of reach.
  const last = new Map(copies.map((copy) => [copy.path.replace(/-c\d+\.mdx$/, '.mdx'), copy]));
  const linked = pages.map((page) => {
    const copy = last.get(page.path);
    const id = copy && (/^id: (\S+)/m.exec(copy.text) ?? [])[1];
    return id === undefined
      ? page
      : { ...page, text: page.text.replace(/^related: \[([^,\]]*).*\]/m, `related: [$1, ${id}]`) };
  });
  return [...linked, ...copies];
}
