import type { Element, ElementContent } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { sectionId } from '../../domain/content/sections.ts';
import { copyButton } from './elements.ts';

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
        children.push(current);
      } else (current?.children ?? before).push(child);
    }
    if (children.length > 0) context.replaceNode(root, { type: 'root', children: [...before, ...children] });
  },
};
