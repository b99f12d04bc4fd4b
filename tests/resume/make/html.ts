/** Resumes as web pages in the layouts that people choose, for programs that print them. */
import { withSoftHyphens } from './hyphens.ts';
import { spanOf, type Person } from './people.ts';

export const LAYOUTS = [
  'plain',
  'stacked',
  'sidebar-left',
  'sidebar-right',
  'columns',
  'dates-left',
  'table',
  'centered',
  'hyphenated',
] as const;
export type Layout = (typeof LAYOUTS)[number];

const e = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const CSS = `
@page { size: A4; margin: 18mm 16mm }
body { font: 10pt/1.35 "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; margin: 0 }
h1 { font-size: 20pt; margin: 0 } h2 { font-size: 12.5pt; margin: 10pt 0 4pt; border-bottom: .6pt solid #555 } p, ul { margin: 3pt 0 } ul { padding-inline-start: 14pt }
.right { float: right } [dir=rtl] .right { float: left } .role { margin-top: 6pt } .role b { font-weight: bold }
`;
const LAYOUT_CSS: Readonly<Record<Layout, string>> = {
  plain: '',
  stacked: 'h2 { border: 0 }',
  'sidebar-left': '.page { display: flex; gap: 9mm } .side { width: 48mm; flex: none } .main { flex: 1 }',
  'sidebar-right':
    '.page { display: flex; flex-direction: row-reverse; gap: 9mm } .side { width: 52mm; flex: none; background: #1f3347; color: #fff; padding: 4mm } .main { flex: 1 }',
  columns: '.body { columns: 2; column-gap: 8mm } h1, .contact { text-align: center }',
  'dates-left': '.entry { display: flex; gap: 6mm } .entry .when { width: 36mm; flex: none } .entry .what { flex: 1 }',
  table:
    'table { border-collapse: collapse; width: 100% } td, th { border: .7pt solid #000; padding: 3pt; text-align: start; vertical-align: top }',
  centered:
    'h1, .contact, .headline { text-align: center } h2 { text-transform: uppercase; letter-spacing: .12em; text-align: center }',
  hyphenated: '.body { columns: 2; column-gap: 8mm; text-align: justify } h1, .contact { text-align: center }',
};

const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`;

function jobs(person: Person, layout: Layout): string {
  if (layout === 'table')
    return `<table><tr><th>Dates</th><th>Position</th></tr>${person.jobs.map((job) => `<tr><td>${e(spanOf(person, job))}</td><td>${e(job.title)}, ${e(job.employer)}${list(job.did)}</td></tr>`).join('')}</table>`;
  return person.jobs
    .map((job) => {
      const span = e(spanOf(person, job));
      const [title, employer, place] = [job.title, job.employer, job.place].map(e);
      switch (layout) {
        case 'dates-left':
          return `<div class="entry"><div class="when">${span}</div><div class="what"><b>${title}</b>, ${employer}, ${place}${list(job.did)}</div></div>`;
        case 'stacked':
          return `<div class="role"><b>${employer}</b>, ${place}</div><div>${title}</div><div>${span}</div>${list(job.did)}`;
        case 'sidebar-left':
        case 'sidebar-right':
          return `<div class="role"><b>${title}</b> | ${employer}</div><div>${span} | ${place}</div>${list(job.did)}`;
        case 'columns':
        case 'hyphenated':
          return `<div class="role"><b>${title}</b></div><div>${employer} (${span})</div>${list(job.did)}`;
        case 'centered':
          return `<div class="role"><span class="right">${span}</span> <b>${employer}</b></div><div><span class="right">${place}</span> <i>${title}</i></div>${list(job.did)}`;
        default:
          return `<div class="role"><span class="right">${span}</span> <b>${title}</b>, ${employer}</div>${list(job.did)}`;
      }
    })
    .join('');
}

const studies = (person: Person, layout: Layout) =>
  person.studies
    .map((study) => {
      const span = e(spanOf(person, study));
      if (layout === 'dates-left')
        return `<div class="entry"><div class="when">${span}</div><div class="what">${e(study.degree)}, ${e(study.school)}</div></div>`;
      if (layout === 'columns' || layout === 'hyphenated' || layout.startsWith('sidebar'))
        return `<div>${e(study.degree)}</div><div>${e(study.school)}</div><div>${span}</div>`;
      return `<div class="role"><span class="right">${span}</span> ${e(study.degree)}, ${e(study.school)}</div>`;
    })
    .join('');

const skills = (person: Person, layout: Layout) =>
  layout === 'table'
    ? `<table>${person.skills.map(([group, names]) => `<tr><td>${e(group)}</td><td>${e(names)}</td></tr>`).join('')}</table>`
    : layout.startsWith('sidebar')
      ? person.skills
          .map(
            ([group, names]) =>
              `<p><b>${e(group)}</b></p><ul>${names
                .split(', ')
                .map((name) => `<li>${e(name)}</li>`)
                .join('')}</ul>`,
          )
          .join('')
      : person.skills.map(([group, names]) => `<p><b>${e(group)}:</b> ${e(names)}</p>`).join('');

export function htmlOf(person: Person, layout: Layout): string {
  const [summary, experience, education, skillsName, certificates, languages] = person.headings.map(
    (heading) => `<h2>${e(heading)}</h2>`,
  );
  const name = `<h1>${e(person.name)}</h1>`;
  const headline = `<div class="headline">${e(person.headline)}</div>`;
  const reach = [person.email, person.phone, person.place, ...person.links];
  const contact = (separator: string) => `<div class="contact">${reach.map(e).join(separator)}</div>`;
  const main = [
    summary,
    `<p>${e(person.summary)}</p>`,
    experience,
    jobs(person, layout),
    education,
    studies(person, layout),
  ].join('\n');
  const side = [
    skillsName,
    skills(person, layout),
    certificates,
    list(person.certificates),
    languages,
    `<p>${e(person.languages)}</p>`,
  ].join('\n');
  const body = layout.startsWith('sidebar')
    ? `<div class="page"><div class="side"><h2>Contact</h2>${contact('<br>')}${side}</div><div class="main">${name}${headline}${main}</div></div>`
    : `${name}${headline}${contact(layout === 'stacked' ? '<br>' : layout === 'centered' ? ' • ' : ' | ')}<div class="body">${main}${side}</div>`;
  const whole =
    layout === 'hyphenated' ? body.replace(/(?<=<(?:li|p)>)[^<]+|(?<=<\/b> )[^<]+/g, withSoftHyphens) : body;
  return `<!doctype html><html lang="en"${person.isRtl ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${e(person.name)}</title><style>${CSS}${LAYOUT_CSS[layout]}</style></head><body>${whole}</body></html>`;
}
