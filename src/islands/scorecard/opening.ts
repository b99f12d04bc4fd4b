/** What the fragment of the address asks for: a stored card, a new one from a template, or one that came by a link. */
import { blankCard } from '../../domain/scorecard/change/edit.ts';
import type { LinkTemplate } from '../../domain/scorecard/exchange/link.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Problem } from '../../domain/scorecard/schema.ts';
import type { ScorecardStore } from '../../storage/scorecards/contract.ts';

export type Opening =
  | {
      readonly kind: 'card';
      readonly card: Scorecard;
      /** Stored already, so that its address can name it. */
      readonly stored: boolean;
      /** Came by a link: kept only if the reader says so, or begins to change it. */
      readonly foreign?: boolean;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'problem';
      readonly title: string;
      readonly text: string;
      readonly problems?: readonly Problem[];
      /** What was stored, to be downloaded. */
      readonly raw?: unknown;
    };

export type Templates = (id: string) => Promise<LinkTemplate | undefined>;

/** Fresh ids and seeds, the only things here that are not the same twice. */
const fresh = () => ({
  id: crypto.randomUUID().slice(0, 13),
  seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
});

/** Asked for once a page, by address. */
const known = new Map<string, Promise<LinkTemplate | undefined>>();

/** Templates by id from the site itself. @throws TypeError where neither network nor a copy has them */
export function templatesAt(base: string): Templates {
  return (id) => {
    if (!/^[a-z0-9-]{1,64}$/.test(id)) return Promise.resolve(undefined);
    const address = `${base}${id}.json`;
    const wanted = known.get(address) ?? fetchTemplate(address);
    known.set(address, wanted);
    wanted.catch(() => known.delete(address));
    return wanted;
  };
}

async function fetchTemplate(address: string): Promise<LinkTemplate | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const { core, hash } = (await response.json()) as { core: LinkTemplate['template']; hash: string };
  return { template: core, hash };
}

export async function open(fragment: string, store: ScorecardStore, templates: Templates): Promise<Opening> {
  if (fragment.startsWith('#card.'))
    return (await import('./opening-link.ts')).openLink(fragment, templates, fresh().id);
  const asked = new URLSearchParams(fragment.replace(/^#/, ''));
  const id = asked.get('id');
  if (id !== null) return openStored(id, store);
  const template = asked.get('new');
  if (template !== null) return openNew(template, asked.get('cost'), templates);
  return { kind: 'choose' };
}

async function openStored(id: string, store: ScorecardStore): Promise<Opening> {
  const loaded = await store.load(id);
  switch (loaded.kind) {
    case 'card':
      return { kind: 'card', card: loaded.card, stored: true, notes: [] };
    case 'newer':
      return {
        kind: 'problem',
        title: 'Written by a newer Meshready',
        text: 'This card was saved by a newer version of the site. It is left as it is; load the page again to get that version, or download the card.',
        ...('raw' in loaded ? { raw: loaded.raw } : {}),
      };
    case 'damaged':
      return {
        kind: 'problem',
        title: `${titleIn(loaded.raw) ?? 'This card'} cannot be read`,
        text: 'It was set aside as it was found, and nothing was written over it. Download it, or look under "My scorecards" for an older copy.',
        problems: loaded.problems,
        raw: loaded.raw,
      };
    case 'missing':
      return {
        kind: 'problem',
        title: 'No such card in this browser',
        text: 'Scorecards live in the browser in which they were made, until they are exported or shared as a link.',
      };
    default:
      return { kind: 'problem', title: 'The card could not be opened', text: loaded.message };
  }
}

/** The title in a record that cannot be read, as far as it has one. */
function titleIn(raw: unknown): string | undefined {
  const field = (value: unknown, name: string): unknown =>
    value !== null && typeof value === 'object' && Object.hasOwn(value, name)
      ? (value as Readonly<Record<string, unknown>>)[name]
      : undefined;
  const title = field(field(raw, 'data'), 'title');
  return typeof title === 'string' && title.trim() !== '' ? title.slice(0, 300) : undefined;
}

async function openNew(template: string, cost: string | null, templates: Templates): Promise<Opening> {
  if (template === 'blank') return { kind: 'card', card: blankCard(fresh()), stored: false, notes: [] };
  const [found, { cardFromTemplate }] = await Promise.all([
    templates(template),
    import('../../domain/scorecard/template.ts'),
  ]);
  if (!found) {
    return {
      kind: 'problem',
      title: 'No such template',
      text: `There is no template called "${template.slice(0, 60)}". Choose one from the list of templates.`,
    };
  }
  const card = cardFromTemplate(found.template, { ...fresh(), hash: found.hash });
  if (cost === null) return { kind: 'card', card, stored: false, notes: [] };
  const [{ decodeHandover }, { fillCosts }] = await Promise.all([
    import('../../domain/mesh-cost/handover.ts'),
    import('../../domain/scorecard/money/cost-handover.ts'),
  ]);
  const decoded = decodeHandover(cost);
  if ('problem' in decoded) return { kind: 'card', card, stored: false, notes: [decoded.problem] };
  const filled = fillCosts(card, decoded.handover);
  return { kind: 'card', card: filled.card, stored: false, notes: [filled.note] };
}
