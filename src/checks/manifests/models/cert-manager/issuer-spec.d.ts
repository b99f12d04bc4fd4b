/** Who signs. cert-manager/cert-manager, pkg/apis/certmanager/v1/types_issuer.go. */
export interface IssuerSpec {
  selfSigned?: { crlDistributionPoints?: string[] };
  ca?: {
    secretName: string;
    crlDistributionPoints?: string[];
    ocspServers?: string[];
    issuingCertificateURLs?: string[];
  };
  vault?: {
    server: string;
    path: string;
    namespace?: string;
    caBundle?: string;
    caBundleSecretRef?: SecretKey;
    clientCertSecretRef?: SecretKey;
    clientKeySecretRef?: SecretKey;
    serverName?: string;
    auth: Record<string, unknown>;
  };
  acme?: {
    email?: string;
    server: string;
    preferredChain?: string;
    profile?: string;
    caBundle?: string;
    skipTLSVerify?: boolean;
    externalAccountBinding?: Record<string, unknown>;
    privateKeySecretRef: SecretKey;
    solvers?: Record<string, unknown>[];
    disableAccountKeyGeneration?: boolean;
  };
  venafi?: Record<string, unknown>;
}

interface SecretKey {
  name: string;
  key?: string;
}
