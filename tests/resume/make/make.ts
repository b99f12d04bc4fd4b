/**
 * Writes the corpus anew: `node tests/resume/make/make.ts [only]`, the second word being a part of file names. The files are kept in the repository, so
 * that no test needs the programs; they are made once and then only where this list or a template changes. With `--expected` the files stay as they
 * are, and only what is to be found in them is written, which takes no program.
 *
 * Needs what Debian calls: chromium firefox-esr libreoffice-writer weasyprint pandoc groff qpdf ghostscript poppler-utils python3-reportlab texlive-latex-recommended
 * texlive-xetex texlive-fonts-recommended lmodern fonts-liberation fonts-dejavu-core fonts-noto-cjk; and pdfkit, found by NODE_PATH.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fieldsOf, type Expected } from './expected.ts';
import { htmlOf, type Layout } from './html.ts';
import { latexOf, troffOf, type LatexLayout } from './latex.ts';
import { personCalled, spanOf, type Person } from './people.ts';
import { markdownOf, pastedOf, textOf } from './plain.ts';
import { spoiled } from './spoiled.ts';
import { wordOf, type WordOptions } from './word.ts';

const OUT = path.join(import.meta.dirname, '..', 'files');
const isExpectedOnly = process.argv.includes('--expected');
const [only = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const work = mkdtempSync(path.join(tmpdir(), 'resumes-'));
const temporary = (name: string) => path.join(work, name);
/** The same on every run: dates in the files of most of these programs. */
const ENV = { ...process.env, SOURCE_DATE_EPOCH: '1767312000', HOME: work };
const run = (program: string, args: readonly string[], input?: string) =>
  execFileSync(program, args, {
    cwd: work,
    env: ENV,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...(input === undefined ? {} : { input }),
    timeout: 180_000,
  });

const made: string[] = [];
function write(name: string, bytes: Uint8Array | undefined, expected: Expected): void {
  const json = path.join(OUT, `${name}.json`);
  const content = JSON.stringify(expected, null, 2);
  const isSame = existsSync(json) && JSON.stringify(JSON.parse(readFileSync(json, 'utf8')), null, 2) === content;
  if (bytes) writeFileSync(path.join(OUT, name), bytes);
  // Those that say the same keep their form, so that a change of the list shows what it changed.
  if (!isSame) writeFileSync(json, `${content}\n`);
  if (bytes || !isSame) made.push(name);
}

/** Makes one file, unless only others are wanted. */
function one(name: string, expected: Expected, make: () => Uint8Array): void {
  if (!name.includes(only)) return;
  if (isExpectedOnly && !existsSync(path.join(OUT, name))) return;
  try {
    write(name, isExpectedOnly ? undefined : make(), expected);
  } catch (error) {
    // One program that is missing does not keep the others from their files.
    process.exitCode = 1;
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const json = (person: Person) =>
  JSON.stringify({
    ...person,
    jobs: person.jobs.map((job) => ({ ...job, span: spanOf(person, job) })),
    studies: person.studies.map((study) => ({ ...study, span: spanOf(person, study) })),
  });

const sidebar = (layout: string) => (layout.startsWith('sidebar') ? { contactHeading: true } : {});

function printed(person: Person, layout: Layout): Uint8Array {
  writeFileSync(temporary('page.html'), htmlOf(person, layout));
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    '--print-to-pdf=page.pdf',
    'page.html',
  ]);
  return readFileSync(temporary('page.pdf'));
}
function chromium(id: string, layout: Layout): void {
  const person = personCalled(id);
  one(`chromium-${layout}-${id}.pdf`, { producer: 'Chromium', layout, fields: fieldsOf(person, sidebar(layout)) }, () =>
    printed(person, layout),
  );
}
function weasyprint(id: string, layout: Layout): void {
  const person = personCalled(id);
  one(
    `weasyprint-${layout}-${id}.pdf`,
    { producer: 'WeasyPrint', layout, fields: fieldsOf(person, sidebar(layout)) },
    () => {
      writeFileSync(temporary('page.html'), htmlOf(person, layout));
      run('weasyprint', ['page.html', 'page.pdf']);
      return readFileSync(temporary('page.pdf'));
    },
  );
}
function firefox(id: string, layout: Layout): void {
  const person = personCalled(id);
  one(`firefox-${layout}-${id}.pdf`, { producer: 'Firefox', layout, fields: fieldsOf(person, sidebar(layout)) }, () => {
    writeFileSync(temporary('page.html'), htmlOf(person, layout));
    run(process.execPath, [path.join(import.meta.dirname, 'firefox_print.ts'), 'page.html', 'page.pdf']);
    return readFileSync(temporary('page.pdf'));
  });
}

