/** `node src/service-worker/cli.ts dist`: makes a built site one that can be copied for reading without a network. */
import { bytesInWords } from '../domain/offline/words.ts';
import { writeLists, writeScripts } from './write-files.ts';

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('Name the folder of the built site: node src/service-worker/cli.ts dist');
await writeScripts(root);
const { files, bytes, wire } = await writeLists(root);
console.log(`Offline copy: ${files} files, ${bytesInWords(bytes)} stored, about ${bytesInWords(wire)} to fetch`);
