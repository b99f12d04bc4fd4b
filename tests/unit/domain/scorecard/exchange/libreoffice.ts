/** Recalculates a workbook in LibreOffice, where it is installed, and gives every cell as it then stands. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Sheet } from '../../../../../src/domain/scorecard/exchange/workbook/ooxml.ts';
import { writeOoxml } from '../../../../../src/domain/scorecard/exchange/workbook/ooxml.ts';

const COMMAND = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

export const NO_LIBREOFFICE =
  COMMAND === undefined ? 'LibreOffice is not installed: no spreadsheet recalculated the workbook' : undefined;

/** Without the stored results, so that what comes back was computed there; and without styles, which would round or turn into per cent. */
const bare = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) =>
        cell?.formula === undefined ? cell && { value: cell.value ?? '' } : { formula: cell.formula },
      ),
    ),
  }));

/** Comma, quotes, UTF-8, from line 1, not "as shown" but in full precision, every sheet into a file of its own. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** Cells by sheet, row and column; a formula that fails is an error such as #NAME? */
export type Recalculated = ReadonlyMap<string, readonly (readonly string[])[]>;

/** All workbooks in one run of the program: it takes seconds to start. */
export function recalculated(workbooks: readonly (readonly Sheet[])[]): readonly Recalculated[] {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-'));
  try {
    const files = workbooks.map((sheets, i) => {
      const file = join(folder, `card${i}.xlsx`);
      writeFileSync(file, writeOoxml(bare(sheets)));
      return file;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(COMMAND ?? '', [profile, '--headless', '--convert-to', AS_CSV, '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    const cells = (i: number, name: string) =>
      Papa.parse<string[]>(readFileSync(join(folder, `card${i}-${name}.csv`), 'utf8')).data;
    return workbooks.map((sheets, i) => new Map(sheets.map(({ name }) => [name, cells(i, name)])));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
