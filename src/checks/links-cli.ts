import { checkLinks } from './network/check-links.ts';

const { text, ok } = await checkLinks(process.cwd(), { fetch, concurrency: 4, timeout: 10_000 });
if (ok) console.log(text);
else console.error(text);
process.exitCode = ok ? 0 : 1;
