import { writeJson } from '../../domain/scorecard/exchange/write-json.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { announce } from '../shared/announcer.ts';
import { download, fileName } from '../shared/download.ts';
import type { Cards } from './store.ts';

/** A button whose visible words are alike in every line, so its name adds the card. */
export function Button({
  of: { title },
  label,
  onClick,
}: {
  of: { title: string };
  label: string;
  onClick: () => void;
}) {
  return (
    <button type="button" class="quiet" onClick={onClick}>
      {label}
      <span class="unseen"> {title}</span>
    </button>
  );
}

export function downloadCard(card: Scorecard): void {
  const name = fileName(card.title, 'json');
  download(name, 'application/json', writeJson(card));
  announce(`${name} was handed to the browser.`);
}

export function Failed({ cards, id }: { cards: Cards; id: string }) {
  const message = cards.failures.value.get(id);
  return message === undefined ? null : <p class="alarm">{message}</p>;
}
