import type { Rule } from '../finding.ts';

export const unmappedFonts: Rule = {
  id: 'unmapped-fonts',
  check: ({ document: { layout } }) =>
    layout.unmappedFonts.length === 0
      ? []
      : [
          {
            severity: 'mend',
            what: 'Some letters are shown but do not say which letters they are.',
            quote: layout.unmappedFonts.join(', '),
            why: 'A program that reads the file gets nonsense or nothing for all text in these fonts.',
            cure: 'Export the PDF again with another font or program, and copy a line from your viewer to see what comes out.',
          },
        ],
};
