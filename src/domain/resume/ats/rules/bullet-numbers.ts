import type { Rule } from '../finding.ts';
import { bulletsOf } from '../bullets.ts';

const GOAL = 0.6;
const WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundreds?|thousands?|millions?|dozens?|half|halved|doubled|tripled|quadrupled|twice|zero|without a single)\b/i;

const UNIT = '(?:%|million|billion|k\\b|ms\\b|s\\b|x\\b)';
/** Years, versions, and numbers that belong to a name: S3, Python 3, Layer 7, SOC 2. */
const NO_COUNT = new RegExp(
  [
    '\\b(?:19|20)\\d\\d\\b',
    `\\bv?\\d+\\.\\d+(?:\\.\\d+)*\\b(?!\\s?${UNIT})`,
    `\\b(?:layer|level|tier|phase|version|release|type|route|section|part|python|java|angular|vue|rails|php|windows|ubuntu|iso|soc|fips|nist|rfc|http|tls|ipv)[ -]\\d+(?:\\.\\d+)*\\b(?!\\s?${UNIT})`,
    '\\b24\\s?[/x×]\\s?7\\b',
  ].join('|'),
  'gi',
);
const NUMBER = /(?:^|[\s(~<>≈+$€£-])\d[\d,.]*\+?(?:\s?(?:%|x\b|×|k\b|m\b|ms\b|s\b|[A-Za-z(]|$)|-\p{Ll})/u;

/** Whether something is counted: digits that belong to no version, date or name such as "S3", or numbers as words. */
export const isQuantified = (text: string): boolean => WORDS.test(text) || NUMBER.test(text.replace(NO_COUNT, ''));

export const bulletNumbers: Rule = {
  id: 'bullet-numbers',
  check: (subject) => {
    const bullets = bulletsOf(subject);
    if (bullets.length === 0) return [];
    const counted = bullets.filter(({ text }) => isQuantified(text));
    const share = counted.length / bullets.length;
    const why =
      'Numbers show the size of what you did. Sixty of a hundred points is our aim, not a limit of any program.';
    const what = `${counted.length} of ${bullets.length} points (${Math.round(share * 100)} %) ${counted.length === 1 ? 'says' : 'say'} how much or how many.`;
    if (share >= GOAL) return [{ severity: 'good', what, line: counted[0], why, cure: '' }];
    return [
      {
        severity: 'consider',
        what,
        line: bullets.find((line) => !counted.includes(line)),
        why,
        cure: 'Add what you know for sure: services, clusters, users, minutes saved, money, incidents. Do not make numbers up.',
      },
    ];
  },
};
