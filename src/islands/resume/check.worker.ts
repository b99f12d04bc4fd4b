/** What is done with a resume once it is read: fields, findings, match and plan, away from the keys. */
import { checkHere, type CheckReply, type CheckRequest } from './check-here.ts';

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  postMessage(checkHere(data) satisfies CheckReply);
});
