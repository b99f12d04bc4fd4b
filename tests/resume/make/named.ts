/**
 * Which skills of the lexicon (`src/content/skills.yaml`) the texts of the people name: read and written down by hand, never by running the matcher.
 *
 * A skill is named where its name or a form of it stands and says that the person knows it or worked with it: in a list or at the head of one, in a
 * sentence, in a certificate, in a title that holds the name (Kubernetes Engineer, Site Reliability Engineer; a Platform Engineer or a Cloud Architect
 * is only a profession). Its words may stand apart ("CI/CD pipelines for 45 repositories in GitLab" names GitLab CI). A longer name names the shorter within it where whoever has the one has the other (GitHub Actions, GitHub). Not named is what
 * is denied or only wished for, what could merely be concluded, what stands in addresses, and what stands there in another language than English.
 */
const SUMMARY = ['linux', 'networking', 'kubernetes', 'istio'];
const SKILLS = [
  ...['service-mesh', 'istio', 'envoy', 'ztunnel', 'linkerd', 'kiali'],
  ...['kubernetes', 'helm', 'argo-cd', 'terraform', 'aws'],
  ...['go', 'python', 'cpp', 'bash', 'sql'],
];
const CERTIFICATES = ['cka', 'kubernetes', 'ica', 'istio'];
const USUAL = [...SUMMARY, ...SKILLS, ...CERTIFICATES];

/** By the key of what was done in a job. */
const MESH = [
  ...['istio', 'ambient-mode'],
  ...['control-and-data-plane', 'sidecar', 'ztunnel', 'waypoint'],
  'authorizationpolicy',
];
const ROLLOUT = ['progressive-delivery', 'argo-rollouts', 'flagger', 'platform-engineering', 'backstage'];
const OBSERVE = [
  ...['prometheus', 'opentelemetry', 'jaeger'],
  'slo',
  ...['distributed-tracing', 'envoy', 'envoy-access-logs'],
];
const NETWORK = [
  ...['cilium', 'ebpf', 'kubernetes-networking'],
  ...['automation', 'certificate-management', 'cert-manager', 'spiffe'],
  ...['troubleshooting', 'linux-kernel', 'linux', 'dns'],
];
const CODE = ['go', 'cpp', 'nodejs', 'grpc', 'gateway-api', 'ci-cd', 'gitlab', 'gitlab-ci'];
const OPS = ['linux', 'vmware', 'ansible'];

