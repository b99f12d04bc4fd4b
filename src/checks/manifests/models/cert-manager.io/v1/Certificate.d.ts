import type { Duration, Filled, Whole } from '../../scalars.d.ts';

/** A certificate that cert-manager keeps valid. cert-manager/cert-manager, pkg/apis/certmanager/v1/types_certificate.go. */
export interface Certificate {
  spec: {
    secretName: Filled;
    issuerRef: { name: Filled; kind?: string; group?: string };
    commonName?: string;
    subject?: {
      organizations?: string[];
      countries?: string[];
      organizationalUnits?: string[];
      localities?: string[];
      provinces?: string[];
      streetAddresses?: string[];
      postalCodes?: string[];
      serialNumber?: string;
    };
    literalSubject?: string;
    duration?: Duration;
    renewBefore?: Duration;
    renewBeforePercentage?: Whole;
    dnsNames?: string[];
    ipAddresses?: string[];
    uris?: string[];
    otherNames?: { oid?: string; utf8Value?: string }[];
    emailAddresses?: string[];
    secretTemplate?: { labels?: Record<string, string>; annotations?: Record<string, string> };
    keystores?: Record<string, unknown>;
    isCA?: boolean;
    usages?: Usage[];
    privateKey?: {
      rotationPolicy?: 'Never' | 'Always';
      encoding?: 'PKCS1' | 'PKCS8';
      algorithm?: 'RSA' | 'ECDSA' | 'Ed25519';
      size?: Whole;
    };
    signatureAlgorithm?: string;
    encodeUsagesInRequest?: boolean;
    revisionHistoryLimit?: Whole;
    additionalOutputFormats?: { type: 'DER' | 'CombinedPEM' }[];
    nameConstraints?: Record<string, unknown>;
  };
  status?: Record<string, unknown>;
}

type Usage =
  | 'signing'
  | 'digital signature'
  | 'content commitment'
  | 'key encipherment'
  | 'key agreement'
  | 'data encipherment'
  | 'cert sign'
  | 'crl sign'
  | 'encipher only'
  | 'decipher only'
  | 'any'
  | 'server auth'
  | 'client auth'
  | 'code signing'
  | 'email protection'
  | 's/mime'
  | 'ipsec end system'
  | 'ipsec tunnel'
  | 'ipsec user'
  | 'timestamping'
  | 'ocsp signing'
  | 'microsoft sgc'
  | 'netscape sgc';
