import { close, createIndex } from 'pagefind';

/** The full-text search of the site, made by a process of its own while pages are still being rendered. */
export interface SearchIndex {
  /**
   * Takes up a page, if it is one to be found. Pages are numbered in the order of these calls, however long each takes to arrive: the
   * same pages give the same index.
   *
   * @param file of the built site, from its root
   * @param page its HTML; undefined where it is none
   */
  readonly add: (file: string, page: Promise<string | undefined>) => void;
  /** Writes `pagefind/` into a folder. @throws where a page could not be read, or a file not be written */
  readonly write: (root: string) => Promise<void>;
}

const isFound = (html: string) => html.includes('data-pagefind-body');

/**
 * A page without what nobody finds it by: half of its bytes are style, which two processes would read for nothing, and sizes of files are not known yet.
 */
const toBeFound = (html: string) =>
  html
    .replace(/<head>[^]*?<\/head>/, (head) => `<head>${/<title>[^<]*<\/title>/.exec(head)?.[0] ?? ''}</head>`)
    .replaceAll(/\s*\([^()]*<span data-size-of="[^"]*">[^<]*<\/span>\s*\)/g, '');

export async function beginSearchIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index cannot be begun: ${errors.join(', ')}`);
  let arrived = Promise.resolve();
  const added: Promise<{ readonly errors: string[] }>[] = [];
  return {
    add: (file, page) => {
      arrived = arrived.then(async () => {
        const html = await page;
        if (html !== undefined && isFound(html))
          added.push(index.addHTMLFile({ sourcePath: file, content: toBeFound(html) }));
      });
      // Whoever renders the page is told what went wrong with it.
      arrived.catch(() => undefined);
    },
    write: async (root) => {
      await arrived;
      const steps = [...(await Promise.all(added)), await index.writeFiles({ outputPath: `${root}/pagefind` })];
      const wrong = steps.flatMap((step) => step.errors);
      if (wrong.length > 0) throw new Error(`The search index could not be made: ${wrong.join(', ')}`);
      await close();
    },
  };
}
