/** Resumes as Word writes them: its styles, its numbering, its text boxes with the old drawing beside the new, its headers. */
import { strToU8, zipSync } from 'fflate';
import { spanOf, type Person } from './people.ts';

export interface WordOptions {
  /** Contact details in the header of the page, where many parsers do not look. */
  readonly contactInHeader?: boolean;
  readonly contactInTextBox?: boolean;
  /** Roles in a table of two columns without lines. */
  readonly inTable?: boolean;
  /** Two columns by the section. */
  readonly inColumns?: boolean;
  /** Headings by bold letters, bullets by typed characters. */
  readonly withoutStyles?: boolean;
  readonly hiddenWords?: string;
  readonly withPicture?: boolean;
  readonly withFootnote?: boolean;
}

const x = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Word cuts text into runs wherever spelling, language or revision changes. */
const runs = (text: string, properties = '') =>
  text
    .split(/(?<= )/)
    .reduce<string[]>(
      (parts, word, i) => (i % 4 === 0 ? [...parts, word] : [...parts.slice(0, -1), (parts.at(-1) ?? '') + word]),
      [],
    )
    .map(
      (part) =>
        `<w:r w:rsidRPr="00A1B2C3">${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${x(part)}</w:t></w:r>`,
    )
    .join('<w:proofErr w:type="spellStart"/>');
const tab = '<w:r><w:tab/></w:r>';
const p = (content: string, properties = '') =>
  `<w:p w:rsidR="00D4E5F6">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const BULLET = `${style('ListParagraph')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;
const RIGHT_TAB = '<w:tabs><w:tab w:val="right" w:pos="9600"/></w:tabs>';

function textBox(content: string): string {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0"><wp:extent cx="2400000" cy="900000"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:190pt"><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

export function wordOf(person: Person, options: WordOptions = {}): Uint8Array {
  const [summary, experience, education, skills, certificates, languages] = person.headings;
  const heading = (text: string, level = 1) =>
    options.withoutStyles
      ? p(runs(text.toUpperCase(), '<w:b/><w:sz w:val="24"/>'))
      : p(runs(text), style(`Heading${level}`));
  const item = (text: string) => (options.withoutStyles ? p(runs(`•\u00A0${text}`)) : p(runs(text), BULLET));
  const links = person.links.map(
    (link, i) =>
      `<w:hyperlink r:id="rIdLink${i}" w:history="1">${runs(i === 0 ? 'LinkedIn' : link, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`,
  );
  const contact = [
    p(runs(`${person.email} | ${person.phone}`)),
    p(runs(person.place)),
    ...(links.length > 0 ? [p(links.join(runs(' | ')))] : []),
  ].join('');
  const jobs = person.jobs.map((job) => {
    const did = job.did.map(item).join('');
    if (options.inTable)
      return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="7200"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2400"/></w:tcPr>${p(runs(spanOf(person, job)))}</w:tc><w:tc><w:tcPr><w:tcW w:w="7200"/></w:tcPr>${p(runs(`${job.title}, `, '<w:b/>') + runs(job.employer))}${did}</w:tc></w:tr></w:tbl>`;
    return (
      p(runs(job.title, '<w:b/>') + tab + runs(spanOf(person, job)), RIGHT_TAB) +
      p(runs(`${job.employer}, ${job.place}`, '<w:i/>')) +
      did
    );
  });
  const body = [
    options.contactInHeader ? '' : p(runs(person.name), options.withoutStyles ? '' : style('Title')),
    options.contactInHeader ? '' : p(runs(person.headline), style('Subtitle')),
    options.contactInTextBox ? textBox(contact) : options.contactInHeader ? '' : contact,
    options.withPicture
      ? p(
          '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rIdPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
        )
      : '',
    heading(summary),
    p(runs(person.summary) + (options.withFootnote ? '<w:r><w:footnoteReference w:id="2"/></w:r>' : '')),
    options.hiddenWords === undefined ? '' : p(runs(options.hiddenWords, '<w:color w:val="FFFFFF"/><w:sz w:val="2"/>')),
    heading(experience),
    ...jobs,
    heading(education),
    ...person.studies.map((study) =>
      p(runs(`${study.degree}, ${study.school}`) + tab + runs(spanOf(person, study)), RIGHT_TAB),
    ),
    heading(skills),
    ...person.skills.map(([group, list]) => p(runs(`${group}: `, '<w:b/>') + runs(list))),
    heading(certificates),
    ...person.certificates.map(item),
    heading(languages),
    p(runs(person.languages)),
  ].join('');
  const header = p(runs(person.name, '<w:b/><w:sz w:val="36"/>')) + contact;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application><Pages>1</Pages></Properties>`,
    'word/document.xml': `${XML}<w:document ${NS}><w:body>${body}<w:sectPr>${options.contactInHeader ? '<w:headerReference w:type="default" r:id="rIdHeader"/>' : ''}<w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"/>${options.inColumns ? '<w:cols w:num="2" w:space="400"/>' : '<w:cols w:space="708"/>'}</w:sectPr></w:body></w:document>`,
    'word/header1.xml': `${XML}<w:hdr ${NS}>${header}</w:hdr>`,
    'word/footer1.xml': `${XML}<w:ftr ${NS}>${p(runs('Page ') + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:ftr>`,
    'word/footnotes.xml': `${XML}<w:footnotes ${NS}><w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p(runs('Referees are named on request.'))}</w:footnote></w:footnotes>`,
    'word/styles.xml': `${XML}<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${30 - 3 * level}"/></w:rPr></w:style>`).join('')}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="44"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="360"/></w:pPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style></w:styles>`,
    'word/numbering.xml': `${XML}<w:numbering ${NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdNumbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rIdHeader" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rIdFooter" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rIdFootnotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rIdPicture" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>${person.links.map((link, i) => `<Relationship Id="rIdLink${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://${x(link)}" TargetMode="External"/>`).join('')}</Relationships>`,
    'word/_rels/header1.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${person.links.map((link, i) => `<Relationship Id="rIdLink${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://${x(link)}" TargetMode="External"/>`).join('')}</Relationships>`,
  };
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  );
  const date = new Date(2026, 0, 2);
  return zipSync({
    ...Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, [strToU8(content), { level: 9, mtime: date }]]),
    ),
    'word/media/image1.png': [png, { mtime: date }],
  });
}
