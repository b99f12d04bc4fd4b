import type { Rule } from '../finding.ts';
import { bulletsOf } from '../bullets.ts';

const SHORTEST = 8;
const LONGEST = 30;

export const bulletLength: Rule = {
  id: 'bullet-length',
  check: (subject) => {
    const bullets = bulletsOf(subject);
    const wrong = bullets.filter(
      ({ text }) => text.split(/\s+/).length < SHORTEST || text.split(/\s+/).length > LONGEST,
    );
    if (bullets.length === 0) return [];
    const why = 'Too short says what you had to do, not what came of it; too long is not read to its end.';
    if (wrong.length === 0)
      return [
        { severity: 'good', what: `All ${bullets.length} points have ${SHORTEST} to ${LONGEST} words.`, why, cure: '' },
      ];
    return [
      {
        severity: 'consider',
        what: `${wrong.length} of ${bullets.length} points ${wrong.length === 1 ? 'has' : 'have'} fewer than ${SHORTEST} or more than ${LONGEST} words.`,
        line: wrong[0],
        why,
        cure: 'One point, one thing done and its result; split long ones.',
      },
    ];
  },
};
