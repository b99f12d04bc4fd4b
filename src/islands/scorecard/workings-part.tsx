/** How this is computed, with the card's own numbers in the formulas. Loaded when it is first opened. */
import { workings } from '../../domain/scorecard/words/compute-steps.ts';
import type { Session } from './session.ts';

export function Workings({ session }: { session: Session }) {
  const card = session.card.value;
  return (
    <>
      {workings(card, session.assessment.value, session.simulation.value).map(({ title, source, formula, steps }) => (
        <section class="working" key={title}>
          <h3>{title}</h3>
          <pre>{formula}</pre>
          <dl>
            {steps.map(({ label, text }, i) => (
              <div key={i}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <p class="meta">{source}</p>
        </section>
      ))}
    </>
  );
}
