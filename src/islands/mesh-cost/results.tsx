import { isKnown, meshCost, type MeshCost } from '../../domain/mesh-cost/cost.ts';
import { FIELDS, WORKED_EXAMPLE } from '../../domain/mesh-cost/inputs.ts';
import { planeColumns, planeRows } from '../../domain/mesh-cost/table.ts';
import { compared, explained, fieldsText, misreadText, PLANE_NAMES, strained } from '../../domain/mesh-cost/words.ts';
import { Actions } from './actions.tsx';
import { AmountTable, ComponentTables } from './amount-table.tsx';
import { Bars } from './bars.tsx';
import { People } from './people.tsx';
import type { Store } from './store.ts';

const EXAMPLE = meshCost(WORKED_EXAMPLE);
const EXAMPLE_PODS = WORKED_EXAMPLE.pods ?? 0;

function Outcome({ cost, pods, isOwn }: { cost: MeshCost; pods: number | null; isOwn: boolean }) {
  const sentences = explained(cost);
  const [sidecar] = cost.planes;
  const lead =
    compared(cost) ??
    (isKnown(sidecar)
      ? 'Enter the rest of the sizes to compare ambient with sidecars.'
      : `Enter ${fieldsText(sidecar.missing)} for sidecars.`);
  return (
    <div class="outcome">
      <h3 id="cost-outcome">{isOwn ? 'Your mesh' : 'The worked example, until you enter your own'}</h3>
      <p class="lead">{lead}</p>
      {sentences.length > 0 && (
        <ul class="plain">
          {sentences.map(({ plane, text }) => (
            <li key={plane}>
              {plane !== 'sidecar' && <span class="caption">{PLANE_NAMES[plane]}</span>} {text}
              {plane === 'sidecar' && pods !== null && <span class="meta"> {misreadText(pods)}</span>}
            </li>
          ))}
        </ul>
      )}
      {strained(cost).map((text) => (
        <p key={text} class="strained">
          {text}
        </p>
      ))}
    </div>
  );
}

export function Results({ store, base }: { readonly store: Store; readonly base: string }) {
  const isOwn = store.hasSizes.value;
  const cost = isOwn ? store.cost.value : EXAMPLE;
  const currency = store.problems.value.currency === undefined ? store.currency.value : '';
  const unpriced = cost.missing.filter((id) => FIELDS[id].group === 'prices');
  return (
    <section class="results" aria-labelledby="cost-outcome">
      <Outcome cost={cost} pods={isOwn ? store.inputs.value.pods : EXAMPLE_PODS} isOwn={isOwn} />
      <AmountTable
        caption="Reserved, used and paid by the proxies of each data plane. Use of istio-cni and istiod is not published; paid then means reserved."
        rowName="Data plane"
        columns={planeColumns(cost)}
        rows={planeRows(cost, currency)}
      />
      {unpriced.length > 0 && <p class="meta">Enter the price of {fieldsText(unpriced)} to see money.</p>}
      <Bars cost={cost} />
      <ComponentTables cost={cost} />
      <People store={store} currency={currency} />
      <Actions store={store} base={base} />
    </section>
  );
}
