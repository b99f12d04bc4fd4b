/**
 * Reads PDFs away from the page: pdf.js and all, in one file. Where there are no workers the same file is loaded as a script and leaves what it can do
 * under a name, so that nothing is built or kept twice.
 */
import './no-network.ts';
import { refusalOf } from '../../../domain/resume/reading/refused.ts';
import type { ReadReply, ReadRequest } from './messages.ts';
import { readPdf } from './pdf/read.ts';

async function read({ bytes, fileName }: ReadRequest, reply: (message: ReadReply) => void): Promise<void> {
  try {
    const document = await readPdf(bytes, fileName, (done, of) => reply({ kind: 'progress', done, of }));
    reply({ kind: 'result', result: { kind: 'document', document } });
  } catch (error) {
    reply({ kind: 'result', result: refusalOf(error) });
  }
}

if ('document' in globalThis) Object.assign(globalThis, { readPdfHere: read });
else
  addEventListener('message', ({ data }: MessageEvent<Partial<ReadRequest>>) => {
    if (data.kind === 'read') void read(data as ReadRequest, (message) => postMessage(message));
  });
