import type { Rule } from '../finding.ts';

const bare = (link: string) =>
  link
    .replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Links whose address the text does not show. */
export const linksShown: Rule = {
  id: 'links-shown',
  check: ({ document: { lines, layout } }) => {
    const text = lines.map((line) => line.text.toLowerCase().replace(/\s+/g, '')).join('\n');
    const digits = text.replace(/[^\d\n]/g, '');
    const behind = layout.links.filter((link) =>
      /^tel:/i.test(link)
        ? !digits.includes(link.replace(/\D/g, ''))
        : !text.includes(bare(link).replace(/\?.*$/, '').replace(/\s+/g, '')),
    );
    return behind.length === 0
      ? []
      : [
          {
            severity: 'consider',
            what:
              behind.length === 1
                ? 'An address stands only behind a word.'
                : `${behind.length} addresses stand only behind words.`,
            quote: behind.slice(0, 4).join(' · '),
            why: 'What is taken over is the text; the link behind “LinkedIn” or “Portfolio” is mostly lost, and on paper always.',
            cure: 'Write the address itself: “linkedin.com/in/your-name”. It may be a link, too.',
          },
        ];
  },
};
