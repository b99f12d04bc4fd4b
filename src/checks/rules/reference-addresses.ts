import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { problemOfSource } from '../sources.ts';
import { textOf } from '../values.ts';

/** Every reference is at its canonical address on a host that we cite, and none is listed twice. */
export function referenceAddresses(corpus: Corpus): Finding[] {
  const seen = new Map<string, string>();
  return corpus.references.flatMap(({ file, yaml }): Finding[] => {
    const url = textOf(yaml.value, 'url');
    if (url === undefined || !URL.canParse(url)) return [];
    const say = (message: string): Finding[] => [{ file, ...yaml.place(['url']), message: `url ${message}` }];
    const problem = problemOfSource(url);
    if (problem !== undefined) return say(problem);
    const owner = seen.get(url);
    if (owner !== undefined) return say(`is already in ${owner}: cite that one`);
    seen.set(url, file);
    return [];
  });
}
