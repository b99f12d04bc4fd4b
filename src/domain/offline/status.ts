import type { Changes } from './contents.ts';
import type { CopyHead } from './manifest.ts';

/** Why a copy stopped before it was whole. */
export const TROUBLES = ['network', 'full', 'missing', 'altered', 'refused'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** A release that is being fetched, or that waits to be used. */
export interface Coming extends CopyHead {
  /** How many of its files are there, and the bytes of these. */
  readonly have: number;
  readonly haveBytes: number;
}

/** What the worker tells every page that listens. */
export interface CopyStatus {
  /** The whole copy that is read from. */
  readonly current?: CopyHead | undefined;
  readonly next?: Coming | undefined;
  /** Whether `next` is whole and waits. */
  readonly ready: boolean;
  /** A release that the server has, and of which nothing is here yet. */
  readonly found?: CopyHead | undefined;
  readonly copying: boolean;
  readonly trouble?: Trouble | undefined;
  /** Whether the site could be reached when it was last tried; undefined before that. */
  readonly network?: boolean | undefined;
  /** What `next` changes, once it is whole. */
  readonly changes?: Changes | undefined;
  /** What `current` changed when it came into use. */
  readonly changed?: Changes | undefined;
}

/** What a page asks of the worker. */
export const ASKED = ['hello', 'go on', 'pause', 'look', 'use', 'remove'] as const;
export type Asked = (typeof ASKED)[number];

/** How much of the coming release is here, in whole percent; 100 only when it is whole. */
export const percentOf = ({ have, haveBytes, files, bytes }: Coming): number =>
  have >= files ? 100 : Math.min(99, Math.floor((100 * haveBytes) / Math.max(1, bytes)));
