/** How much is read before it is given up; no resume that people send comes near. */

export const MOST_FILE_BYTES = 10_000_000;
export const MOST_PAGES = 30;
/** Of text, over all pages. */
export const MOST_CHARACTERS = 500_000;
export const MOST_UNZIPPED_BYTES = 60_000_000;
/** Unzipped bytes for each zipped one. XML of office programs comes to 5–30; deflate itself ends at 1,032. */
export const MOST_RATIO = 200;
/** Below it the ratio says nothing: a short text of one letter compresses well, too. */
export const RATIO_COUNTS_FROM = 5_000_000;
/** Of what the pages of a PDF are drawn with, unpacked; a page full of type has some 50,000. */
export const MOST_DRAWN_BYTES = 20_000_000;
export const MOST_ZIP_ENTRIES = 5_000;
/** Of elements in elements, where real documents have some forty. */
export const MOST_DEPTH = 200;
/** Until the whole file has been read. */
export const MOST_SECONDS = 30;
