/** No text from a file becomes a formula, a field or a link in anything that the command line writes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { wordReport } from '../../src/check';
import { readDocx } from '../../src/hosts/docx';
import { writeWordReport } from '../../src/hosts/docx/write';
import { readXlsx } from '../../src/hosts/xlsx';
import { writeTemplates } from '../../src/hosts/xlsx/write';
import { templates } from '../../src/templates';
import { runCli } from '../helpers/cli';
import { LIKE_FORMULAS, sampleWith } from './texts';
import { textParts } from './workbooks';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-formulas-'));
  mkdirSync(path.join(folder, '各单位'));
  writeFileSync(path.join(folder, '各单位/=1+1.xlsx'), await sampleWith(LIKE_FORMULAS, '=1+1'));
  writeFileSync(path.join(folder, '各单位/@a.xlsx'), await sampleWith([...LIKE_FORMULAS].reverse(), '"&1'));
  writeFileSync(path.join(folder, '各单位/-坏.xlsx'), '=1+1');
  // Where it can be a name: opened on Windows it would lead to another machine.
  if (path.sep === '/') writeFileSync(path.join(folder, '各单位/\\\\内网\\乙.xlsx'), '=1+1');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sums, and links of constant texts to a cell of the same workbook or to a file that was given, never elsewhere. */
const isOurs = (formula: string): boolean =>
  /^SUBTOTAL\(109,gouji_[a-z]+\[[^\]]+\]\)$/.test(formula) ||
  /^HYPERLINK\(&quot;(?:#&apos;[^&!]+&apos;![A-Z]+\d+|各单位\/(?:[^&\\]|&quot;&quot;|&amp;)+)&quot;,&quot;(?:[^&]|&quot;&quot;|&(?:amp|lt|gt|apos);)*&quot;\)$/.test(
    formula,
  );

test('the texts are read from the files as they are', () => {
  const { sheets } = readXlsx(readFileSync(path.join(folder, '各单位/=1+1.xlsx')));
  const texts = sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
  for (const text of LIKE_FORMULAS)
    expect(texts).toContain(text.replace(/\r/g, '\n').replace('_x003D_', '='));
  expect(sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula))).toEqual([]);
});

describe('gouji summary', () => {
  let bytes: Uint8Array;
  beforeAll(() => {
    const { status, stderr } = runCli(folder, ['summary', '各单位', '--output', '汇总.xlsx']);
    expect([status, stderr]).toEqual([1, '']);
    bytes = readFileSync(path.join(folder, '汇总.xlsx'));
  });

  test('has no formula but its own sums and links, and none that leaves the folder', () => {
    const parts = textParts(bytes);
    const xml = Object.entries(parts).filter(([name]) => name.startsWith('xl/'));
    const formulas = xml.flatMap(([, text]) =>
      [...text.matchAll(/<(f|calculatedColumnFormula|totalsRowFormula)\b[^>]*>([^<]*)</g)].map(
        ([, , f]) => f!,
      ),
    );
    expect(formulas.length).toBeGreaterThan(3);
    expect(formulas.filter((formula) => !isOurs(formula))).toEqual([]);
    expect(Object.values(parts).join('')).not.toMatch(
      /<hyperlink|TargetMode="External"|externalLink|<ddeLink/,
    );
  });

  test('shows the texts, as texts, in cells that stay texts when they are edited', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const suspicious: ExcelJS.Cell[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'string' && /^\s*[=+\-@＝＋－＠]/.test(cell.value)) suspicious.push(cell);
        }),
      ),
    );
    expect(suspicious.length).toBeGreaterThan(5);
    expect(suspicious.map(({ type }) => type).every((type) => type === ExcelJS.ValueType.String)).toBe(true);
    expect(suspicious.filter(({ numFmt }) => numFmt !== '@').map(({ value }) => value)).toEqual([]);
  });

  const soffice = spawnSync('soffice', ['--version']).status === 0;
  (soffice ? test : test.skip)('and LibreOffice computes nothing from them', () => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { status } = spawnSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
        '--outdir',
        folder,
        path.join(folder, '汇总.xlsx'),
      ],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    const files = readFileSync(path.join(folder, '汇总-汇总.csv'), 'utf8');
    const findings = readFileSync(path.join(folder, '汇总-问题清单.csv'), 'utf8');
    expect(files).toContain('=1+1');
    expect(files).toContain('=1+1.xlsx');
    expect(findings).toContain('=1+1');
    expect(files + findings).not.toMatch(/#NAME\?|#REF!|#VALUE!|Err:\d/);
  });
});

test('blank forms for a unit of such a name', async () => {
  for (const unit of LIKE_FORMULAS) {
    const bytes = await writeTemplates(templates({ year: 2024, unitName: unit }));
    const cells = readXlsx(bytes).sheets.flatMap((sheet) => sheet.cells);
    const named = cells.filter(({ value }) => value === unit.replace(/\r/g, '\n'));
    expect([unit, named.length > 0]).toEqual([unit, true]);
    expect(named.filter(({ formula }) => formula !== undefined)).toEqual([]);
    if (/^\s*[=+\-@＝＋－＠]/.test(unit))
      expect(named.map(({ numberFormat }) => numberFormat)).toContain('@');
  }
});

test('a Word report: no field, no link, nothing outside, and the texts as they are', async () => {
  const snapshot = readXlsx(readFileSync(path.join(folder, '各单位/=1+1.xlsx')));
  const bytes = await writeWordReport(wordReport(snapshot));
  const parts = textParts(bytes);
  expect(parts['word/document.xml']).not.toMatch(
    /<w:(?:fldChar|fldSimple|instrText|hyperlink|object|altChunk)\b/,
  );
  expect(Object.values(parts).join('')).not.toMatch(/TargetMode="External"/);
  const texts = readDocx(bytes).tables.sheets.flatMap(({ cells }) => cells.map(({ text }) => text));
  for (const text of ['=1+1', '@SUM(A1)', `=cmd|' /C calc'!A0`]) expect(texts).toContain(text);
});
