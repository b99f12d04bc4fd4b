/**
 * Prints a page as Firefox prints to PDF, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/#command-browsingContext-print).
 *
 * Needs: apt-get install firefox-esr
 * Usage: node firefox_print.ts PAGE.html OUTPUT.pdf
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [page = '', output = ''] = process.argv.slice(2);
const profile = mkdtempSync(path.join(tmpdir(), 'firefox-'));
const firefox = spawn(
  'firefox-esr',
  ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
  {
    stdio: ['ignore', 'ignore', 'pipe'],
  },
);
const address = await new Promise<string>((resolve) => {
  let said = '';
  firefox.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
    if (found) resolve(found);
  });
});
const socket = new WebSocket(`${address}/session`);
await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly result?: unknown;
}
let count = 0;
function send<T>(method: string, params: object): Promise<T> {
  count += 1;
  const id = count;
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent): void => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== id) return;
      socket.removeEventListener('message', listen);
      if (answer.type === 'error') reject(new Error(answer.message));
      else resolve(answer.result as T);
    };
    socket.addEventListener('message', listen);
    socket.send(JSON.stringify({ id, method, params }));
  });
}

try {
  await send('session.new', { capabilities: {} });
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = contexts[0]?.context;
  await send('browsingContext.navigate', { context, url: pathToFileURL(path.resolve(page)).href, wait: 'complete' });
  const { data } = await send<{ data: string }>('browsingContext.print', {
    context,
    background: true,
    page: { width: 21, height: 29.7 },
    margin: { top: 1.8, bottom: 1.8, left: 1.6, right: 1.6 },
  });
  writeFileSync(output, Buffer.from(data, 'base64'));
  await send('browser.close', {});
} finally {
  firefox.kill();
}
