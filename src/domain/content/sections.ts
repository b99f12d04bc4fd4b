/** The sections of a question's body: what must stand there, in this order, within these bounds. */
export interface SectionRule {
  /** The `##` heading, to the letter. */
  readonly heading: string;
  /** Bounds on the words of prose (code blocks and tables do not count), both inclusive. */
  readonly words?: readonly [min: number, max: number];
  /** Bounds on the number of bullets, both inclusive. */
  readonly bullets?: readonly [min: number, max: number];
  /** Whether at least one code block or table must stand in it. */
  readonly example?: true;
}

export const SECTIONS: readonly SectionRule[] = [
  { heading: 'Answer', words: [40, 90] },
  { heading: 'Technical explanation', words: [120, 300] },
  { heading: 'Hands-on example', example: true },
  { heading: 'What the interviewer listens for', bullets: [3, 6] },
  { heading: 'Common mistakes', bullets: [2, 4] },
  { heading: 'Follow-up questions', bullets: [2, 3] },
];

/** The `id` that a section's heading carries in the page. */
export function sectionId(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}
