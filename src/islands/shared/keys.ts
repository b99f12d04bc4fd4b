const APPLE = /mac|iphone|ipad/i;

/** Ctrl, or Cmd where that is the habit. */
export function isCommand(event: KeyboardEvent): boolean {
  return APPLE.test(navigator.userAgent) ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}

export function commandName(key: string): string {
  return APPLE.test(navigator.userAgent) ? `⌘${key}` : `Ctrl+${key}`;
}
