/** What is done with a resume once it is read: fields, findings, match and plan, away from the keys. */
import './reading/no-network.ts';
import { checkHere, prepare, type CheckReply, type CheckRequest, type Prepared } from './check-here.ts';

export interface PrepareRequest {
  readonly kind: 'prepare';
  readonly lexicon: unknown;
}

let prepared = (): Prepared => {
  throw new Error('There is no lexicon.');
};

addEventListener('message', ({ data }: MessageEvent<PrepareRequest | CheckRequest>) => {
  if (data.kind === 'check') {
    postMessage(checkHere(prepared, data) satisfies CheckReply);
    return;
  }
  try {
    const made = prepare(data.lexicon);
    prepared = () => made;
  } catch (error) {
    prepared = () => {
      throw error;
    };
  }
});
