/** A resume and an advertisement of nobody, to see what a check says. */

export const RESUME = `Robin Example
robin@example.org | +44 20 7946 0123 | Leeds, United Kingdom

Summary
Platform engineer with 8 years of Kubernetes, the last two of them with a service mesh.

Experience
Senior Platform Engineer, Harbour Example Lines   03/2021 - present
- Ran 30 Kubernetes clusters on EKS for 200 developers and kept them within budget.
- Moved 120 services to Istio with sidecars and strict mTLS in nine months, without an outage.
- Wrote Terraform modules that build a cluster in 20 minutes instead of two days.
- Responsible for monitoring with Prometheus and Grafana.

DevOps Engineer, Small Example Shop   06/2016 - 02/2021
- Moved 60 applications from virtual machines to Docker and Kubernetes.
- Built CI/CD pipelines with Jenkins and GitLab CI for 25 teams.

Education
BSc Computer Science, Example University, 2013 - 2016

Skills
Kubernetes, Istio, Terraform, Go, Python, Prometheus, Grafana, AWS, Helm, Jenkins, Linux
`;

export const ADVERT = `Senior Service Mesh Engineer

About us
Example Pay is a fast-paced team that moves money for shops.

Responsibilities
- Run Istio for 400 services on EKS, and move them from sidecars to ambient mode.
- Write AuthorizationPolicies and keep mutual TLS strict.
- Debug Envoy with access logs.

Requirements
- 5+ years of Kubernetes and at least three years of Istio in production
- Strong knowledge of Envoy, mTLS, SPIFFE and the Gateway API
- Go or Python
- Terraform, and GitOps with Argo CD or Flux
- Prometheus and OpenTelemetry

Nice to have
- Cilium or eBPF
- WebAssembly filters
- Bachelor's degree in computer science or equivalent experience

What we offer
- Competitive salary, and a Kubernetes conference a year
`;
