/** Resumes as LaTeX: ligatures, hyphenation and kerning as only TeX makes them. */
import { spanOf, type Person } from './people.ts';

const t = (text: string) =>
  text
    .replace(/([&%$#_{}])/g, '\\$1')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/–/g, '--')
    .replace(/—/g, '---')
    .replace(/\+/g, '{+}');

export type LatexLayout = 'plain' | 'two-column' | 'classic';

/** @param fontspec for XeLaTeX; without it pdfLaTeX is meant, with letters of Western Europe */
export function latexOf(person: Person, layout: LatexLayout, fontspec = ''): string {
  const [summary, experience, education, skills, certificates, languages] = person.headings;
  const items = (all: readonly string[]) =>
    `\\begin{itemize}\n${all.map((each) => `\\item ${t(each)}`).join('\n')}\n\\end{itemize}`;
  const jobs = person.jobs
    .map((job) =>
      layout === 'classic'
        ? `\\noindent\\textbf{${t(job.employer)}} \\hfill ${t(job.place)}\\\\\n\\textit{${t(job.title)}} \\hfill ${t(spanOf(person, job))}\n${items(job.did)}`
        : `\\noindent\\textbf{${t(job.title)}}, ${t(job.employer)} ${layout === 'plain' ? '\\hfill' : '\\\\'} ${t(spanOf(person, job))}\n${items(job.did)}`,
    )
    .join('\n\n');
  const studies = person.studies
    .map(
      (study) =>
        `\\noindent ${t(study.degree)}, ${t(study.school)} ${layout === 'two-column' ? '\\\\' : '\\hfill'} ${t(spanOf(person, study))}`,
    )
    .join('\n\n');
  return `\\documentclass[10pt,a4paper${layout === 'two-column' ? ',twocolumn' : ''}]{article}
\\usepackage[margin=2cm]{geometry}
${fontspec || '\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{lmodern}'}
\\usepackage{enumitem}\\setlist{nosep,leftmargin=1.4em}
\\usepackage[hidelinks]{hyperref}
\\setcounter{secnumdepth}{0}
\\begin{document}
${layout === 'two-column' ? '\\twocolumn[{' : ''}\\begin{center}{\\Huge\\bfseries ${t(person.name)}}\\\\[4pt] ${t(person.headline)}\\\\[2pt]
${t(person.place)} $\\cdot$ ${t(person.phone)} $\\cdot$ \\href{mailto:${person.email}}{${t(person.email)}}${person.links.map((link) => ` $\\cdot$ \\href{https://${link}}{${t(link)}}`).join('')}\\end{center}\\vspace{6pt}${layout === 'two-column' ? '}]' : ''}
\\section{${t(summary)}}
${t(person.summary)}
\\section{${t(experience)}}
${jobs}
\\section{${t(education)}}
${studies}
\\section{${t(skills)}}
${person.skills.map(([group, list]) => `\\noindent\\textbf{${t(group)}:} ${t(list)}`).join('\\\\\n')}
\\section{${t(certificates)}}
${items(person.certificates)}
\\section{${t(languages)}}
${t(person.languages)}
\\end{document}
`;
}

/** As troff with the ms macros writes it, for groff's own PDF device. */
export function troffOf(person: Person): string {
  const [summary, experience, education, skills, certificates, languages] = person.headings;
  const r = (text: string) =>
    text
      .replace(/\\/g, '\\e')
      .replace(/–/g, '\\(en')
      .replace(/—/g, '\\(em')
      .replace(/^([.'])/, '\\&$1');
  const heading = (text: string) => `.SH\n${r(text)}`;
  const items = (all: readonly string[]) => all.map((each) => `.IP \\(bu 2\n${r(each)}`).join('\n');
  return [
    '.nr PO 2.2c',
    '.nr LL 16.5c',
    '.nr PS 10',
    '.nr HM 1.8c',
    '.nr FM 1.8c',
    '.ds CH',
    '.ds RH',
    '.ds LH',
    '.LP',
    `\\s+8\\fB${r(person.name)}\\fP\\s0`,
    '.br',
    r(person.headline),
    '.br',
    [person.email, person.phone, person.place, ...person.links].map(r).join(' | '),
    heading(summary),
    '.LP',
    r(person.summary),
    heading(experience),
    ...person.jobs.flatMap((job) => [
      '.LP',
      '.ta 16.5cR',
      `\\fB${r(job.title)}\\fP, ${r(job.employer)}\t${r(spanOf(person, job))}`,
      items(job.did),
    ]),
    heading(education),
    ...person.studies.flatMap((study) => [
      '.LP',
      '.ta 16.5cR',
      `${r(study.degree)}, ${r(study.school)}\t${r(spanOf(person, study))}`,
    ]),
    heading(skills),
    '.LP',
    ...person.skills.flatMap(([group, list]) => [`\\fB${r(group)}:\\fP ${r(list)}`, '.br']),
    heading(certificates),
    items(person.certificates),
    heading(languages),
    '.LP',
    r(person.languages),
    '',
  ].join('\n');
}
