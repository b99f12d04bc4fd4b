import type { Rule } from '../finding.ts';

const NUMBER = /^(?:page|p\.)?\s*\d+(?:\s*(?:of|\/)\s*\d+)?$/i;

/** What stands in headers and footers only. */
export const edges: Rule = {
  id: 'headers-and-footers',
  check: ({ document: { lines } }) => {
    const inside = new Set(
      lines.filter(({ place }) => place !== 'header' && place !== 'footer').map(({ text }) => text.toLowerCase()),
    );
    const only = lines.filter(
      ({ text, place }) =>
        (place === 'header' || place === 'footer') && !NUMBER.test(text) && !inside.has(text.toLowerCase()),
    );
    return only.slice(0, 1).map((line) => ({
      severity: 'consider' as const,
      what: `Something stands only in a ${line.place}.`,
      line,
      why: 'Many programs leave out headers and footers, because on other papers they repeat themselves.',
      cure: 'Say in the text what must not be lost; a page number or your name may stay there.',
    }));
  },
};
