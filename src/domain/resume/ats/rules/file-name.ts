import type { Rule } from '../finding.ts';

/** What versions, copies and scanners leave in names. */
const LEFTOVER =
  /(?<!\p{L})(?:final|version|draft|copy|kopie|untitled|document|scan|neu|new|old|temp|v\d+)(?!\p{L})|\(\d+\)/iu;

const bare = (text: string) => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

export const fileName: Rule = {
  id: 'file-name',
  check: ({ document: { fileName: name }, fields: { contact } }) => {
    if (name === '') return [];
    const stem = name.replace(/\.[^.]*$/, '');
    const why = 'Recruiters see the name of the file in lists and downloads. Spaces in it do no harm.';
    const cure = 'Call it by your name and what it is: “Jane Doe – Resume.pdf”.';
    // Somebody may be called New or Old.
    const others = (contact.name?.value ?? '')
      .split(/\s+/)
      .reduce((rest, part) => (part.length > 1 ? rest.replaceAll(part, ' ') : rest), stem);
    if (LEFTOVER.test(others))
      return [
        { severity: 'consider', what: 'The name of the file tells of versions or copies.', quote: name, why, cure },
      ];
    const names =
      contact.name?.value
        .split(/\s+/)
        .map(bare)
        .filter((part) => part.length > 1) ?? [];
    if (names.length > 0 && !names.some((part) => bare(stem).includes(part)))
      return [{ severity: 'consider', what: 'The name of the file does not hold your name.', quote: name, why, cure }];
    return [{ severity: 'good', what: 'The name of the file says whose it is.', quote: name, why, cure: '' }];
  },
};
