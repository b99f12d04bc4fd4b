/** Where the pages are that this one leads to, and the file that it reads: given by the server. */
export interface Places {
  readonly deck: string;
  readonly home: string;
  readonly review: string;
  readonly interview: string;
  readonly record: string;
}

export const placesOf = ({
  deck = '',
  home = '',
  review = '',
  interview = '',
  record = '',
}: Partial<Places>): Places => ({ deck, home, review, interview, record });
