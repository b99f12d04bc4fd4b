/** From a Markdown tree (mdast) to the lines of a card. Pure: parsing is done by whoever has the text. */
import type { Nodes, Root } from 'mdast';
import { walk } from '../content/markdown.ts';
import type { Line, Piece } from './deck.ts';

type Form = Exclude<Piece, string>[0];

/** What stands inside a node, as pieces: of two forms around one another code wins, then the outer one; a link is its words. */
export function lineOf(node: Nodes): Line {
  const pieces: Piece[] = [];
  const add = (form: Form | undefined, text: string) => {
    const said = form === 'code' ? text : text.replaceAll(/\s+/g, ' ');
    const last = pieces.at(-1);
    if (form !== undefined) pieces.push([form, said]);
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + said;
    else pieces.push(said);
  };
  const read = (part: Nodes, form: Form | undefined): void => {
    if (part.type === 'inlineCode') add('code', part.value);
    else if (part.type === 'text') add(form, part.value);
    else if (part.type === 'break') add(form, ' ');
    else if ('children' in part) {
      const own = part.type === 'strong' ? 'strong' : part.type === 'emphasis' ? 'em' : undefined;
      for (const child of part.children) read(child, form ?? own);
    } else throw new Error(`A card cannot show a part of the kind ${part.type}: write it in words, or as code`);
  };
  read(node, undefined);
  return pieces;
}

/** Every paragraph as a line. */
export function linesOf(root: Root): Line[] {
  return [...walk(root)].filter(({ type }) => type === 'paragraph').map(lineOf);
}
