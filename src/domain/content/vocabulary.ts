/** The closed vocabularies of the content: every value an author may write, in the order in which it is shown. */

export const LEVELS = ['Beginner', 'Intermediate', 'Advanced'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Domains of the Istio Certified Associate outline in force since 2025-08-12, with their weights in percent
 * (the cncf/curriculum repository). `outside` marks what an interviewer asks and the exam does not.
 */
export const EXAM_DOMAINS = {
  installation: { name: 'Installation, upgrades and configuration', short: 'installation', weight: 20 },
  traffic: { name: 'Traffic management', short: 'traffic', weight: 35 },
  security: { name: 'Securing workloads', short: 'security', weight: 25 },
  troubleshooting: { name: 'Troubleshooting', short: 'troubleshooting', weight: 20 },
  outside: { name: 'Outside the exam outline', short: 'outside the outline', weight: 0 },
} as const;
export type ExamDomain = keyof typeof EXAM_DOMAINS;
export const EXAM_DOMAIN_IDS = Object.keys(EXAM_DOMAINS) as [ExamDomain, ...ExamDomain[]];

/** How a term came to be replaced. */
export const TERM_CHANGES = [
  'renamed',
  'merged',
  'removed',
  'deprecated',
  'superseded',
  'default changed',
  'moved',
  'promoted',
  'added',
] as const;
export type TermChange = (typeof TERM_CHANGES)[number];

/** Subjects of the reference library beside the topics. */
export const EXTRA_SUBJECTS = { releases: 'Releases' } as const;
