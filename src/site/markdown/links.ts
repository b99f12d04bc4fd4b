import type { HastPluginDefinition } from 'satteri';

/** Puts the base, under which the site is served, before every link from the root of the site. */
export function links(base: string): HastPluginDefinition {
  const prefix = base.replace(/\/$/, '');
  return {
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const target = node.properties.href;
        if (typeof target === 'string' && target.startsWith('/')) context.setProperty(node, 'href', prefix + target);
      },
    },
  };
}
