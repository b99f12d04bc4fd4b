import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { simulate as Simulate, Simulation } from '../../domain/scorecard/chance/uncertainty.ts';

export interface Draws {
  /** Begins anew; what was under way is dropped. */
  readonly request: (card: Scorecard, today: string) => void;
  readonly stop: () => void;
}

/** Draws in a worker, or where there is none in short pieces between the keys; the numbers are the same. */
export function createDraws(onResult: (simulation: Simulation) => void): Draws {
  let number = 0;
  let worker = startWorker();

  function startWorker(): Worker | undefined {
    try {
      const started = new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });
      started.onmessage = ({ data }: MessageEvent<{ number: number; simulation: Simulation }>) => {
        if (data.number === number) onResult(data.simulation);
      };
      started.onerror = (event) => {
        event.preventDefault();
        worker = undefined;
        if (pending) drawHere(number, ...pending);
      };
      return started;
    } catch {
      return undefined;
    }
  }

  let pending: readonly [Scorecard, string] | undefined;

  function drawHere(mine: number, card: Scorecard, today: string): void {
    import('../../domain/scorecard/chance/uncertainty.ts').then(
      ({ simulate }) => drawInPieces(simulate, mine, card, today),
      // Without a connection the chances wait: it is tried again at the next change.
      () => undefined,
    );
  }

  function drawInPieces(simulate: typeof Simulate, mine: number, card: Scorecard, today: string): void {
    const pieces = simulate(card, card.proposed, today, { chunk: 250 });
    const step = () => {
      if (mine !== number) return;
      const { value, done } = pieces.next();
      if (done || value.draws === value.total || value.draws % 2500 === 0) onResult(value);
      if (!done) setTimeout(step);
    };
    setTimeout(step);
  }

  return {
    request(card, today) {
      number += 1;
      pending = [card, today];
      if (worker) worker.postMessage({ number, card: { ...card, milestones: [] }, today });
      else drawHere(number, card, today);
    },
    stop() {
      number += 1;
      worker?.terminate();
    },
  };
}