const NAMED: Readonly<Record<string, readonly string[]>> = {
  marlow: [...USUAL, ...MESH, ...OBSERVE, ...OPS, 'sre'],
  okafor: [...USUAL, ...CODE, ...ROLLOUT],
  mueller: [...USUAL, ...NETWORK, ...ROLLOUT, ...CODE, 'devops'],
  nguyen: [...USUAL, ...OBSERVE, ...OPS, 'sre'],
  petrov: [...USUAL, ...MESH, ...OPS, 'system-administration'],
  zhang: [...USUAL, ...MESH, ...CODE],
  dubois: [...USUAL, ...ROLLOUT, ...NETWORK, ...OPS, 'devops'],
  kowalski: [...USUAL, ...MESH, ...NETWORK, 'devsecops'],
  silva: [...USUAL, ...NETWORK, ...ROLLOUT, ...OPS],
  haddad: [...USUAL, ...MESH, ...CODE],
  levi: ['kubernetes', 'istio', 'envoy', 'go', 'cka'],
  mansour: ['kubernetes', 'istio', 'envoy', 'cka'],
  brandt: [...USUAL, ...ROLLOUT, ...OBSERVE, ...CODE, 'devops'],
  hale: [
    ...['c', 'cpp', 'rust', 'control-and-data-plane', 'profiling'],
    ...['l4', 'load-balancing', 'c', 'rust', 'ebpf'],
    ...['l7', 'http2', 'http', 'grpc', 'envoy', 'envoy-extensions', 'cpp', 'automated-testing'],
    ...['tcp-ip', 'routing-switching', 'wireshark', 'ebpf'],
    ...['s3', 'cpp', 'go', 'bazel', 'jenkins', 'embedded', 'troubleshooting'],
    ...['c', 'cpp', 'rust', 'go', 'bash', 'perl'],
    ...['networking', 'l4', 'l7', 'tcp-ip', 'bgp', 'subnetting', 'tls', 'udp'],
    ...['git', 'bazel', 'wireshark', 'kvm', 'lfcs', 'linux', 'system-administration'],
  ],
  sandoval: ['jira', 'agile', 'power-bi', 'sql', 'project-management'],
  lindqvist: [
    ...['csharp', 'dotnet', 'typescript', 'technical-leadership'],
    ...['dotnet', 'react', 'azure-functions', 'sql-server', 'sql', 'azure', 'ux', 'accessibility'],
    ...['nodejs', 'express', 'vue', 'ci-cd', 'azure-devops', 'rest', 'graphql', 'openapi', 'javascript'],
    ...['csharp', 'dotnet', 'fsharp', 'nodejs', 'express', 'sql-server', 'redis'],
    ...['frontend', 'typescript', 'javascript', 'react', 'vue', 'html-css', 'ui', 'figma'],
    ...['git', 'github-actions', 'github', 'azure-devops', 'ci-cd', 'docker', 'playwright', 'azure-certified'],
  ],
  adeyemi: [
    ...['python', 'sql', 'spark', 'r', 'data-science'],
    ...['data-engineering', 'airflow', 'kafka', 'flink', 'snowflake'],
    ...['redshift', 's3', 'spark', 'pytorch', 'kubernetes', 'kserve', 'r', 'profiling', 'code-review'],
    ...['pandas', 'data-science', 'tableau', 'python', 'r', 'sql', 'scala', 'go'],
    ...['spark', 'airflow', 'flink', 'kafka', 'data-engineering', 'snowflake', 'bigquery', 's3'],
    ...['ai', 'machine-learning', 'pytorch', 'tensorflow', 'mlflow', 'llm', 'nlp'],
    ...['cloud', 'aws', 'lambda', 'sagemaker', 'terraform', 'docker', 'aws-certified'],
  ],
  szalai: [
    ...['l4', 'l7', 'service-mesh', 'istio', 'gateway-api', 'strict-mtls', 'mtls', 'spire', 'vault'],
    ...['f5', 'haproxy', 'nginx', 'envoy', 'rate-limiting', 'circuit-breaking'],
    ...['runbooks', 'slo', 'dns', 'bgp', 'on-call'],
    ...['ospf', 'routing-switching', 'juniper', 'arista', 'ansible', 'python', 'subnetting', 'firewalls', 'vpn'],
    ...['networking', 'l4', 'l7', 'tcp-ip', 'udp', 'bgp', 'ospf', 'subnetting', 'http', 'http2', 'dns', 'nat'],
    ...['istio', 'envoy', 'xds', 'ebpf', 'cilium', 'nginx', 'haproxy', 'f5'],
    ...['security', 'mtls', 'certificate-management', 'spiffe', 'oauth2', 'oidc', 'jwt', 'opa'],
    ...['automation', 'go', 'python', 'bash', 'ansible', 'ci-cd', 'gitops', 'flux', 'ccna', 'cca'],
  ],
  quirke: [
    ...['java', 'kubernetes', 'spring', 'microservices', 'openshift'],
    ...['java', 'profiling', 'redis', 'retries-timeouts', 'circuit-breaking', 'automated-testing', 'mentoring'],
    ...['soap', 'oracle', 'maven', 'gradle', 'gitlab-ci', 'gitlab', 'ci-cd', 'sonarqube'],
    ...['java', 'kotlin', 'spring', 'quarkus', 'rest', 'soap', 'grpc', 'kafka', 'rabbitmq', 'postgresql', 'oracle'],
    ...['redis', 'docker', 'kubernetes', 'openshift', 'helm', 'istio', 'argo-cd', 'gitlab-ci', 'sonarqube'],
    ...['prometheus', 'grafana', 'elk', 'jira', 'agile', 'rhcsa'],
  ],
  ferreira: [
    ...['go', 'unix', 'c', 'rust', 'chef', 'salt', 'ansible', 'vault', 'consul', 'nomad'],
    ...['loki', 'tempo', 'mimir', 'grafana', 'flux', 'jenkins', 'helm', 'kong', 'keycloak', 'c', 'go', 'r'],
    ...['swift', 'kotlin', 'express', 'spring', 'bash', 'perl', 'python', 'nodejs', 'cassandra', 'redis'],
    ...['java', 'spark', 'oracle', 'linux', 'kubernetes', 'git', 'terraform'],
    ...['sql', 'dotnet', 'csharp', 'typescript', 'react', 'html-css', 'cks'],
  ],
  lopez: ['tableau', 'sql'],
};

/**
 * The skills that a person's resume names, each once, in alphabetical order.
 * @throws where nobody has read this person's text
 */
export function skillsNamedBy(id: string): readonly string[] {
  const named = NAMED[id];
  if (!named) throw new Error(`Nobody has read which skills the text of ${id} names.`);
  return [...new Set(named)].sort();
}
