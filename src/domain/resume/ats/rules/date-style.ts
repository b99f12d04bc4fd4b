import type { Rule } from '../finding.ts';

export const dateStyle: Rule = {
  id: 'date-style',
  check: ({ fields: { roles } }) => {
    const styles = new Map(
      roles.flatMap(({ dates }) =>
        dates ? dates.styles.map((style): [string, string] => [style, dates.written]) : [],
      ),
    );
    const [dated] = roles.flatMap(({ dates }) => dates ?? []);
    if (!dated) return [];
    const why =
      'One style is read with fewer mistakes, by programs and by people; 03/04/2021 is a different day in different countries.';
    const hard = roles.find(({ dates }) =>
      dates?.styles.some((style) => style === 'MM/YY' || style === 'Mon YY' || style === 'day' || style === 'season'),
    );
    if (styles.size <= 1 && !hard)
      return [
        {
          severity: 'good',
          what: 'All roles write their dates alike.',
          quote: [...styles.values()][0] ?? dated.written,
          why,
          cure: '',
        },
      ];
    return [
      {
        severity: 'consider',
        what:
          styles.size > 1
            ? 'Dates are written in different styles.'
            : 'Dates are written in a style that can be misread.',
        quote: [...styles.values()].join(' · '),
        why,
        cure: 'Write month and year everywhere, such as “Mar 2021” or “03/2021”.',
      },
    ];
  },
};
