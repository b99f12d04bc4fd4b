import type { KustomizeFile } from '../../kustomize/file.d.ts';

/** A file that kustomize reads. kubernetes-sigs/kustomize, api/types/kustomization.go. */
export type Kustomization = KustomizeFile;
