import { DURATIONS } from './cel/durations.ts';
import { FILTERS } from './cel/gateway-api/filters.ts';
import { LISTENER_RULES } from './cel/gateway-api/listeners.ts';
import { POLICIES } from './cel/gateway-api/policies.ts';
import { REFERENCES } from './cel/gateway-api/references.ts';
import { ROUTES as GATEWAY_API_ROUTES } from './cel/gateway-api/routes.ts';
import { UNIQUE } from './cel/gateway-api/unique.ts';
import { ONE_OF } from './cel/one-of.ts';
import { SECURITY } from './cel/security.ts';
import { SELECTORS } from './cel/selectors.ts';
import { SERVICES } from './cel/services.ts';
import { TELEMETRY as TELEMETRY_CEL } from './cel/telemetry.ts';
import { TLS } from './cel/tls.ts';
import type { FieldRule } from './field-rule.ts';
import { AUTHORIZATION_POLICY } from './semantics/authorization-policy.ts';
import { DESTINATION_RULE } from './semantics/destination-rule.ts';
import { EMBEDDED } from './semantics/embedded.ts';
import { ENVOY_FILTER } from './semantics/envoy-filter.ts';
import { EXPORT_TO } from './semantics/export-to.ts';
import { GATEWAY } from './semantics/gateway.ts';
import { ISTIO_METADATA } from './semantics/istio-metadata.ts';
import { KUBERNETES } from './semantics/kubernetes.ts';
import { METADATA } from './semantics/metadata.ts';
import { REQUEST_AUTHENTICATION } from './semantics/request-authentication.ts';
import { SERVICE_ENTRY } from './semantics/service-entry.ts';
import { SIDECAR } from './semantics/sidecar.ts';
import { TARGET_REFS } from './semantics/target-refs.ts';
import { TELEMETRY } from './semantics/telemetry.ts';
import { TRAFFIC_EXTENSION } from './semantics/traffic-extension.ts';
import { BEHAVIOUR } from './semantics/virtual-service/behaviour.ts';
import { HOSTS } from './semantics/virtual-service/hosts.ts';
import { ROUTES } from './semantics/virtual-service/routes.ts';

/** Every law beyond the types: the CRDs' own in `cel`, those of istiod's and of the API server's validation in `semantics`. */
export const FIELD_RULES: readonly FieldRule[] = [
  ...SELECTORS,
  ...DURATIONS,
  ...ONE_OF,
  ...TLS,
  ...SERVICES,
  ...SECURITY,
  ...TELEMETRY_CEL,
  ...LISTENER_RULES,
  ...REFERENCES,
  ...FILTERS,
  ...GATEWAY_API_ROUTES,
  ...POLICIES,
  ...UNIQUE,
  ...METADATA,
  ...ISTIO_METADATA,
  ...EMBEDDED,
  ...EXPORT_TO,
  ...TARGET_REFS,
  ...HOSTS,
  ...ROUTES,
  ...BEHAVIOUR,
  ...DESTINATION_RULE,
  ...GATEWAY,
  ...SIDECAR,
  ...SERVICE_ENTRY,
  ...AUTHORIZATION_POLICY,
  ...REQUEST_AUTHENTICATION,
  ...TELEMETRY,
  ...TRAFFIC_EXTENSION,
  ...ENVOY_FILTER,
  ...KUBERNETES,
];
