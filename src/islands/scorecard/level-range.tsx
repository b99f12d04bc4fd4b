/** The range of what is read in words: a level, or yes and no. How far apart the ends are says how sure somebody is. */
import { valueInWords } from '../../domain/scorecard/words/in-words.ts';
import type { Criterion, Estimate } from '../../domain/scorecard/model.ts';
import { Choice } from './fields.tsx';

type Read = Pick<Criterion, 'metric' | 'scale'>;

/** The answers that a criterion has, from the lowest; undefined where it is read as a number. */
export function answersOf({ metric, scale }: Read): readonly (readonly [score: number, text: string])[] | undefined {
  if (metric.direction === 'yes-no') {
    return [
      [0, 'no'],
      [1, 'yes'],
    ];
  }
  const levels = metric.direction === 'level' ? (scale?.levels ?? []) : [];
  return levels.length === 0 ? undefined : levels.map(({ score, text }) => [score, text] as const);
}

type End = 'low' | 'likely' | 'high';

/** The estimate with another end. The likely answer draws an end along that it would pass. */
export function withEnd(value: Estimate, end: End, score: number): Estimate {
  const next = { ...value, [end]: score };
  return { ...next, low: Math.min(next.low, next.likely), high: Math.max(next.high, next.likely) };
}

interface Props {
  readonly criterion: Read;
  readonly answers: readonly (readonly [score: number, text: string])[];
  readonly value: Estimate;
  readonly onValue: (value: Estimate, field: string) => void;
}

export function LevelRange({ criterion, answers, value, onValue }: Props) {
  const ends: readonly (readonly [End, string])[] = [
    ['low', 'Lowest that fits'],
    ['likely', criterion.metric.direction === 'level' ? 'Level' : 'Answer'],
    ['high', 'Highest that fits'],
  ];
  return ends.map(([end, label]) => {
    const fits = answers.filter(
      ([score]) =>
        end === 'likely' || score === value[end] || (end === 'low' ? score <= value.likely : score >= value.likely),
    );
    // A number that is none of the answers, from a file, stays until another is chosen.
    const strange = fits.some(([score]) => score === value[end])
      ? []
      : [[value[end], valueInWords(criterion, value[end])]];
    return (
      <Choice
        key={end}
        label={label}
        value={String(value[end])}
        choices={[...strange, ...fits].map(([score, text]) => [String(score), String(text)] as const)}
        onValue={(chosen) => onValue(withEnd(value, end, Number(chosen)), end)}
      />
    );
  });
}
