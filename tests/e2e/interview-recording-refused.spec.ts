import { testLaunch } from '../browser/find.ts';
import { button, speak, tool } from './interviewing.ts';
import { expect, test } from './site.ts';

/** Somebody who allows nothing. */
test.use({ launchOptions: testLaunch('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny') });

test('a microphone that is not allowed is said to be so, and the interview goes on', async ({ page }) => {
  await speak(page);
  await button(page, 'Record this answer').click();
  await expect(tool(page).getByRole('alert')).toContainText('The microphone was not allowed.');
  await expect(button(page, 'Record this answer')).toBeEnabled();
  await button(page, 'Show the answer').click();
  await expect(tool(page)).toContainText('You spoke, and nothing was recorded');
});
