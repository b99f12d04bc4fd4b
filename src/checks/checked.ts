import type { Corpus } from './corpus.ts';
import { fieldOf, textOf } from './values.ts';
import type { Place } from './yaml.ts';

/** What a file says of its own comparison with the sources. */
export interface Checked {
  readonly file: string;
  readonly istio: string | undefined;
  /** The day, as it is written. */
  readonly on: string | undefined;
  readonly place: (key?: 'istio' | 'on') => Place;
}

/** Of everything that was compared with sources. */
export function checkedOf({ questions, references, scorecards }: Corpus): Checked[] {
  const files = [
    ...questions.map(({ file, frontmatter }) => ({ file, yaml: frontmatter })),
    ...references,
    ...scorecards,
  ];
  return files.map(({ file, yaml }) => {
    const checked = fieldOf(yaml.value, 'checked');
    return {
      file,
      istio: textOf(checked, 'istio'),
      on: textOf(checked, 'on'),
      place: (key) => yaml.place(key === undefined ? ['checked'] : ['checked', key]),
    };
  });
}
