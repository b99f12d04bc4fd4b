import { createHash } from 'node:crypto';
import type { Template, TemplateCore } from '../domain/scorecard/template.ts';

/** The part of a template that becomes a card. */
export function coreOf(template: Template): TemplateCore {
  const { id, version, title, question, finance, drivers, options, proposed, criteria, phases, rule } = template;
  return { id, version, title, question, finance, drivers, options, proposed, criteria, phases, rule };
}

/** Data as JSON with the keys of every object in order, so that equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** By what a filled card recognises that its template has changed: the first 12 hex digits of the SHA-256 of the canonical JSON. */
export function hashOf(core: TemplateCore): string {
  return createHash('sha256').update(canonicalJson(core)).digest('hex').slice(0, 12);
}
