/** Files that must be refused, each by its reason, and a few that look broken and can be read all the same. */
import { deflateSync, strToU8, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Refusal } from '../../../src/domain/resume/document.ts';
import type { Expected } from './expected.ts';
import { personCalled } from './people.ts';
import { markdownOf } from './plain.ts';
import { wordOf } from './word.ts';

interface Tools {
  readonly out: string;
  readonly work: string;
  readonly run: (program: string, args: readonly string[]) => void;
  readonly office: (from: string, bytes: Uint8Array | string, to: string) => Uint8Array;
}

interface Made {
  readonly name: string;
  readonly expected: Expected;
  readonly make: () => Uint8Array;
}

/** A PDF around content streams, with a right table of its objects. */
function pdfOf(objects: readonly (readonly [dictionary: string, stream?: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.7\n')];
  const offsets: number[] = [];
  let size = parts[0]?.length ?? 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    size += part.length;
  };
  for (const [i, [dictionary, stream]] of objects.entries()) {
    offsets.push(size);
    add(strToU8(`${i + 1} 0 obj\n${dictionary}\n`));
    if (stream) {
      add(strToU8('stream\n'));
      add(stream);
      add(strToU8('\nendstream\n'));
    }
    add(strToU8('endobj\n'));
  }
  const start = size;
  add(
    strToU8(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}

const page = (contents: readonly (readonly [string, Uint8Array?])[]) =>
  pdfOf([
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    ['<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'],
    ...contents,
  ]);

/** A content stream of 120 MB of operators behind two layers of deflate, in less than a kilobyte. */
function bombPdf(): Uint8Array {
  const inner = deflateSync(strToU8('0 0 m 9 9 l S\n'.repeat(9_000_000)), { level: 9 });
  const outer = deflateSync(zlibbed(inner, 0), { level: 9 });
  const stream = zlibbed(outer, 0);
  return page([[`<< /Length ${stream.length} /Filter [/FlateDecode /FlateDecode] >>`, stream]]);
}
/** The header that PDF wants before deflated bytes; the checksum at the end is not looked at. */
const zlibbed = (bytes: Uint8Array, check: number) =>
  Uint8Array.from([0x78, 0xda, ...bytes, check, check, check, check]);

/** Arrays in arrays, as deep as a parser that calls itself does not survive. */
const nestedPdf = () => page([[`${'['.repeat(60_000)}${']'.repeat(60_000)}`], ['<< /Length 0 >>', new Uint8Array()]]);

function bombDocx(isLying: boolean): Uint8Array {
  const zip = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': [new Uint8Array(90_000_000).fill(0x20), { level: 9, mtime: new Date(2026, 0, 2) }],
  });
  if (isLying) {
    // In the directory at the end, the size of the second file becomes a modest one.
    const view = new DataView(zip.buffer, zip.byteOffset);
    for (let at = 0; at < zip.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
        view.setUint32(at + 24, 4000, true);
  }
  return zip;
}

/** As much of an OLE container as tells what is in it: its mark and names of its directory in UTF-16. */
function oleOf(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(1536 + 128 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => bytes.set(Buffer.from(name, 'utf16le'), 1536 + 128 * i));
  return bytes;
}

/** "istio" nested in itself: entities that would swell to gigabytes. */
function laughing(): Uint8Array {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "istio">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>`;
  return zipSync(
    { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) },
    { mtime: new Date(2026, 0, 2) },
  );
}

export function spoiled({ out, work, run, office }: Tools): readonly Made[] {
  const made = (name: string): Uint8Array => Uint8Array.from(readFileSync(path.join(out, name)));
  const temporary = (name: string) => path.join(work, name);
  const refused = (
    name: string,
    producer: string,
    refusal: readonly Refusal[],
    make: () => Uint8Array,
    given?: string,
  ): Made => ({
    name,
    expected: { producer, layout: 'spoiled', refusal, ...(given === undefined ? {} : { given }) },
    make,
  });
  const plain = 'chromium-plain-marlow.pdf';
  const changed = (change: (text: string) => string): Uint8Array => {
    run('qpdf', [
      '--qdf',
      '--object-streams=disable',
      '--deterministic-id',
      path.join(out, plain),
      temporary('open.pdf'),
    ]);
    writeFileSync(
      temporary('changed.pdf'),
      Buffer.from(change(readFileSync(temporary('open.pdf'), 'latin1')), 'latin1'),
    );
    return Uint8Array.from(readFileSync(temporary('changed.pdf')));
  };
  const expectedOf = (name: string) => JSON.parse(readFileSync(path.join(out, `${name}.json`), 'utf8')) as Expected;
  return [
    refused('empty.pdf', 'none', ['empty'], () => new Uint8Array()),
    refused('zeros.docx', 'none', ['empty'], () => new Uint8Array(2000)),
    refused('spaces.txt', 'none', ['empty'], () => strToU8('  \n\n \t \n')),
    refused('blank.pdf', 'by hand', ['empty'], () => page([['<< /Length 0 >>', new Uint8Array()]])),
    refused('locked.pdf', 'Chromium, qpdf', ['password'], () => {
      run('qpdf', ['--encrypt', 'user', 'owner', '256', '--', path.join(out, plain), temporary('locked.pdf')]);
      return Uint8Array.from(readFileSync(temporary('locked.pdf')));
    }),
    refused('locked.docx', 'by hand', ['password'], () => oleOf(['Root Entry', 'EncryptionInfo', 'EncryptedPackage'])),
    refused('old.doc', 'LibreOffice', ['old word format'], () =>
      office('old.docx', wordOf(personCalled('okafor')), 'doc'),
    ),
    refused('cut.pdf', 'Chromium', ['damaged'], () => made(plain).slice(0, 6000)),
    refused('cut.docx', 'Word form', ['damaged'], () => wordOf(personCalled('marlow')).slice(0, 4000)),
    refused('noise.pdf', 'by hand', ['damaged'], () =>
      Uint8Array.from([...strToU8('%PDF-1.7\n'), ...Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)]),
    ),
    refused('nested.pdf', 'by hand', ['damaged', 'empty', 'no text layer'], nestedPdf),
    refused('bomb.pdf', 'by hand', ['zip bomb'], bombPdf),
    refused('bomb.docx', 'by hand', ['zip bomb'], () => bombDocx(false)),
    refused('lying-bomb.docx', 'by hand', ['zip bomb'], () => bombDocx(true)),
    {
      name: 'laughing.docx',
      expected: {
        producer: 'by hand',
        layout: 'spoiled',
        fields: { name: '', email: '', phone: '', location: '', sections: [], roles: [], education: [], skills: [] },
      },
      make: laughing,
    },
    refused('deep.docx', 'by hand', ['damaged'], () =>
      zipSync(
        {
          'word/document.xml': strToU8(`<w:document>${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}</w:document>`),
        },
        { mtime: new Date(2026, 0, 2) },
      ),
    ),
    refused('scanned.pdf', 'Chromium, Ghostscript', ['no text layer'], () => {
      run('gs', [
        '-q',
        '-dBATCH',
        '-dNOPAUSE',
        '-sDEVICE=pdfimage8',
        '-r50',
        '-dDownScaleFactor=1',
        `-sOutputFile=${temporary('scan.pdf')}`,
        path.join(out, plain),
      ]);
      return Uint8Array.from(readFileSync(temporary('scan.pdf')));
    }),
    refused('no-tounicode.pdf', 'Chromium', ['unmappable fonts'], () =>
      changed((text) => text.replace(/\/ToUnicode \d+ 0 R/g, (match) => ' '.repeat(match.length))),
    ),
    refused('forty-pages.pdf', 'groff', ['too many pages'], () => {
      writeFileSync(
        temporary('forty.ms'),
        Array.from({ length: 40 }, (_, i) => `.LP\nPage ${i + 1}\n.bp`)
          .slice(0, 40)
          .join('\n')
          .replace(/\n\.bp$/, ''),
      );
      writeFileSync(temporary('forty.sh'), 'groff -ms -Tpdf forty.ms > forty.pdf');
      run('sh', ['forty.sh']);
      return Uint8Array.from(readFileSync(temporary('forty.pdf')));
    }),
    refused('pdf-behind-docx.pdf', 'Chromium', ['wrong type behind the name'], () => made(plain), 'resume.docx'),
    refused(
      'docx-behind-pdf.docx',
      'Word form',
      ['wrong type behind the name'],
      () => wordOf(personCalled('okafor')),
      'resume.pdf',
    ),
    refused(
      'picture-behind-pdf.png',
      'by hand',
      ['wrong type behind the name'],
      () =>
        Uint8Array.from(
          Buffer.from(
            'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
            'base64',
          ),
        ),
      'resume.pdf',
    ),
    refused(
      'page-behind-doc.html',
      'by hand',
      ['wrong type behind the name'],
      () => strToU8('<html><body><h1>Tamsin Marlow</h1></body></html>'),
      'resume.doc',
    ),
    refused('resume.rtf', 'LibreOffice', ['unknown type'], () =>
      office('rich.docx', wordOf(personCalled('okafor')), 'rtf'),
    ),
    refused('resume.odt', 'LibreOffice', ['unknown type'], () =>
      office('open.docx', wordOf(personCalled('okafor')), 'odt'),
    ),
    {
      name: 'lost-table.pdf',
      expected: { ...expectedOf(plain), layout: 'table of objects points nowhere' },
      make: () => changed((text) => text.replace(/startxref\n\d+/, 'startxref\n7')),
    },
    {
      name: 'text-behind-md.md',
      expected: {
        producer: 'Markdown',
        layout: 'named text',
        fields: expectedOf('markdown-marlow.md').fields as NonNullable<Expected['fields']>,
        given: 'resume.txt',
      },
      make: () => strToU8(markdownOf(personCalled('marlow'))),
    },
  ];
}
