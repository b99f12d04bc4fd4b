/** Resumes as Markdown and as plain text. */
import { brokenAt } from './hyphens.ts';
import { spanOf, type Person } from './people.ts';

export function markdownOf(person: Person): string {
  const [summary, experience, education, skills, certificates, languages] = person.headings;
  return [
    `# ${person.name}`,
    `**${person.headline}**`,
    `[${person.email}](mailto:${person.email}) | ${person.phone} | ${person.place}${person.links.map((link) => ` | [${link.split('.')[0] ?? ''}](https://${link})`).join('')}`,
    `## ${summary}`,
    person.summary,
    `## ${experience}`,
    ...person.jobs.flatMap((job) => [
      `### ${job.title}, ${job.employer}`,
      `*${spanOf(person, job)}*, ${job.place}`,
      job.did.map((each) => `- ${each}`).join('\n'),
    ]),
    `## ${education}`,
    ...person.studies.map((study) => `**${study.degree}**, ${study.school}, ${spanOf(person, study)}`),
    `## ${skills}`,
    person.skills.map(([group, list]) => `- **${group}:** ${list}`).join('\n'),
    `## ${certificates}`,
    person.certificates.map((each) => `* ${each}`).join('\n'),
    `## ${languages}`,
    person.languages,
    '',
  ].join('\n\n');
}

function wrapped(text: string, width: number, indent = ''): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string;
    if (last !== '' && last.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

/** @param width at which lines are broken, if they are */
export function textOf(person: Person, width = Infinity): string {
  const heads = person.headings.map((heading, i) =>
    width < Infinity ? heading.toUpperCase() : i % 2 === 0 ? heading : `${heading}:`,
  );
  const [summary, experience, education, skills, certificates, languages] = heads;
  const gap = width < Infinity ? 72 : 60;
  return [
    person.name,
    person.headline,
    `${person.place} | ${person.phone}`,
    person.email,
    ...person.links,
    '',
    summary,
    wrapped(person.summary, width),
    '',
    experience,
    '',
    ...person.jobs.flatMap((job) => [
      `${`${job.title}, ${job.employer}`.padEnd(gap - 20)}   ${spanOf(person, job)}`,
      job.place,
      ...job.did.map((each) => wrapped(`${width < Infinity ? '-' : '•'} ${each}`, width, '  ')),
      '',
    ]),
    education,
    ...person.studies.map((study) => `${study.degree}, ${study.school} (${spanOf(person, study)})`),
    '',
    skills,
    ...person.skills.map(([group, list]) => `${group}: ${list}`),
    '',
    certificates,
    ...person.certificates.map((each) => `- ${each}`),
    '',
    languages,
    person.languages,
    '',
  ].join('\n');
}

/** What comes out where a page of print is copied: ligatures as one character each, and words broken at the ends of lines. */
export const pastedOf = (person: Person, width: number): string =>
  textOf(person)
    .split('\n')
    .flatMap((line) => brokenAt(line, width))
    .join('\n')
    .replaceAll('ffi', '\uFB03')
    .replaceAll('fi', '\uFB01')
    .replaceAll('fl', '\uFB02');
