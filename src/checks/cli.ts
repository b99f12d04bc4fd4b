import { checkContent } from './command.ts';

const { text, ok } = checkContent(process.cwd(), process.argv.slice(2), new Date().toISOString().slice(0, 10));
if (ok) console.log(text);
else console.error(text);
process.exitCode = ok ? 0 : 1;
