import type { IssuerSpec } from '../../cert-manager/issuer-spec.d.ts';

/** Who signs certificates in a namespace. cert-manager/cert-manager, pkg/apis/certmanager/v1/types_issuer.go. */
export interface Issuer {
  spec: IssuerSpec;
  status?: Record<string, unknown>;
}
