/** Firefox gives each file on disk a storage of its own (since 68; `security.fileuri.strict_origin_policy`). */
export const hasStoragePerFile = CSS.supports('-moz-appearance', 'none');
