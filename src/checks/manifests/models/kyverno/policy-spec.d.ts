/** Rules of Kyverno; their matches and patterns are Kyverno's own. kyverno/kyverno, api/kyverno/v1/spec_types.go. */
export interface PolicySpec {
  validationFailureAction?: 'Audit' | 'Enforce' | 'audit' | 'enforce';
  validationFailureActionOverrides?: Record<string, unknown>[];
  emitWarning?: boolean;
  admission?: boolean;
  background?: boolean;
  failurePolicy?: 'Ignore' | 'Fail';
  webhookTimeoutSeconds?: number;
  webhookConfiguration?: Record<string, unknown>;
  applyRules?: 'All' | 'One';
  useServerSideApply?: boolean;
  mutateExistingOnPolicyUpdate?: boolean;
  generateExisting?: boolean;
  schemaValidation?: boolean;
  rules: {
    name: string;
    match: Record<string, unknown>;
    exclude?: Record<string, unknown>;
    context?: Record<string, unknown>[];
    preconditions?: unknown;
    celPreconditions?: Record<string, unknown>[];
    validate?: Record<string, unknown>;
    mutate?: Record<string, unknown>;
    generate?: Record<string, unknown>;
    verifyImages?: Record<string, unknown>[];
    imageExtractors?: Record<string, unknown>;
    skipBackgroundRequests?: boolean;
    reportProperties?: Record<string, string>;
  }[];
}
