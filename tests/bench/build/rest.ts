/** What the site says beside its questions, as Markdown of pages about as long as its own: notes on sources, terms, scorecards, skills. */
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Page } from './copies.ts';

type Entry = Readonly<Record<string, unknown>>;

const read = (file: string) => load(readFileSync(file, 'utf8'));
const said = (entry: Entry, key: string) => (typeof entry[key] === 'string' ? entry[key].trim() : '');
const inside = (entry: Entry, key: string) => (entry[key] ?? {}) as Entry;
const list = (entry: Entry, key: string) => (Array.isArray(entry[key]) ? (entry[key] as Entry[]) : []);

/** A Markdown page; a sign that would begin an element stands for itself, but in code. */
const page = (path: string, title: string, parts: readonly string[]): Page => ({
  path: `${path}.md`,
  text: `---\nquestion: ${JSON.stringify(title)}\n---\n${parts.join('\n\n').replace(/`[^`]*`|</g, (part) => (part === '<' ? '&lt;' : part))}\n`,
});

const by = (entries: readonly Entry[], key: string) => [...Map.groupBy(entries, (entry) => said(entry, key))];

function scorecard(card: Entry): Page {
  const criteria = list(card, 'criteria').map((criterion) => {
    const recipe = said(inside(inside(criterion, 'metric'), 'recipe'), 'text');
    return [
      `## ${said(criterion, 'name')}`,
      said(criterion, 'why'),
      said(criterion, 'evidence'),
      recipe ? `\`\`\`sh\n${recipe}\n\`\`\`` : '',
    ].join('\n\n');
  });
  return page(`scorecards/${said(card, 'id')}`, said(card, 'title'), [
    said(card, 'summary'),
    said(card, 'advice'),
    ...criteria,
  ]);
}

/** @param content the folder of the content */
export function restOf(content: string): Page[] {
  const each = (folder: string) =>
    readdirSync(`${content}/${folder}`, { encoding: 'utf8' })
      .sort()
      .map((name) => read(`${content}/${folder}/${name}`) as Entry);
  const references = by(each('references'), 'subject').map(([subject, notes]) =>
    page(
      `references/${subject}`,
      `Sources: ${subject}`,
      notes.map((note) => `## [${said(note, 'title')}](${said(note, 'url')})\n\n${said(note, 'note')}`),
    ),
  );
  const terms = by(read(`${content}/terms.yaml`) as Entry[], 'topic').map(([topic, group]) =>
    page(
      `terms/${topic}`,
      `Terms: ${topic}`,
      group.map((term) => `## ${said(term, 'current')}\n\n${said(term, 'was')}\n\n${said(term, 'note')}`),
    ),
  );
  const skills = (read(`${content}/skills.yaml`) as Entry[]).map(
    (skill) => `| ${said(skill, 'name')} | ${said(skill, 'kind')} | ${JSON.stringify(skill['aliases'] ?? [])} |`,
  );
  return [
    ...references,
    ...terms,
    ...each('scorecards').map(scorecard),
    page('skills', 'Skills', [['| skill | kind | also |', '| --- | --- | --- |', ...skills].join('\n')]),
  ];
}
