import { isKnown, type MeshCost, type PlaneCost } from '../../domain/mesh-cost/cost.ts';
import { PLANE_NAMES, shortNumber } from '../../domain/mesh-cost/words.ts';

const RESOURCES = { vcpu: 'vCPU', gib: 'GiB' } as const;
type Resource = keyof typeof RESOURCES;

/** @returns a length for an SVG attribute, in percent of the longest bar */
const length = (value: number, longest: number) => `${longest === 0 ? 0 : (100 * value) / longest}%`;

function Chart({ resource, planes }: { readonly resource: Resource; readonly planes: readonly PlaneCost[] }) {
  const longest = Math.max(...planes.map(({ proxies }) => proxies[resource].paid));
  const unit = RESOURCES[resource];
  return (
    <div class="chart">
      <h4>{unit}</h4>
      {planes.map(({ plane, proxies }) => (
        <div key={plane} class="bar">
          <span>{PLANE_NAMES[plane]}</span>
          <b>
            {shortNumber(proxies[resource].paid)} <span class="unseen">{unit}</span> paid
          </b>
          <svg width="100%" height="20" aria-hidden="true">
            <rect class="paid" width={length(proxies[resource].paid, longest)} height="20" />
            <rect class="reserved" y="2" width={length(proxies[resource].reserved, longest)} height="8" />
            <rect class="used" y="12" width={length(proxies[resource].used, longest)} height="6" />
          </svg>
        </div>
      ))}
    </div>
  );
}

/** The table's twin: what is reserved above, what is used below, in the outline of what is paid. */
export function Bars({ cost }: { readonly cost: MeshCost }) {
  const planes = cost.planes.filter(isKnown);
  if (planes.length === 0) return null;
  return (
    <figure class="bars">
      <Chart resource="vcpu" planes={planes} />
      <Chart resource="gib" planes={planes} />
      <figcaption>
        <span>
          <svg width="14" height="8" aria-hidden="true">
            <rect class="reserved" width="14" height="8" />
          </svg>{' '}
          Upper bar: reserved
        </span>
        <span>
          <svg width="14" height="6" aria-hidden="true">
            <rect class="used" width="14" height="6" />
          </svg>{' '}
          Lower bar: used, where published
        </span>
        <span>
          <svg width="14" height="12" aria-hidden="true">
            <rect class="paid" width="14" height="12" />
          </svg>{' '}
          Ground: paid
        </span>
      </figcaption>
    </figure>
  );
}
