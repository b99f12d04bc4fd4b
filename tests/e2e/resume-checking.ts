/** What the tests of the resume checker do again and again. */
import { deflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

export async function openChecker(page: Page): Promise<void> {
  await page.goto('./resume/');
  await expect(page.getByRole('form', { name: 'Your resume' })).toBeVisible();
}

type Chosen = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** @param file of the corpus, by its name, or one of the test's own */
export const choose = (page: Page, file: Chosen) =>
  page
    .getByLabel('Your resume as a file')
    .setInputFiles(typeof file === 'string' ? `tests/resume/files/${file}` : file);
export const paste = (page: Page, text: string) => page.getByLabel('Or paste its text').fill(text);
export const advertise = (page: Page, text: string) => page.getByLabel('The job advertisement').fill(text);
export const check = (page: Page) => page.getByRole('button', { name: 'Check', exact: true }).click();
export const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });
export const refused = (page: Page) => page.getByRole('region', { name: 'Not checked' });

export async function checked(page: Page): Promise<void> {
  await check(page);
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeFocused();
}

/**
 * A PDF of a few kilobytes that takes the reader minutes: a sentence a page, and a drawing of so many lines that it comes close to what is unpacked at all, again
 * on every page.
 */
export function slowPdf(pages: number) {
  const sentence = `BT /F1 12 Tf 72 720 Td (Robin Example ran Istio for a bank, page by page.) Tj ET\n`;
  const stream = deflateSync(sentence + '1 1 m 2 2 l S\n'.repeat(1_200_000));
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${i + 5} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    ...Array.from(
      { length: pages },
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>',
    ),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    at += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return { name: 'drawing.pdf', mimeType: 'application/pdf', buffer: Buffer.concat(parts) };
}
