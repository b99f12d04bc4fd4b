/** Where the pages are that this one leads to, and the files that it reads: given by the server. */
export interface Places {
  readonly deck: string;
  readonly backs: string;
  readonly home: string;
  readonly review: string;
  readonly interview: string;
  readonly progress: string;
}

export const placesOf = ({
  deck = '',
  backs = '',
  home = '',
  review = '',
  interview = '',
  progress = '',
}: Partial<Places>): Places => ({ deck, backs, home, review, interview, progress });
