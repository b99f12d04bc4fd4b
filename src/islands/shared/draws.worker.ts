/** The random draws, away from the keys. A new request ends the one before it. */
import { simulate } from '../../domain/scorecard/chance/uncertainty.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';

interface Request {
  readonly number: number;
  readonly card: Scorecard;
  readonly today: string;
}

let latest = 0;

/** Lets messages in between two pieces of work; a timer would wait four milliseconds each time. */
const breathe = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

async function draw({ number, card, today }: Request): Promise<void> {
  let posted = 0;
  for (const simulation of simulate(card, card.proposed, today)) {
    await breathe();
    if (number !== latest) return;
    const last = simulation.draws === simulation.total;
    if (last || posted === 0 || simulation.draws >= 2 * posted) {
      postMessage({ number, simulation });
      posted = simulation.draws;
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  latest = data.number;
  void draw(data);
});
