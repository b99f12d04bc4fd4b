import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../../src/domain/resume/document.ts';
import { closeUp, joined, plain } from '../../../../src/domain/resume/reading/characters.ts';
import { ownText, parseXml } from '../../../../src/domain/resume/reading/docx/xml.ts';
import { kindOf } from '../../../../src/domain/resume/reading/kind.ts';
import { readMarkdown } from '../../../../src/domain/resume/reading/markdown.ts';
import { readAs } from '../../../../src/domain/resume/reading/read.ts';
import { Refused, refusalOf } from '../../../../src/domain/resume/reading/refused.ts';
import { readText } from '../../../../src/domain/resume/reading/text.ts';
import { refusalWords } from '../../../../src/domain/resume/reading/words.ts';

describe('any bytes', () => {
  it('are read or refused, and never break the reader', () => {
    const begins = fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06', '{\\rtf', '# ', 'II*\0');
    fc.assert(
      fc.property(begins, fc.uint8Array({ maxLength: 300 }), (begin, rest) => {
        const bytes = Uint8Array.from([...Buffer.from(begin, 'latin1'), ...rest]);
        try {
          const kind = kindOf(bytes, '');
          if (kind !== 'pdf') readAs(kind, bytes, '');
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }),
    );
  });

  it('of a document that was cut anywhere are refused as damaged or as something else, never read halfway without a word', () => {
    const whole = zipSync({
      'word/document.xml': strToU8(
        '<w:document><w:body><w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p></w:body></w:document>',
      ),
    });
    expect(readAs('docx', whole, '').lines.map(({ text }) => text)).toEqual(['Jane Doe']);
    for (let length = 2; length < whole.length; length++) {
      const cut = whole.slice(0, length);
      expect(() => readAs(kindOf(cut, '') as 'docx', cut, '')).toThrow(Refused);
    }
  });
});

describe('words', () => {
  it.each(REFUSALS)('say what is the matter and what helps: %s', (refusal) => {
    const { cause, cure } = refusalWords(refusal, 'this file');
    expect(cause).toContain('this file');
    expect(cure).toMatch(/\.$/);
  });
  it('take any other error for damage', () =>
    expect(refusalOf(new TypeError('x'))).toMatchObject({ refusal: 'damaged' }));
});

describe('characters', () => {
  it('are made plain', () => expect(plain('e\uFB03cient\u00A0o\uFB03ce\u200B')).toBe('efficient office'));
  it('that were set apart close up', () => {
    expect(closeUp('E X P E R I E N C E')).toBe('EXPERIENCE');
    expect(closeUp('E D U C AT I O N')).toBe('EDUCATION');
    expect(closeUp('I am a C developer')).toBe('I am a C developer');
  });
  it.each([
    ['orches-', 'tration', 'orchestration'],
    ['multi-', 'cluster', 'multi-cluster'],
    ['zoe.mueller-', 'smith@example.com', 'zoe.mueller-smith@example.com'],
    ['Kubernetes', 'and Istio', 'Kubernetes and Istio'],
    ['服务', '网格', '服务网格'],
  ])('join %s and %s', (first, second, whole) => expect(joined(first, second)).toBe(whole));
});

describe('XML', () => {
  it('never takes an entity from the document', () => {
    const root = parseXml('<!DOCTYPE a [<!ENTITY b "boo">]><a>x &b; &amp; &#65;</a>');
    expect(ownText(root)).toBe('x &b; & A');
  });
  it.each(['<a>', '<a></b>', '<a', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`])('refuses what is broken', (source) =>
    expect(() => parseXml(source)).toThrow(Refused),
  );
});

describe('text', () => {
  const lines = (text: string) =>
    readText(text, '', 0).lines.map(({ text: line, heading, bullet }) => [line, heading > 0, bullet]);
  it('keeps what is one point together, and parts headings', () =>
    expect(lines('Experience:\n- Moved services\n  into the mesh\n- Ran it\n')).toEqual([
      ['Experience', true, false],
      ['Moved services into the mesh', false, true],
      ['Ran it', false, true],
    ]));
});

describe('Markdown', () => {
  const read = readMarkdown(
    '# Jane *Doe*\n\n[me](https://example.com/j) ![x](y.png)\n\n| a | b |\n|---|---|\n| c | d |\n\n- uses **C++** and C#\n',
    '',
    0,
  );
  it('is read as what it shows', () => {
    expect(read.lines.map(({ text }) => text)).toEqual(['Jane Doe', 'me', 'a', 'b', 'c', 'd', 'uses C++ and C#']);
    expect(read.layout).toMatchObject({ images: 1, tables: 1, links: ['https://example.com/j'] });
  });
});

describe('white text in a document', () => {
  const white = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Istio and Envoy</w:t></w:r></w:p>';
  const hiddenIn = (body: string, before = '') => {
    const xml = `<w:document>${before}<w:body>${body}<w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p></w:body></w:document>`;
    return readAs('docx', zipSync({ 'word/document.xml': strToU8(xml) }), '').layout.hidden;
  };
  const cell = (properties: string, table = '') =>
    `<w:tbl>${table}<w:tr><w:tc><w:tcPr>${properties}</w:tcPr>${white}</w:tc></w:tr></w:tbl>`;
  const box = (fill: string) =>
    `<w:p><w:r><w:drawing><wps:wsp><wps:spPr>${fill}</wps:spPr><w:txbxContent>${white}</w:txbxContent></wps:wsp></w:drawing></w:r></w:p>`;

  it.each([
    ['on white', white],
    ['in a cell that is not painted', cell('')],
    ['in a cell that is painted white', cell('<w:shd w:fill="FFFFFF"/>')],
    ['in a plain grid', cell('', '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>')],
    ['below a cell that is painted', `${cell('<w:shd w:fill="223344"/>').replace(white, '<w:p/>')}${white}`],
    ['in a box without a filling', box('')],
  ])('is hidden %s', (_, body) => expect(hiddenIn(body)).toEqual(['Istio and Envoy']));

  it.each([
    ['in a cell that is painted', cell('<w:shd w:fill="223344"/>')],
    ['in a table of a style', cell('', '<w:tblPr><w:tblStyle w:val="GridTable5Dark"/></w:tblPr>')],
    ['in a box that is filled', box('<a:solidFill/>')],
    ['behind a marker', white.replace('<w:color', '<w:highlight w:val="black"/><w:color')],
  ])('is seen %s', (_, body) => expect(hiddenIn(body)).toEqual([]));

  it('is seen on a page that is painted', () =>
    expect(hiddenIn(white, '<w:background w:color="102030"/>')).toEqual([]));
});
