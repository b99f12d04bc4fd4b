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

/** The 17 competencies of the same outline, in its order, each below its domain. */
export const COMPETENCIES = {
  'install-methods': { name: 'Installing Istio with istioctl or Helm', domain: 'installation' },
  'install-modes': { name: 'Installing Istio in sidecar or ambient mode', domain: 'installation' },
  'customize-install': { name: 'Customizing your Istio installation', domain: 'installation' },
  upgrade: { name: 'Upgrading Istio (canary, in-place)', domain: 'installation' },
  'ingress-egress': { name: 'Configuring ingress and egress traffic', domain: 'traffic' },
  routing: { name: 'Configuring routing within a service mesh', domain: 'traffic' },
  'destination-rules': { name: 'Defining traffic policies with destination rules', domain: 'traffic' },
  'traffic-shifting': { name: 'Configuring traffic shifting', domain: 'traffic' },
  'external-workloads': {
    name: 'Connecting in-mesh workloads to external workloads and services',
    domain: 'traffic',
  },
  resilience: {
    name: 'Using resilience features (circuit breaking, failover, outlier detection, timeouts, retries)',
    domain: 'traffic',
  },
  'fault-injection': { name: 'Using fault injection', domain: 'traffic' },
  authorization: { name: 'Configuring authorization', domain: 'security' },
  authentication: { name: 'Configuring authentication (mTLS, JWT)', domain: 'security' },
  'edge-tls': { name: 'Securing edge traffic with TLS', domain: 'security' },
  'troubleshoot-configuration': { name: 'Troubleshooting configuration', domain: 'troubleshooting' },
  'troubleshoot-control-plane': { name: 'Troubleshooting the mesh control plane', domain: 'troubleshooting' },
  'troubleshoot-data-plane': { name: 'Troubleshooting the mesh data plane', domain: 'troubleshooting' },
} as const satisfies Record<string, { name: string; domain: ExamDomain }>;
export type Competency = keyof typeof COMPETENCIES;
export const COMPETENCY_IDS = Object.keys(COMPETENCIES) as [Competency, ...Competency[]];

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
