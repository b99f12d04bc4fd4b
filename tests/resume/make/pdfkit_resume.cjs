/**
 * A resume by PDFKit, as builders on the web make them: every text set at a place of its own. Reads a person as JSON from the standard input.
 * Needs: npm install pdfkit (outside of this project), found by NODE_PATH
 * Usage: pdfkit_resume.cjs plain|sidebar OUTPUT < person.json
 */
const { createWriteStream, readFileSync } = require('node:fs');
const process = require('node:process');
const PDFDocument = require('pdfkit');

const [layout, output] = process.argv.slice(2);
const person = JSON.parse(readFileSync(0, 'utf8'));
const date = new Date(Date.UTC(2026, 0, 2));
const doc = new PDFDocument({ size: 'LETTER', margin: 50, info: { CreationDate: date, ModDate: date } });
doc.pipe(createWriteStream(output));
doc
  .registerFont('r', '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf')
  .registerFont('b', '/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf');

const [summary, experience, education, skills, certificates, languages] = person.headings;
const sidebar = layout === 'sidebar';
const main = { x: sidebar ? 215 : 50, width: sidebar ? 345 : 512 };
const heading = (text, at) =>
  doc
    .moveDown(0.6)
    .font('b')
    .fontSize(12)
    .fillColor('#135')
    .text(text, at.x, undefined, { width: at.width })
    .fillColor('#000')
    .font('r')
    .fontSize(9);
const line = (text, at, font = 'r') => doc.font(font).text(text, at.x, undefined, { width: at.width }).font('r');
const list = (texts, at) =>
  doc.list(texts, at.x, undefined, { width: at.width, bulletRadius: 1.5, textIndent: 10, bulletIndent: 4 });

function mainPart() {
  heading(summary, main);
  line(person.summary, main);
  heading(experience, main);
  for (const job of person.jobs) {
    const y = doc.y;
    doc.font('b').text(job.title, main.x, y, { width: main.width, lineBreak: false });
    doc.font('r').text(job.span, main.x, y, { width: main.width, align: 'right' });
    line(`${job.employer}, ${job.place}`, main);
    list(job.did, main);
  }
  heading(education, main);
  for (const study of person.studies) line(`${study.degree}, ${study.school}, ${study.span}`, main);
}
function sidePart(at) {
  heading(skills, at);
  for (const [group, names] of person.skills) line(`${group}: ${names}`, at);
  heading(certificates, at);
  list(person.certificates, at);
  heading(languages, at);
  line(person.languages, at);
}
const contact = [person.email, person.phone, person.place, ...person.links];
if (sidebar) {
  const side = { x: 40, width: 150 };
  doc.rect(0, 0, 200, 792).fill('#e8eef4').fillColor('#000');
  doc.y = 60;
  heading('Contact', side);
  for (const each of contact) line(each, side);
  sidePart(side);
  doc.y = 55;
  doc.font('b').fontSize(20).text(person.name, main.x, doc.y, { width: main.width });
  doc.font('r').fontSize(11).text(person.headline, main.x);
  mainPart();
} else {
  doc.font('b').fontSize(20).text(person.name, 50, 50);
  doc.font('r').fontSize(9).text(contact.join('  •  '), 50);
  mainPart();
  sidePart(main);
}
doc.end();
