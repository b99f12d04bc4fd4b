import type { Page } from '@playwright/test';
import { testLaunch } from '../browser/find.ts';
import { button, clock, markAll, reportHeading, speak, told, tool } from './interviewing.ts';
import { expect, test } from './site.ts';

/** A microphone that hums, and nobody who would have to allow it. */
test.use({
  launchOptions: testLaunch(
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
  ),
});

interface Watched {
  readonly asked: number;
  readonly live: number;
  readonly revoked: readonly string[];
}

/** Counts what the page asks of the microphone, and which tracks are still open. */
async function watch(page: Page): Promise<() => Promise<Watched>> {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    const revoked: string[] = [];
    let asked = 0;
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      asked += 1;
      const stream = await ask(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (url) => {
      revoked.push(url);
      revoke(url);
    };
    Object.assign(window, {
      watched: () => ({ asked, revoked, live: tracks.filter(({ readyState }) => readyState === 'live').length }),
    });
  });
  return () => page.evaluate(() => (window as unknown as { watched: () => Watched }).watched());
}

const recording = (page: Page) => page.getByLabel('Your recording');

/** Records until there is something to be heard. */
async function record(page: Page): Promise<void> {
  await button(page, /^Record /).click();
  await expect(told(page, /^Recording\.\s?$/)).toHaveCount(1);
  const begun = await clock(page, 'This question').innerText();
  await expect(clock(page, 'This question')).not.toHaveText(begun, { useInnerText: true });
  await button(page, 'Stop recording').click();
  await expect(recording(page)).toBeVisible();
}

test.describe('allowed', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['microphone']));

  test('an answer is recorded only when asked for, each time anew, played here, and deleted on request', async ({
    page,
  }) => {
    const watched = await watch(page);
    const requests: string[] = [];
    await speak(page);
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    expect((await watched()).asked).toBe(0);
    await record(page);
    await expect.poll(watched).toMatchObject({ asked: 1, live: 0 });
    expect(
      await recording(page).evaluate(async (audio: HTMLAudioElement) => {
        await audio.play();
        await new Promise((resolve) => audio.addEventListener('timeupdate', resolve, { once: true }));
        return audio.readyState >= 2 && audio.error === null;
      }),
    ).toBe(true);
    const first = (await recording(page).getAttribute('src')) ?? '';
    expect(first).toMatch(/^blob:/);

    await button(page, 'Show the answer').click();
    await expect(recording(page)).toBeVisible();
    await button(page, 'Delete the recording').click();
    await expect(recording(page)).toHaveCount(0);
    await expect(told(page, 'The recording is deleted.')).toHaveCount(1);
    expect((await watched()).revoked).toContain(first);

    await button(page, 'Next question').click();
    expect((await watched()).asked).toBe(1);
    await expect(recording(page)).toHaveCount(0);
    await record(page);
    await expect.poll(watched).toMatchObject({ asked: 2, live: 0 });
    await record(page);
    await expect.poll(watched).toMatchObject({ asked: 3, live: 0 });
    await markAll(page);
    await expect(recording(page)).toHaveCount(1);
    // The script of the report, the icon of its address, and what plays the recording.
    const harmless = /^GET (?:\/favicon\.svg|\/assets\/[^/]+\.js|https?:\/\/localhost:\d+\/[-0-9a-f]{36})$/;
    expect(requests.filter((request) => !harmless.test(request))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('blob:');
    await page.reload();
    await expect(reportHeading(page)).toBeVisible();
    await expect(recording(page)).toHaveCount(0);
  });

  test('going on, pausing and leaving let go of the microphone', async ({ page }) => {
    const watched = await watch(page);
    await speak(page);
    await button(page, 'Record this answer').click();
    await expect(told(page, /^Recording\.\s?$/)).toHaveCount(1);
    await button(page, 'Pause').click();
    await button(page, 'Go on').click();
    await expect(button(page, 'Stop recording')).toBeVisible();
    await button(page, 'Show the answer').click();
    await expect(recording(page)).toBeVisible();
    await expect.poll(async () => (await watched()).live).toBe(0);
  });
});

for (const [name, words] of [
  ['NotFoundError', 'No microphone was found.'],
  ['NotReadableError', 'The microphone is in use elsewhere.'],
  ['AbortError', 'The recording failed.'],
] as const) {
  test(`${name} is said in words`, async ({ page }) => {
    await page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
    }, name);
    await speak(page);
    await button(page, 'Record this answer').click();
    await expect(tool(page).getByRole('alert')).toContainText(words);
  });
}

test('a browser that cannot record offers no button', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'MediaRecorder'));
  await speak(page);
  await expect(tool(page)).toContainText('This browser cannot record sound.');
  await expect(button(page, /^Record/)).toHaveCount(0);
});
