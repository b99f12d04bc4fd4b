/** The card in five pictures, each with a table as its twin. Loaded when they are first opened. */
import { effect } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Assessment } from '../../domain/scorecard/assess.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { moneyBand } from '../../domain/scorecard/pictures/money-band.ts';
import type { Simulation } from '../../domain/scorecard/chance/uncertainty.ts';
import { BalancePicture } from './picture-balance.tsx';
import { CumulativePicture } from './picture-cumulative.tsx';
import { Patterns } from '../shared/picture-lane.tsx';
import { PhasesPicture } from './picture-phases.tsx';
import { TornadoPicture } from './picture-tornado.tsx';
import { WeightsPicture } from './picture-weights.tsx';
import type { Session } from './session.ts';

/** A card and what was computed of it, at one moment. */
export interface Shown {
  readonly card: Scorecard;
  readonly assessment: Assessment;
  readonly simulation: Simulation | undefined;
  readonly today: string;
}

/** Milliseconds without a change after which the pictures follow: a key that is typed does not wait for them. */
const REST = 150;

export function Pictures({ session }: { session: Session }) {
  const shown = useShown(session);
  const { card } = shown;
  const band = useMemo(() => moneyBand(card, card.proposed), [card]);
  return (
    <div class="pictures">
      <Patterns />
      <BalancePicture shown={shown} band={band} />
      <TornadoPicture shown={shown} />
      <CumulativePicture shown={shown} band={band} />
      <WeightsPicture shown={shown} />
      <PhasesPicture shown={shown} />
    </div>
  );
}

function useShown({ card, assessment, simulation, today }: Session): Shown {
  const [shown, setShown] = useState<Shown>(() => ({
    card: card.peek(),
    assessment: assessment.peek(),
    simulation: simulation.peek(),
    today,
  }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      const next = { card: card.value, assessment: assessment.value, simulation: simulation.value, today };
      clearTimeout(timer);
      timer = setTimeout(() => setShown(next), REST);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [card, assessment, simulation, today]);
  return shown;
}
