import type { Root } from 'mdast';
import { proseOf, splitSections, walk } from '../../domain/content/markdown.ts';
import { invocationOf } from '../shell/invocation.ts';
import { scan } from '../shell/scan.ts';
import { madeBy } from './made.ts';
import type { KnownObject } from './objects.ts';
import { sampleAt } from './samples.ts';

/** The samples that an example may call by their names. */
const NAMES: Readonly<Record<string, string>> = {
  bookinfo: 'samples/bookinfo/platform/kube/bookinfo.yaml',
  curl: 'samples/curl/curl.yaml',
  'ext-authz': 'samples/extauthz/ext-authz.yaml',
  fortio: 'samples/httpbin/sample-client/fortio-deploy.yaml',
  helloworld: 'samples/helloworld/helloworld.yaml',
  httpbin: 'samples/httpbin/httpbin.yaml',
  'tcp-echo': 'samples/tcp-echo/tcp-echo-services.yaml',
};

/**
 * What the text of the example says is there: a sample by its file (`samples/curl/curl.yaml`), a sample by its name where the text
 * speaks of samples ("the httpbin and curl samples") or of Bookinfo, and what a command in a code span makes. Namespaces are
 * in the words around it, and so not known.
 */
export function namedInProse(body: Root): KnownObject[] {
  const { content = [] } = splitSections(body).find(({ title }) => title === 'Hands-on example') ?? {};
  const spans = content
    .flatMap((node) => [...walk(node)])
    .flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
  const text = content.map((node) => proseOf(node)).join('\n');
  const words = new Set(/\bsamples?\b/.test(text) ? text.match(/[\w-]+/g) : text.match(/\bBookinfo\b/g));
  const named = [...words].flatMap((word) => NAMES[word.toLowerCase()] ?? []);
  return [
    ...[...spans, ...named].flatMap((path) => sampleAt(path) ?? []),
    ...spans.flatMap((span) =>
      scan(span, 1, new Map()).commands.flatMap((command) => {
        const invocation = invocationOf(command);
        return invocation ? madeBy(invocation, undefined) : [];
      }),
    ),
  ];
}
