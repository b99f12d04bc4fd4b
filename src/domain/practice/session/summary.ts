/** What was done in a session. */
import type { Session } from './session.ts';

export interface Summary {
  readonly graded: number;
  /** Of those: seen for the first time. */
  readonly fresh: number;
  /** Grades that were Again. */
  readonly again: number;
  readonly milliseconds: number;
  /** Cards in review that came up, and how many of them were recalled. */
  readonly due: number;
  readonly recalled: number;
}

export function summaryOf({ steps }: Session): Summary {
  const grades = steps.filter(({ what }) => what === 'grade');
  const due = grades.filter(({ why }) => why === 'due');
  return {
    graded: grades.length,
    fresh: grades.filter(({ why }) => why === 'new').length,
    again: grades.filter(({ grade }) => grade === 1).length,
    milliseconds: grades.reduce((sum, { took = 0 }) => sum + took, 0),
    due: due.length,
    recalled: due.filter(({ grade = 1 }) => grade > 1).length,
  };
}
