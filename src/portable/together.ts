/**
 * Pages that read one storage. In a browser with a storage for each file they are all shown by the first one's file, which is named
 * `…?at=` and the page; elsewhere each is a page like any other.
 */
export const HOST = 'scorecards/card/index.html';
export const GUESTS: readonly string[] = [
  'scorecards/mine/index.html',
  'practice/index.html',
  'practice/review/index.html',
  'practice/interview/index.html',
  'practice/progress/index.html',
  'practice/record/index.html',
];
