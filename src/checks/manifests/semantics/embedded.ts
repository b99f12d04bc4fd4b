import { parseDocument } from 'yaml';
import { fieldOf, textOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';
import { ownShape } from '../models.ts';
import { pathText } from '../shape/path.ts';
import { walk } from '../shape/walk.ts';

/** YAML inside a text of a manifest: the settings of one proxy, and the configuration of the mesh. */

function embedded(text: string | undefined, file: string, name: string, say: (message: string) => void): void {
  if (text === undefined) return;
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    say(`holds no valid YAML: ${error.message}`);
    return;
  }
  // The control plane reads it as JSON of a protocol buffer, in which null is no value.
  for (const { path, message } of walk(document.toJS(), ownShape(file, name), () => true)) {
    say(`holds a fault: ${pathText(path)} ${message}`);
  }
}

const proxyConfig = (annotations: unknown, say: Say): void => {
  const key = 'proxy.istio.io/config';
  embedded(textOf(annotations, key), 'istio/proxy-config', 'ProxyConfig', (message) => say(message, key));
};

export const EMBEDDED: readonly FieldRule[] = [
  at([], 'metadata.annotations', proxyConfig),
  at([], 'spec.template.metadata.annotations', proxyConfig),
  at('/ConfigMap', 'data', (data, say, root) => {
    const name = textOf(fieldOf(root, 'metadata'), 'name') ?? '';
    if (!/^istio(?:-|$)/.test(name)) return;
    embedded(textOf(data, 'mesh'), 'istio/mesh-config', 'MeshConfig', (message) => say(message, 'mesh'));
  }),
];
