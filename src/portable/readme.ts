/** README.txt of the zip, with the line ends that every editor takes. @param edition such as "0.1.0, built 26 Nov 2026" */
export const readme = (edition: string, licence: string): string =>
  `Meshready, portable edition ${edition}

How to open it
  1. Unpack the whole zip into a folder (a page opened inside the zip finds
     nothing of the rest).
  2. Open index.html by a double-click. It works from disk, from a stick, from
     a network drive, in current Chrome, Edge, Chromium and Firefox, without a
     server and without a network.

What is in it
  Every page, the search with its full text, the scorecards with their
  templates, the cost calculator. Links marked with an arrow lead to the
  network; everything else is here.

Where your scorecards are
  In the storage of the browser in which you made them, for pages from disk;
  Chrome and Edge have one such storage, which all pages opened from disk share.
  Move the folder, or open another copy, and Firefox begins with an empty list;
  clear the browser's data, and any browser does. Under "My scorecards" all of
  them can be exported as one file, which any edition imports. Links to
  scorecards made here lead to this folder: send a file instead.

A newer edition
  is linked from the page "About" of the site from which this one came.

Licence
  Text: Creative Commons Attribution 4.0 International (CC BY 4.0),
  https://creativecommons.org/licenses/by/4.0/
  Code: MIT, below. Not affiliated with the Istio project or the CNCF.

${licence}`.replaceAll(/\r?\n/g, '\r\n');
