/**
 * Whether each file on disk is an origin, and so a storage, of its own, as in Firefox (since 68, unless its `security.fileuri.strict_origin_policy`
 * is off). Chromium has one for all, and names it.
 */
export const hasStoragePerFile = location.origin === 'null';
