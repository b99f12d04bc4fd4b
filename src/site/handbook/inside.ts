import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { href } from '../paths.ts';
import type { Place } from './places.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export interface Surroundings {
  /** Put before every `id`, since the same section stands in every question. */
  readonly prefix: string;
  /** How many levels headings go down. */
  readonly deeper: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** What needs a script, or a finger that scrolls: of no use on paper. */
const ONLY_ON_SCREEN: ReadonlySet<string> = new Set(['copy-button']);

/** HTML of a page of the site as a part of the handbook: links lead inside where they can, ids are its own, headings fit in. */
export function asPart(html: string, surroundings: Surroundings): string {
  const fragment = parseFragment(html);
  adapt(fragment, surroundings);
  return serialize(fragment);
}

function adapt(parent: Parent, surroundings: Surroundings): void {
  parent.childNodes = parent.childNodes.filter(
    (node) => node.nodeName !== '#comment' && !ONLY_ON_SCREEN.has(node.nodeName),
  );
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    adaptElement(node, surroundings);
    adapt(node, surroundings);
  }
}

function adaptElement(element: Element, { prefix, deeper, places }: Surroundings): void {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level) element.tagName = element.nodeName = `h${Math.min(6, Number(level) + deeper)}`;
  element.attrs = element.attrs
    // Code is wrapped here, so nothing scrolls that a key would have to reach.
    .filter(({ name }) => name !== 'tabindex')
    .flatMap((attribute) => {
      if (attribute.name === 'id') return [{ ...attribute, value: `${prefix}${attribute.value}` }];
      if (attribute.name !== 'href' || element.tagName !== 'a') return [attribute];
      const place = placeOf(attribute.value, places);
      if (!place) return [attribute];
      return [
        { ...attribute, value: `#${place.id}` },
        ...(place.number ? [{ name: 'data-number', value: place.number }] : []),
      ];
    });
}

/** Where a link of the site leads in the handbook; nowhere where the handbook has not got it. */
function placeOf(link: string, places: ReadonlyMap<string, Place>): Place | undefined {
  const root = href('/');
  if (!link.startsWith(root)) return undefined;
  const path = `/${link.slice(root.length)}`;
  const place = places.get(path);
  if (place) return place;
  const [page = '', section] = path.split('#');
  const whole = places.get(page);
  return whole && section ? { ...whole, id: `${whole.id}-${section}` } : undefined;
}
