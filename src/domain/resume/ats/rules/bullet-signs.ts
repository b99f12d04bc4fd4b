import type { Rule } from '../finding.ts';

const PLAIN = /^[•‣◦▪●○■·∙*–—o-]$/u;

export const bulletSigns: Rule = {
  id: 'bullet-signs',
  check: ({ document: { lines, format } }) => {
    // In DOCX the sign of a list comes from the list itself, whatever font it is in.
    const strange = lines.filter(
      ({ bullet, sign }) =>
        bullet && sign !== undefined && !PLAIN.test(sign) && (format !== 'docx' || !/[\uE000-\uF8FF]/.test(sign)),
    );
    const [first] = strange;
    return first === undefined
      ? []
      : [
          {
            severity: 'consider',
            what: 'Points begin with a special character.',
            quote: `${first.sign ?? ''} ${first.text}`,
            line: first,
            why: 'Arrows, ticks and signs of symbol fonts often come out as question marks or boxes.',
            cure: 'Use the list of your program with its plain round bullet.',
          },
        ];
  },
};
