import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import { mdxToMdast, type HastPluginDefinition } from 'satteri';
import { checkedExample, sayChecked } from '../../domain/content/checked-example.ts';
import { sectionId } from '../../domain/content/sections.ts';
import { copyButton } from './elements.ts';

/** What of the example the build has checked, in small below its heading. */
function badge(source: string): Element[] {
  const said = sayChecked(checkedExample(mdxToMdast(source) as Root));
  if (said === undefined) return [];
  return [{ type: 'element', tagName: 'p', properties: { class: 'meta' }, children: [{ type: 'text', value: said }] }];
}

/**
 * Puts each `##` heading and what follows it into a `<section>` named after it, so that the answer can stand in its band
 * and a printer keeps sections together.
 */
export const sections: HastPluginDefinition = {
  name: 'sections',
  after(root, context) {
    const children: Element[] = [];
    const before: ElementContent[] = [];
    let current: Element | undefined;
    for (const child of root.children as ElementContent[]) {
      if (child.type === 'element' && child.tagName === 'h2') {
        const name = sectionId(context.textContent(child));
        current = { type: 'element', tagName: 'section', properties: { class: name }, children: [child] };
        if (name === 'answer') current.children.push(copyButton('Copy the answer'));
        if (name === 'hands-on-example') current.children.push(...badge(context.source));
        children.push(current);
      } else (current?.children ?? before).push(child);
    }
    if (children.length > 0) context.replaceNode(root, { type: 'root', children: [...before, ...children] });
  },
};
