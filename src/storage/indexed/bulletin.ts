/** Tells this page and the others what was written. */
import type { Channel } from './env.ts';

export interface Bulletin<News> {
  /** To the other pages. */
  readonly post: (message: object) => void;
  /** To whoever listens in this page. */
  readonly say: (news: News) => void;
  readonly subscribe: (listen: (news: News) => void) => () => void;
  readonly close: () => void;
}

/** @param read what a message of another page says; undefined: nothing that is known here */
export function bulletinOf<News>(
  channel: Channel | undefined,
  read: (message: unknown) => News | undefined,
): Bulletin<News> {
  const listeners = new Set<(news: News) => void>();
  const say = (news: News) => {
    for (const listen of [...listeners]) listen(news);
  };
  channel?.listen((message) => {
    const news = read(message);
    if (news !== undefined) say(news);
  });
  return {
    say,
    post: (message) => channel?.post(message),
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    close: () => {
      listeners.clear();
      channel?.close();
    },
  };
}
