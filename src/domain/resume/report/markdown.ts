/** A check as a text that other programs take. */
import type { Severity } from '../ats/finding.ts';
import {
  gainsInWords,
  MEANING,
  NOTHING_ASKED,
  PART_NAMES,
  scoreInWords,
  STATES_EXPLAINED,
  termInWords,
  yearsInWords,
} from '../match/words.ts';
import type { Match } from '../match/score.ts';
import type { StudyPlan } from '../plan/plan.ts';
import type { Checked } from './checked.ts';
import {
  degreeInWords,
  LEVEL_WORDS,
  minutesInWords,
  missingFirst,
  monthsInWords,
  spanInWords,
  STATE_WORDS,
  summaryOf,
} from './words.ts';

/** Signs that would mean something in Markdown, and line breaks, which end a cell. */
const safe = (text: string) => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');

const SEVERITY: Readonly<Record<Severity, string>> = { mend: 'To mend', consider: 'To consider', good: 'Good' };

/** @param absolute makes an address of this site one that works elsewhere */
export function reportMarkdown(checked: Checked, absolute: (href: string) => string): string {
  const { match, plan, today } = checked;
  const blocks = [
    '# Resume check',
    `${today}. ${safe(summaryOf(checked))}`,
    ...fieldBlocks(checked),
    ...findingBlocks(checked),
    ...(match === undefined ? [] : match.kind === 'match' ? matchBlocks(match, checked.names) : [NOTHING_ASKED]),
    ...(plan ? planBlocks(plan, absolute) : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function fieldBlocks({ fields: { contact, sections, roles, months } }: Checked): string[] {
  const said = (value: string | undefined) => (value === undefined ? 'not found' : safe(value));
  return [
    '## What a parser finds',
    [
      `- Name: ${said(contact.name?.value)}`,
      `- Email: ${said(contact.email?.value)}`,
      `- Phone: ${said(contact.phone?.value)}`,
      `- Location: ${said(contact.location?.value)}`,
      `- Sections: ${sections.length > 0 ? sections.map(({ heading }) => safe(heading)).join(', ') : 'not found'}`,
      `- Experience: ${months === undefined ? 'no role with dates found' : monthsInWords(months)}`,
      ...roles.map(
        ({ title, employer, dates }) =>
          `  - ${said(title)}, ${said(employer)}, ${dates ? spanInWords(dates) : 'dates not found'}`,
      ),
    ].join('\n'),
  ];
}

function findingBlocks({ findings }: Checked): string[] {
  return (['mend', 'consider', 'good'] as const).flatMap((severity) => {
    const list = findings.filter((finding) => finding.severity === severity);
    if (list.length === 0) return [];
    return [
      `## ${SEVERITY[severity]}`,
      list
        .map(({ what, quote, place, why, cure }) =>
          [
            `- **${safe(what)}**`,
            ...(quote === '' ? [] : [`“${safe(quote)}”${place === '' ? '' : ` (${place})`}`]),
            ...(severity === 'good' ? [] : [safe(why), safe(cure)]),
          ].join(' '),
        )
        .join('\n'),
    ];
  });
}

function matchBlocks(match: Match, names: Checked['names']): string[] {
  const gains = gainsInWords(match);
  const degree = degreeInWords(match.advert.degree, match.degree);
  return [
    `## Match: ${match.score} of 100`,
    scoreInWords(match),
    MEANING.join(' '),
    [
      '| Part | Met | Points |',
      '| --- | --- | --- |',
      ...match.parts.map(
        ({ part, met, count, points, worth }) =>
          `| ${PART_NAMES[part]} | ${met} of ${count} | ${points.toFixed(1)} of ${worth.toFixed(1)} |`,
      ),
    ].join('\n'),
    STATES_EXPLAINED,
    [
      '| Asked | How | In your text | Evidence |',
      '| --- | --- | --- | --- |',
      ...missingFirst(match.terms).map((term) => {
        const quote = term.evidence[0]?.quote;
        const said = `${termInWords(term, (id) => names[id] ?? id)}${quote === undefined ? '' : ` “${quote}”`}`;
        return `| ${safe(term.names.join(' or '))} | ${LEVEL_WORDS[term.ask.level]} | ${STATE_WORDS[term.state]} | ${safe(said)} |`;
      }),
    ].join('\n'),
    ...match.years.map((years) => safe(yearsInWords(years, match.yearsCount))),
    ...(degree === undefined ? [] : [safe(degree)]),
    ...(gains.length > 0 ? ['### What would change it most', gains.map((gain) => `- ${safe(gain)}`).join('\n')] : []),
  ];
}

function planBlocks(
  { questions, minutes, topics, elsewhere }: StudyPlan,
  absolute: (href: string) => string,
): string[] {
  const link = (title: string, href: string) => `[${safe(title)}](${absolute(href)})`;
  const readings = topics.flatMap(({ terms, references }) => [...terms, ...references]);
  const once = [...new Map(readings.map((reading) => [reading.href, reading])).values()];
  return [
    '## What to study',
    ...(questions.length > 0
      ? [
          `About ${minutesInWords(minutes)} to read the questions and say each answer aloud twice.`,
          questions.map(({ question, href }, i) => `${i + 1}. ${link(question, href)}`).join('\n'),
        ]
      : []),
    ...(once.length > 0 ? [`To read: ${once.map(({ title, href }) => link(title, href)).join(', ')}.`] : []),
    ...(elsewhere.length > 0
      ? [`Not taught here: ${elsewhere.map(({ names }) => safe(names.join(' or '))).join(', ')}.`]
      : []),
  ];
}