function office(from: string, bytes: Uint8Array | string, to: string, filter = ''): Uint8Array {
  writeFileSync(temporary(from), bytes);
  run('soffice', [
    `-env:UserInstallation=file://${work}/office`,
    '--headless',
    ...(from.endsWith('.html') ? ['--infilter=HTML (StarWriter)'] : []),
    '--convert-to',
    filter === '' ? to : `${to}:${filter}`,
    from,
  ]);
  return readFileSync(temporary(from.replace(/\.[a-z]+$/, `.${to}`)));
}
function libreOffice(id: string, to: 'pdf' | 'docx' | 'odt' | 'doc', source: WordOptions | Layout): void {
  const person = personCalled(id);
  const isPage = typeof source === 'string';
  const layout = isPage ? source : (Object.keys(source)[0] ?? 'plain');
  const name = `libreoffice-${layout}-${id}.${to}`;
  one(name, { producer: isPage ? 'LibreOffice' : 'Word form, LibreOffice', layout, fields: fieldsOf(person) }, () =>
    isPage
      ? office('resume.html', htmlOf(person, source), to, to === 'docx' ? 'MS Word 2007 XML' : '')
      : office('resume.docx', wordOf(person, source), to),
  );
}
function word(id: string, options: WordOptions = {}): void {
  const person = personCalled(id);
  const layout = Object.keys(options).join('-') || 'plain';
  const place = options.contactInHeader
    ? ['header']
    : options.contactInTextBox
      ? ['text box']
      : options.inTable
        ? ['table']
        : options.withFootnote
          ? ['note']
          : [];
  one(
    `word-${layout}-${id}.docx`,
    {
      producer: 'Word form',
      layout,
      fields: fieldsOf(person),
      places: place,
      ...(options.inColumns ? { columns: 2 } : {}),
    },
    () => wordOf(person, options),
  );
}

