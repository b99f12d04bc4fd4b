/** Advertisements and resumes of nobody, whole. */

export const MESH_ADVERT = `Senior Service Mesh Engineer

About us
Northgate Pay is a leading payments company that uses AI and Java. We are a fast-paced team.

Responsibilities
- Run Istio for 400 services on EKS, and move them from sidecars to ambient mode.
- Write AuthorizationPolicies and keep mutual TLS strict.
- Debug Envoy with access logs; be part of the on-call rotation.

Requirements
- 5+ years of Kubernetes and at least three years of Istio in production
- Strong knowledge of Envoy, mTLS, SPIFFE and the Gateway API
- Go or Python
- Terraform, and GitOps with Argo CD or Flux
- Prometheus and OpenTelemetry

Nice to have
- Cilium or eBPF
- WebAssembly filters
- CKA or ICA certificate

What we offer
- Competitive salary, health insurance, free coffee and a Kubernetes conference a year

Northgate Pay is an equal opportunity employer.
`;

/** A good platform engineer who never met a mesh. */
export const NO_MESH_RESUME = `Robin Example
robin@example.org

Summary
Senior platform engineer with 8 years of experience in fast-paced environments.

Experience
Senior Platform Engineer, Harbour Freight Lines, 2020 to 2026
- Ran 30 Kubernetes clusters on EKS for 200 developers and kept them within budget.
- Wrote Terraform modules that build a cluster in 20 minutes instead of two days.
- Built monitoring with Prometheus and Grafana, and took part in the on-call rotation.
- Wrote operators in Go and deployment tools in Python for 40 teams.

DevOps Engineer, Small Shop, 2016 to 2020
- Moved 60 applications from virtual machines to Docker and Kubernetes.
- Built CI/CD pipelines with Jenkins and GitLab CI for 25 teams.

Skills
Kubernetes, Terraform, Go, Python, Prometheus, Grafana, AWS, Helm, Jenkins, Linux
`;

/** The same person, having run the mesh. */
export const MESH_RESUME = NO_MESH_RESUME.replace(
  'Skills\n',
  `Service Mesh Lead, Ferry Bank, 2022 to 2026
- Ran Istio in ambient mode for 300 services on EKS and wrote each AuthorizationPolicy of them.
- Moved all traffic to strict mutual TLS with SPIFFE identities in 9 months without an outage.
- Debugged Envoy with access logs and moved 40 hosts from Ingress to the Gateway API.
- Delivered all of it by GitOps with Argo CD, traced by OpenTelemetry.

Skills
Istio, Envoy, mTLS, SPIFFE, Gateway API, `,
);

export const SIGNS_ADVERT = `Full-stack Platform Developer

Requirements
- Go, C++, C#, R
- CI/CD
- L7
- AI
- UX
- S3
`;

export const SIGNS_RESUME = `Sam Example
sam@example.org

Skills
Go, C++, C#, R, CI/CD, L7, AI, UX, S3
`;

export const BOILERPLATE_ADVERT = `Senior Platform Engineer

We are a leading company in a fast-paced environment with competitive salary.

Requirements
- Kubernetes and Terraform
- Istio
- Python

We offer a competitive salary, and you will work in a fast-paced environment.
`;

export const BOILERPLATE_RESUME = `fast-paced environment competitive salary senior platform engineer
`;
