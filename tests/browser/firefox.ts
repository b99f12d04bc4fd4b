/**
 * Firefox, driven by WebDriver BiDi (w3c.github.io/webdriver-bidi), which an installed one speaks by itself; Playwright needs a build of its own.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['firefox', 'firefox-esr'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** @returns the Firefox named by FIREFOX_PATH, else an installed one, else undefined */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const installed = (INSTALLED[process.platform] ?? []).flatMap((name) =>
    path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name)),
  );
  return (named ? [named] : installed).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

type Values = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly params?: Values;
  readonly result?: Values;
  readonly message?: string;
}

/** Of `log.entryAdded` and `network.beforeRequestSent`, what is looked at. */
interface Spoken {
  readonly context?: string;
  readonly source?: { readonly context?: string };
  readonly level?: string;
  readonly text?: string;
  readonly request?: { readonly url: string };
}

/** What the browser wants to be set before it starts: nothing asked of any host, every download without a question. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'remote.active-protocols': 1,
  // They loosen what pages from disk may do, which is what is tested.
  'remote.prefs.recommended': false,
  'toolkit.startup.max_resumed_crashes': -1,
};

/** One window of a Firefox without a head, and what its pages said and asked for. */
export class Firefox {
  /** Errors and warnings of the console, and requests for anything but files. */
  readonly complaints: string[] = [];
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #context = '';
  #sent = 0;

  private constructor(started: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = started;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as Message));
  }

  static async start(binary: string): Promise<Firefox> {
    const profile = mkdtempSync(path.join(tmpdir(), 'meshready-firefox-'));
    writeFileSync(
      path.join(profile, 'user.js'),
      Object.entries(PREFERENCES)
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
        .join(''),
    );
    const started = spawn(binary, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      started.stderr.on('data', (data: Buffer) => {
        said += data.toString();
        const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      started.on('exit', () => reject(new Error(`Firefox ended before it listened: ${said}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    const firefox = new Firefox(started, profile, socket);
    await firefox.#open();
    return firefox;
  }

  async #open(): Promise<void> {
    await this.#send('session.new', { capabilities: {} });
    await this.#send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
    const { context } = await this.#send('browsingContext.create', { type: 'tab' });
    this.#context = String(context);
    await this.#send('browsingContext.setViewport', {
      context: this.#context,
      viewport: { width: 1280, height: 800 },
    });
  }

  #hear({ id, type, params, ...rest }: Message): void {
    if (type !== 'event') {
      this.#waiting.get(id ?? 0)?.({ type, ...rest });
      this.#waiting.delete(id ?? 0);
    } else {
      // The browser's own pages ask for this and that; only ours are judged.
      const { context, source, level, text, request } = params as unknown as Spoken;
      if ((source?.context ?? context) !== this.#context) return;
      if (level === 'error' || level === 'warn') this.complaints.push(`console ${level}: ${text ?? ''}`);
      if (request && !/^(?:file|data|blob|about):/.test(request.url)) this.complaints.push(`request: ${request.url}`);
    }
  }

  #send(method: string, params: Values): Promise<Values> {
    this.#sent += 1;
    const id = this.#sent;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ type, result, message }) => {
        if (type === 'success') resolve(result ?? {});
        else reject(new Error(`${method}: ${message ?? ''}`));
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Opens an address and waits for its load. */
  async goto(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#send('browsingContext.reload', { context: this.#context, wait: 'complete' });
  }

  /** @param expression what the page is to evaluate; its value must be one of JSON's */
  async evaluate(expression: string): Promise<unknown> {
    const said = await this.#send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.#context },
      awaitPromise: true,
      userActivation: true,
    });
    if (said['type'] === 'exception') {
      throw new Error(`${expression}: ${(said['exceptionDetails'] as { text: string }).text}`);
    }
    const { value } = said['result'] as { value?: string };
    return value === undefined ? undefined : (JSON.parse(value) as unknown);
  }

  /** Presses keys one after the other, each a character or one of WebDriver's private code points. */
  async type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#send('input.performActions', {
      context: this.#context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** Chooses files, by their paths, in an input of files that a selector finds. */
  async setFiles(selector: string, files: readonly string[]): Promise<void> {
    const element = { sharedId: await this.#find(selector) };
    await this.#send('input.setFiles', {
      context: this.#context,
      element,
      files: files.map((file) => path.resolve(file)),
    });
  }

  async #find(selector: string): Promise<string> {
    const { nodes } = (await this.#send('browsingContext.locateNodes', {
      context: this.#context,
      locator: { type: 'css', value: selector },
      maxNodeCount: 1,
    })) as { nodes: readonly { sharedId: string }[] };
    const [node] = nodes;
    if (!node) throw new Error(`Nothing there: ${selector}`);
    return node.sharedId;
  }

  /** Clicks the middle of what a selector finds. */
  async click(selector: string): Promise<void> {
    const sharedId = await this.#find(selector);
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center' })`);
    const origin = { type: 'element', element: { sharedId } };
    await this.#send('input.performActions', {
      context: this.#context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** @returns a PNG of what is seen */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.#send('browsingContext.captureScreenshot', { context: this.#context });
    return Buffer.from(String(data), 'base64');
  }

  async close(): Promise<void> {
    await this.#send('browser.close', {}).catch(() => undefined);
    this.#socket.close();
    if (this.#process.exitCode === null) {
      await new Promise((resolve) => {
        this.#process.once('exit', resolve);
        setTimeout(() => this.#process.kill('SIGKILL'), 5000).unref();
      });
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