function latex(id: string, layout: LatexLayout, font = ''): void {
  const person = personCalled(id);
  const engine = font === '' ? 'pdflatex' : 'xelatex';
  one(
    `${engine}-${layout}-${id}.pdf`,
    {
      producer: font === '' ? 'pdfTeX' : 'XeTeX',
      layout,
      fields: fieldsOf(person),
      // What this person says fills one of the two.
      columns: layout === 'two-column' && id !== 'okafor' ? 2 : 1,
    },
    () => {
      const spec = font === '' ? '' : `\\usepackage{fontspec}\\setmainfont{${font}}`;
      writeFileSync(temporary('resume.tex'), latexOf(person, layout, spec));
      for (let pass = 0; pass < 2; pass++) run(engine, ['-interaction=batchmode', 'resume.tex']);
      return readFileSync(temporary('resume.pdf'));
    },
  );
}
function groff(id: string): void {
  const person = personCalled(id);
  one(`groff-plain-${id}.pdf`, { producer: 'groff', layout: 'plain', fields: fieldsOf(person) }, () => {
    writeFileSync(temporary('resume.ms'), troffOf(person));
    return execFileSync('groff', ['-k', '-ms', '-Tpdf', 'resume.ms'], { cwd: work, env: ENV, maxBuffer: 1e8 });
  });
}
function reportLab(id: string, layout: 'plain' | 'frames' | 'cid'): void {
  const person = personCalled(id);
  const expected: Expected =
    layout === 'cid'
      ? { producer: 'ReportLab', layout, refusal: ['unmappable fonts'] }
      : {
          producer: 'ReportLab',
          layout,
          fields: fieldsOf(person, layout === 'frames' ? { contactHeading: true, repeat: 3 } : {}),
          ...(layout === 'frames' ? { places: ['header', 'footer'] } : {}),
        };
  one(`reportlab-${layout}-${id}.pdf`, expected, () => {
    run(
      '/usr/bin/python3',
      [path.join(import.meta.dirname, 'reportlab_resume.py'), layout, temporary('lab.pdf')],
      json(person),
    );
    return readFileSync(temporary('lab.pdf'));
  });
}
function pdfKit(id: string, layout: 'plain' | 'sidebar'): void {
  const person = personCalled(id);
  one(
    `pdfkit-${layout}-${id}.pdf`,
    { producer: 'PDFKit', layout, fields: fieldsOf(person, sidebar(layout)), columns: layout === 'sidebar' ? 2 : 1 },
    () => {
      run(
        process.execPath,
        [path.join(import.meta.dirname, 'pdfkit_resume.cjs'), layout, temporary('kit.pdf')],
        json(person),
      );
      return readFileSync(temporary('kit.pdf'));
    },
  );
}
function pandoc(id: string): void {
  const person = personCalled(id);
  one(`pandoc-plain-${id}.docx`, { producer: 'pandoc', layout: 'plain', fields: fieldsOf(person) }, () => {
    writeFileSync(temporary('resume.md'), markdownOf(person));
    run('pandoc', ['-f', 'markdown', '-o', 'pandoc.docx', 'resume.md']);
    return readFileSync(temporary('pandoc.docx'));
  });
}
const markdown = (id: string) =>
  one(`markdown-${id}.md`, { producer: 'Markdown', layout: 'plain', fields: fieldsOf(personCalled(id)) }, () =>
    new TextEncoder().encode(markdownOf(personCalled(id))),
  );
function text(id: string, width: number, encoding: 'utf-8' | 'utf-16' | 'windows-1252' = 'utf-8'): void {
  const content = textOf(personCalled(id), width);
  const bytes =
    encoding === 'utf-8'
      ? new TextEncoder().encode(content)
      : encoding === 'utf-16'
        ? Uint8Array.from(Buffer.from(`\uFEFF${content}`, 'utf16le'))
        : Uint8Array.from(
            Buffer.from(content.replace(/[–—]/g, '-').replaceAll('•', '*').replaceAll('’', "'"), 'latin1'),
          );
  one(
    `text-${width < Infinity ? `${width}-` : ''}${encoding}-${id}.txt`,
    { producer: 'Text', layout: encoding, fields: fieldsOf(personCalled(id)) },
    () => bytes,
  );
}
function pasted(id: string, width: number): void {
  const person = personCalled(id);
  one(`text-pasted-${id}.txt`, { producer: 'Text', layout: 'pasted', fields: fieldsOf(person) }, () =>
    new TextEncoder().encode(pastedOf(person, width)),
  );
}
/** Another program over a finished file. */
function again(from: string, by: 'ghostscript' | 'qpdf' | 'owner password'): void {
  const expected = () => JSON.parse(readFileSync(path.join(OUT, `${from}.json`), 'utf8')) as Expected;
  const name = `${by.replace(' ', '-')}-${from}`;
  if (!name.includes(only)) return;
  const source = path.join(OUT, from);
  const make = () => {
    if (by === 'ghostscript')
      run('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-sOutputFile=again.pdf', source]);
    else if (by === 'qpdf')
      run('qpdf', ['--object-streams=generate', '--deterministic-id', '--linearize', source, 'again.pdf']);
    else run('qpdf', ['--encrypt', '', 'owner', '256', '--', source, 'again.pdf']);
    return readFileSync(temporary('again.pdf'));
  };
  if (existsSync(`${source}.json`)) one(name, { ...expected(), producer: `${expected().producer}, ${by}` }, make);
  else console.error(`${name}: ${from} must be there first.`);
}

