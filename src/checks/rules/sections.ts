import type { Heading, Root } from 'mdast';
import { SECTIONS, type SectionRule } from '../../domain/content/sections.ts';
import { countWords } from '../../domain/content/speaking.ts';
import { proseOf, splitSections, type Section } from '../../domain/content/markdown.ts';
import type { Corpus, QuestionFile } from '../corpus.ts';
import type { Finding } from '../finding.ts';

/** Every question has every section, in order, within its bounds. */
export function sections(corpus: Corpus): Finding[] {
  return corpus.questions.flatMap((question) => (question.body ? ofBody(question, question.body) : []));
}

function ofBody({ file }: QuestionFile, body: Root): Finding[] {
  const found = splitSections(body);
  const titles = found.map(({ title }) => title);
  const expected = SECTIONS.map(({ heading }) => heading);
  const findings: Finding[] = [];
  for (const rule of SECTIONS) {
    const here = found.filter(({ title }) => title === rule.heading);
    const section = here[0];
    if (!section) {
      const before = expected[expected.indexOf(rule.heading) - 1];
      findings.push({
        file,
        message: `has no section "${rule.heading}": write "## ${rule.heading}" ${before ? `after "${before}"` : 'first'}`,
      });
    } else {
      if (here[1]) {
        findings.push({
          file,
          ...start(here[1].heading),
          message: `has a second section "${rule.heading}": join the two`,
        });
      }
      findings.push(...withinBounds(file, rule, section));
    }
  }
  for (const { title, heading } of found) {
    if (!expected.includes(title)) {
      findings.push({
        file,
        ...start(heading),
        message: `has a section "${title}" that no question has: the sections are ${expected.join(', ')}`,
      });
    }
  }
  const known = [...new Set(titles)].filter((title) => expected.includes(title));
  const misplaced = known.find((title, i) => i > 0 && expected.indexOf(title) < expected.indexOf(known[i - 1] ?? ''));
  if (misplaced !== undefined) {
    const section = found.find(({ title }) => title === misplaced);
    findings.push({
      file,
      ...(section && start(section.heading)),
      message: `has the section "${misplaced}" too late: the order is ${expected.join(', ')}`,
    });
  }
  return findings;
}

function withinBounds(file: string, rule: SectionRule, { heading, content }: Section): Finding[] {
  const findings: Finding[] = [];
  const say = (message: string) => findings.push({ file, ...start(heading), message: `${rule.heading}: ${message}` });
  if (rule.words) {
    const [min, max] = rule.words;
    const words = countWords(content.map((node) => proseOf(node)).join('\n'));
    if (words < min || words > max) say(`has ${words} words of prose: write ${min} to ${max}`);
  }
  if (rule.bullets) {
    const [min, max] = rule.bullets;
    const bullets = content.reduce((sum, node) => sum + (node.type === 'list' ? node.children.length : 0), 0);
    if (bullets < min || bullets > max) say(`has ${bullets} bullets: write ${min} to ${max}`);
  }
  if (rule.example && !content.some(({ type }) => type === 'code' || type === 'table')) {
    say('shows nothing to run or to fill in: add a code block or a table');
  }
  return findings;
}

function start(node: Heading): { line?: number; column?: number } {
  return node.position ? { line: node.position.start.line, column: node.position.start.column } : {};
}
