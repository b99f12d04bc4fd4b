/** What a skill is: the closed list of kinds, in the order in which the lexicon shows them. */

export const SKILL_KINDS = {
  mesh: { name: 'Service meshes and their parts', area: 'mesh' },
  traffic: { name: 'Traffic management', area: 'mesh' },
  identity: { name: 'Identity and policy', area: 'mesh' },
  kubernetes: { name: 'Kubernetes and containers', area: 'kubernetes' },
  networking: { name: 'Networking', area: 'networking' },
  observability: { name: 'Observability', area: 'observability' },
  delivery: { name: 'CI/CD and GitOps', area: 'delivery' },
  infrastructure: { name: 'Infrastructure as code', area: 'infrastructure' },
  cloud: { name: 'Clouds', area: 'cloud' },
  security: { name: 'Security', area: 'security' },
  practice: { name: 'Reliability and ways of working', area: 'practice' },
  language: { name: 'Languages', area: 'language' },
  framework: { name: 'Frameworks and APIs', area: 'framework' },
  database: { name: 'Databases and storage', area: 'database' },
  messaging: { name: 'Messaging and streams', area: 'messaging' },
  system: { name: 'Operating systems', area: 'system' },
  ai: { name: 'AI and data science', area: 'ai' },
  design: { name: 'Design and product', area: 'design' },
  certificate: { name: 'Certificates', area: 'certificate' },
} as const satisfies Record<string, { name: string; area: string }>;
export type SkillKind = keyof typeof SKILL_KINDS;
export const SKILL_KIND_IDS = Object.keys(SKILL_KINDS) as [SkillKind, ...SkillKind[]];

/** What an advertisement is about: kinds that belong together are one area. */
export const areaOf = (kind: SkillKind): string => SKILL_KINDS[kind].area;

/** The field of this site: each of its skills leads to a question, a term or a reference of ours. */
export const isMeshKind = (kind: string): boolean =>
  Object.entries(SKILL_KINDS).some(([id, { area }]) => id === kind && area === 'mesh');
