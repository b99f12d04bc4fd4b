// Who has not practised yet pays for nothing.
if ('practised' in document.documentElement.dataset) import('./today.ts').catch(() => undefined);
