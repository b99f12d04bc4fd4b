import type { Rule } from '../finding.ts';

export const nameFound: Rule = {
  id: 'name-found',
  check: ({ document: { lines }, fields: { contact } }) =>
    contact.name
      ? [
          {
            severity: 'good',
            what: 'Your name was found.',
            quote: contact.name.value,
            line: lines[contact.name.line],
            why: 'A program files the resume under it.',
            cure: '',
          },
        ]
      : [
          {
            severity: 'mend',
            what: 'No name was found where it is looked for.',
            line: lines[0],
            why: 'A program takes the name from the first lines; where titles, slogans or labels come first it may take those, or nothing.',
            cure: 'Write your name alone on the first line, in the largest type.',
          },
        ],
};
