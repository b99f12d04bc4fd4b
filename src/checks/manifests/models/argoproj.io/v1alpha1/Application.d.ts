import type { ApplicationSpec } from '../../argo/application-spec.d.ts';

/** What Argo CD keeps in step with a repository. argoproj/argo-cd, pkg/apis/application/v1alpha1/types.go. */
export interface Application {
  spec: ApplicationSpec;
  operation?: Record<string, unknown>;
  status?: Record<string, unknown>;
}
