/** Which cards are compared, as the fragment of an address says it: `compare=id,id@milestone,id@ring/…`. */

export const MOST_COMPARED = 8;

/** A card as it is now, or as it was at one of its dates. */
export interface Pick {
  readonly id: string;
  /** The id of a milestone, or the key of a snapshot without the id of its card, which holds a slash; absent: now. */
  readonly at?: string;
}

export const pickKey = ({ id, at }: Pick): string => (at === undefined ? id : `${id}@${at}`);

/** @returns the picks in their order, each once, at most as many as can be compared; empty where none can be read */
export function readPicks(list: string): readonly Pick[] {
  const picks = list.split(',').flatMap((entry): Pick[] => {
    const match = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63})(?:@([A-Za-z0-9][\w/:.-]{0,127}))?$/.exec(entry.trim());
    if (match?.[1] === undefined) return [];
    return [{ id: match[1], ...(match[2] === undefined ? {} : { at: match[2] }) }];
  });
  return [...new Map(picks.map((pick) => [pickKey(pick), pick])).values()].slice(0, MOST_COMPARED);
}

/** What `readPicks` reads. */
export const writePicks = (picks: readonly Pick[]): string => picks.map(pickKey).join(',');
