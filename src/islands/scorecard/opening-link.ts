import { readLink } from '../../domain/scorecard/exchange/link.ts';
import type { Problem } from '../../domain/scorecard/schema.ts';
import type { Opening, Templates } from './opening.ts';

/** What came by a link, under an id of its own: a card of its id may be stored here, and is not to be touched. */
export async function openLink(link: string, templates: Templates, id: string): Promise<Opening> {
  const read = await readLink(link, templates);
  const problem = (title: string, text: string, problems?: readonly Problem[]): Opening => ({
    kind: 'problem',
    title,
    text,
    ...(problems ? { problems } : {}),
  });
  switch (read.kind) {
    case 'card': {
      const card = { ...read.card, id, rev: 0 };
      return { kind: 'card', card, stored: false, foreign: true, notes: read.notes };
    }
    case 'cut-off':
      return problem(
        'The link was cut off',
        `${read.expected === undefined ? 'Its end is missing' : `Of ${read.expected} characters ${read.had} arrived`}, so the card is not whole and was not opened. Ask for the link again, as a whole, or for the file.`,
      );
    case 'altered':
      return problem(
        'The link was altered',
        'Its check sum does not fit: some characters were changed on the way. Ask for the link again, or for the file.',
      );
    case 'newer':
      return problem(
        'The link comes from a newer Meshready',
        `It is of version ${read.version}, which this copy of the site does not know. Load the page again, or ask for the file.`,
      );
    case 'foreign':
      return problem(
        'This is no link to a scorecard',
        'What stands behind # in the address was not made by Meshready.',
      );
    case 'unknown-template':
      return problem(
        'The template of this link is not here',
        read.here === undefined
          ? `It holds numbers only, for a template called "${read.id}", which this copy of the site does not have. Ask for the full link.`
          : `It holds numbers only, for version ${read.version} of the template "${read.id}"; here is version ${read.here}, with other rows. Ask for the full link.`,
      );
    case 'invalid':
      return problem('The card in this link cannot be opened', 'It is whole, yet no valid scorecard:', read.problems);
    default:
      return read satisfies never;
  }
}
