/** A step of `npm test`: makes sure there is a browser, or says exactly what to install. */
import { findTestBrowser, provideBrowser } from './find.ts';

try {
  console.log(`Browser: ${provideBrowser(findTestBrowser)}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
