import type { ApplicationSpec } from '../../argo/application-spec.d.ts';

/** Applications made from a template. argoproj/argo-cd, pkg/apis/application/v1alpha1/applicationset_types.go. */
export interface ApplicationSet {
  spec: {
    generators: Record<string, unknown>[];
    template: {
      metadata: {
        name?: string;
        namespace?: string;
        labels?: Record<string, string>;
        annotations?: Record<string, string>;
        finalizers?: string[];
      };
      spec: ApplicationSpec;
    };
    goTemplate?: boolean;
    goTemplateOptions?: string[];
    syncPolicy?: { preserveResourcesOnDeletion?: boolean; applicationsSync?: string };
    strategy?: Record<string, unknown>;
    preservedFields?: { annotations?: string[]; labels?: string[] };
    ignoreApplicationDifferences?: Record<string, unknown>[];
    applyNestedSelectors?: boolean;
    templatePatch?: string;
  };
}
