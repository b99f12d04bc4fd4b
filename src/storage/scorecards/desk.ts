/** What a transaction needs from outside. */
export interface Desk {
  /** This moment, in UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  /** False: space is short, and snapshots must not keep the card itself from being saved. */
  readonly snapshots: boolean;
}
