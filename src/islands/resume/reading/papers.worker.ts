/** Reads DOCX, Markdown and text away from the page: little to load, but a document can be large, and a crafted one slow. */
import './no-network.ts';
import { kindOf } from '../../../domain/resume/reading/kind.ts';
import { readAs } from '../../../domain/resume/reading/read.ts';
import { Refused, refusalOf } from '../../../domain/resume/reading/refused.ts';
import type { ReadReply, ReadRequest } from './messages.ts';

addEventListener('message', ({ data: { bytes, fileName } }: MessageEvent<ReadRequest>) => {
  const reply = (message: ReadReply) => postMessage(message);
  try {
    const kind = kindOf(bytes, fileName);
    if (kind === 'pdf') throw new Refused('damaged');
    reply({ kind: 'result', result: { kind: 'document', document: readAs(kind, bytes, fileName) } });
  } catch (error) {
    reply({ kind: 'result', result: refusalOf(error) });
  }
});
