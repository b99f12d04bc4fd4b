import { suggest } from '../../suggest.ts';
import { entriesOf, fieldOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';
import { ANNOTATIONS, LABELS } from './istio-names.ts';

/** Labels and annotations of Istio: a misspelt one is taken by every API server, and does nothing. */

const PLACES = ['metadata', 'spec.template.metadata', 'spec.jobTemplate.spec.template.metadata'];
/** What an installer writes for itself, below operator.istio.io, is not for people. */
const OURS = /^(?:istio-injection|(?!(?:install\.)?operator\.)(?:[a-z.]+\.)?istio\.io\/.*)$/;

function known(of: 'labels' | 'annotations') {
  const [here, there] = of === 'labels' ? [LABELS, ANNOTATIONS] : [ANNOTATIONS, LABELS];
  const other =
    of === 'labels' ? 'annotation: write it below metadata.annotations' : 'label: write it below metadata.labels';
  return (map: unknown, say: Say): void => {
    for (const [key, value] of entriesOf(map)) {
      if (!OURS.test(key)) continue;
      const values = here[key];
      if (values === undefined && there[key] !== undefined) say(`is an ${other}`.replace('an label', 'a label'), key);
      else if (values === undefined) {
        say(
          `is nothing that Istio reads: ${suggest(key, Object.keys(here), 'write a name of istio.io, "Resource Labels" or "Resource Annotations"')}`,
          key,
        );
      } else if (values.length > 0 && typeof value === 'string' && !values.includes(value)) {
        say(`is "${value}": ${suggest(value, values, `write one of ${values.join(', ')}`)}`, key);
      }
    }
  };
}

export const ISTIO_METADATA: readonly FieldRule[] = [
  ...PLACES.flatMap((place) => [
    at([], `${place}.labels`, known('labels')),
    at([], `${place}.annotations`, known('annotations')),
  ]),
  at([], '', (root, say) => {
    const labels = fieldOf(fieldOf(root, 'metadata'), 'labels');
    if (fieldOf(root, 'kind') !== 'Namespace' && fieldOf(labels, 'istio-injection') !== undefined) {
      say('belongs to a Namespace: a Pod has sidecar.istio.io/inject', 'metadata', 'labels', 'istio-injection');
    }
  }),
];