chromium('marlow', 'plain');
chromium('okafor', 'stacked');
chromium('mueller', 'sidebar-left');
chromium('dubois', 'sidebar-right');
chromium('nguyen', 'columns');
chromium('kowalski', 'dates-left');
chromium('silva', 'table');
chromium('brandt', 'centered');
chromium('zhang', 'plain');
chromium('petrov', 'stacked');
chromium('levi', 'plain');
chromium('mansour', 'plain');
weasyprint('okafor', 'plain');
weasyprint('mueller', 'stacked');
weasyprint('haddad', 'centered');
weasyprint('silva', 'dates-left');
weasyprint('nguyen', 'table');
libreOffice('marlow', 'pdf', {});
libreOffice('dubois', 'pdf', { inTable: true });
libreOffice('petrov', 'pdf', { withoutStyles: true });
libreOffice('kowalski', 'pdf', { inColumns: true });
libreOffice('levi', 'pdf', 'plain');
libreOffice('haddad', 'pdf', 'stacked');
libreOffice('okafor', 'docx', 'plain');
libreOffice('brandt', 'docx', 'centered');
libreOffice('mueller', 'docx', 'table');
libreOffice('mansour', 'docx', 'plain');
latex('marlow', 'plain');
latex('okafor', 'two-column');
latex('mueller', 'classic');
latex('silva', 'plain');
latex('petrov', 'plain', 'DejaVu Sans');
latex('kowalski', 'classic', 'Liberation Serif');
latex('dubois', 'two-column', 'Liberation Sans');
latex('zhang', 'plain', 'Noto Serif CJK SC');
groff('marlow');
groff('okafor');
reportLab('haddad', 'plain');
reportLab('nguyen', 'frames');
reportLab('brandt', 'plain');
reportLab('zhang', 'cid');
pdfKit('silva', 'plain');
pdfKit('haddad', 'sidebar');
pandoc('marlow');
pandoc('dubois');
word('okafor');
word('mueller', { contactInHeader: true });
word('kowalski', { contactInTextBox: true });
word('silva', { inTable: true });
word('haddad', { inColumns: true });
word('nguyen', { withoutStyles: true });
word('petrov', { hiddenWords: 'istio envoy kubernetes terraform ansible golang rust cilium ebpf' });
word('zhang', { withFootnote: true, withPicture: true });
word('brandt', { withPicture: true });
word('levi');
markdown('marlow');
markdown('dubois');
markdown('zhang');
markdown('brandt');
text('okafor', 78);
text('mueller', Infinity);
text('kowalski', 72);
text('petrov', Infinity, 'utf-16');
text('dubois', Infinity, 'windows-1252');
text('levi', Infinity);
chromium('hale', 'columns');
chromium('sandoval', 'plain');
chromium('lindqvist', 'sidebar-left');
chromium('adeyemi', 'table');
chromium('szalai', 'centered');
chromium('quirke', 'hyphenated');
firefox('hale', 'sidebar-right');
firefox('sandoval', 'dates-left');
firefox('adeyemi', 'hyphenated');
firefox('szalai', 'table');
firefox('quirke', 'plain');
word('lindqvist', { inTable: true });
word('quirke', { inColumns: true });
word('szalai');
word('sandoval', { withoutStyles: true });
markdown('szalai');
markdown('lindqvist');
text('hale', 72);
text('sandoval', Infinity);
chromium('ferreira', 'dates-left');
chromium('lopez', 'stacked');
firefox('ferreira', 'centered');
firefox('lopez', 'plain');
word('ferreira', { contactInHeader: true });
word('lopez');
markdown('ferreira');
text('ferreira', 78);
text('lopez', Infinity);
pasted('adeyemi', 78);
pasted('quirke', 90);
again('pdflatex-classic-mueller.pdf', 'ghostscript');
again('chromium-columns-hale.pdf', 'ghostscript');
again('chromium-plain-marlow.pdf', 'qpdf');
again('libreoffice-plain-marlow.pdf', 'owner password');
for (const { name, expected, make } of spoiled({ out: OUT, work, run, office })) one(name, expected, make);
console.log(`${made.length} files in ${OUT}; ${work} may be removed.`);
