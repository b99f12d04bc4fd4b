import type { ScorecardStore } from '../../storage/scorecards/contract.ts';
import type { SaverStatus } from '../../storage/scorecards/saver.ts';

/** How the card is kept, in words; `alarm` where the reader has to act. */
export interface Keeping {
  readonly text: string;
  readonly alarm: boolean;
}

const quiet = (text: string): Keeping => ({ text, alarm: false });

/** @param foreign it came by a link, and is kept only if the reader wants it */
export function keepingOf(
  { durable, why }: Pick<ScorecardStore, 'durable' | 'why'>,
  { state, message, noted }: SaverStatus,
  foreign: boolean,
): Keeping {
  const inPageOnly = {
    text: `Kept in this page only: ${why ?? 'storage cannot be had.'} Download the card before you close it.`,
    alarm: true,
  };
  switch (state) {
    case 'new':
      if (!durable) return inPageOnly;
      return quiet(foreign ? 'Not kept yet.' : 'Kept in this browser as soon as something is entered.');
    case 'saved':
      return quiet('Saved in this browser.');
    case 'memory':
      return inPageOnly;
    case 'unsaved':
    case 'saving':
      if (!durable) return inPageOnly;
      return quiet(noted ? 'Saving…' : 'Saving… A crash now would lose the last change.');
    default:
      return {
        text: `${message ?? 'The last changes could not be saved.'} They are still here: download the card to keep them.`,
        alarm: true,
      };
  }
}
