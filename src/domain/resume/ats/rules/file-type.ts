import type { Rule } from '../finding.ts';

export const fileType: Rule = {
  id: 'file-type',
  check: ({ document: { format, fileName } }) => {
    const why = 'Portals take PDF and DOCX nearly everywhere; other kinds they often refuse.';
    if (fileName === '') return [];
    if (format === 'pdf' || format === 'docx')
      return [{ severity: 'good', what: `${format.toUpperCase()} is taken nearly everywhere.`, why, cure: '' }];
    return [
      {
        severity: 'consider',
        what: `This is ${format === 'markdown' ? 'Markdown' : 'plain text'}.`,
        quote: fileName,
        why,
        cure: 'Send PDF or DOCX unless text is asked for.',
      },
    ];
  },
};
