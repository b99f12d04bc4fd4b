/** Where this page leads, each with the base of the site. */
export interface Places {
  /** The builder; ends with a slash. */
  readonly card: string;
  /** The index of the templates; ends with a slash. */
  readonly scorecards: string;
  /** In their order, as the page prints them. */
  readonly templates: readonly TemplateLink[];
}

export interface TemplateLink {
  readonly id: string;
  readonly title: string;
  /** Where a card made from it begins. */
  readonly fill: string;
}

export const openHref = ({ card }: Places, id: string): string => `${card}#id=${id}`;

/** The templates that the page printed for those without a script. */
export function templatesOf(root: ParentNode): TemplateLink[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('a[data-template]')].map((link) => ({
    id: link.dataset['template'] ?? '',
    title: link.textContent.trim(),
    fill: link.dataset['fill'] ?? link.href,
  }));
}
