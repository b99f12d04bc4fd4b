import type { Rule } from '../finding.ts';
import { bulletsOf } from '../bullets.ts';

/** "Phase I" counts, and speaks of nobody. */
const NUMERAL =
  /\b(?:phase|level|tier|type|part|class|stage|grade|volume|engineer|developer|analyst|administrator|category|title)\s+I\b/gi;
const PERSON = /(?:^|[\s("“])(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself)(?=[\s,.;:!?)]|$)/;

export const firstPerson: Rule = {
  id: 'first-person',
  check: (subject) => {
    const personal = bulletsOf(subject).filter(({ text }) =>
      PERSON.test(text.replace(/\bMy(?=SQL)/g, '').replace(NUMERAL, '')),
    );
    return personal.length === 0
      ? []
      : [
          {
            severity: 'consider',
            what: `${personal.length} ${personal.length === 1 ? 'point speaks' : 'points speak'} in the first person.`,
            line: personal[0],
            why: 'By custom a resume leaves “I” and “my” away; it saves words. In a summary they are fine.',
            cure: 'Leave the pronoun out: “Built …” instead of “I built …”.',
          },
        ];
  },
};
