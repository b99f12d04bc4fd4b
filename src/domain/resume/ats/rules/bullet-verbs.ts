import type { Rule } from '../finding.ts';
import { bulletsOf } from '../bullets.ts';

/** Words that begin a point without a deed: duties, articles, pronouns, adverbs of time. */
const NO_VERB =
  /^(?:responsib\w+|duties|tasks?|in charge|worked on|working|helped|assisted|involved|participat\w+|various|the|a|an|my|our|i|we|with|on|in|at|for|as|some|many|several|experience|knowledge|familiar\w*|daily|also)\b/i;

export const bulletVerbs: Rule = {
  id: 'bullet-verbs',
  check: (subject) => {
    const bullets = bulletsOf(subject).filter(({ text }) => /^[a-z]/i.test(text));
    const wrong = bullets.filter(({ text }) => NO_VERB.test(text));
    if (bullets.length === 0) return [];
    const why = 'A point that begins with what you did is understood at a glance.';
    if (wrong.length === 0)
      return [{ severity: 'good', what: 'Points begin with what was done.', line: bullets[0], why, cure: '' }];
    return [
      {
        severity: 'consider',
        what: `${wrong.length} of ${bullets.length} points ${wrong.length === 1 ? 'does' : 'do'} not begin with what was done.`,
        line: wrong[0],
        why,
        cure: 'Begin with a verb: “Moved 140 services …” instead of “Responsible for the migration of services”.',
      },
    ];
  },
};
