/** Of the rules in `score.ts`; in a file of its own, so that whoever only names it does not load the rules. */
export const VERSION = 2;
