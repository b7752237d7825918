/** @jest-environment jsdom */
/** Texts like formulas in the user's own cells, and what is written about them through the real office.js. */
import { TextDecoder } from 'node:util';
import { check, marksFor, summarySheet } from '../../src/check';
import { readDocx } from '../../src/hosts/docx';
import { createExcelHost } from '../../src/hosts/excel';
import { toA1 } from '../../src/model/workbook/cell';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { importSheets, templates } from '../../src/templates';
import { createHost } from '../../src/workbench/host';
import { loadOfficeJs } from '../../src/workbench/transport/jsdom';
import { workbenchData } from '../hosts/excel/workbenchData';
import { sampleReport } from '../helpers/sampleReport';
import { sampleWorkbook } from '../helpers/workbook';
import { LIKE_FORMULAS } from './texts';

Object.assign(globalThis, { TextDecoder });
const excel = createHost();
const SHEET = `自'評"&1`;

/** A text of the user's own: no label, no figure. */
const isOwn = ({ value, row, column }: CellSnapshot): boolean =>
  typeof value === 'string' && row > 12 && column > 0 && column < 5 && !/\d/.test(value);

/** The sample with the texts in cells that findings speak of, and a sheet's name that ends a quotation. */
function hostile(): WorkbookSnapshot {
  const sample = sampleWorkbook();
  let nth = 0;
  const put = (cell: CellSnapshot): CellSnapshot => {
    if (!isOwn(cell)) return cell;
    const text = LIKE_FORMULAS[nth++ % LIKE_FORMULAS.length]!;
    return { ...cell, value: text, text };
  };
  const [basic, evaluation] = sample.sheets;
  return { sheets: [basic!, { ...evaluation!, name: SHEET, cells: evaluation!.cells.map(put) }] };
}

const workbook = hostile();
const texts = workbook.sheets[1]!.cells.filter(({ value }) => LIKE_FORMULAS.includes(String(value)));

beforeAll(async () => {
  await loadOfficeJs(excel);
});
beforeEach(() => {
  const [basic, evaluation] = workbook.sheets;
  const blank = evaluation!.cells.map((cell) => (texts.includes(cell) ? { ...cell, value: null } : cell));
  excel.reset(workbenchData({ sheets: [basic!, { ...evaluation!, cells: blank }] }));
  // An apostrophe in front, as a user types a text that starts with `=`.
  for (const cell of texts) excel.edit(SHEET, toA1(cell), `'${String(cell.value)}`);
});

const formulas = (): readonly (readonly [string, string])[] =>
  excel
    .snapshot()
    .sheets.flatMap(({ name, cells }) =>
      Object.values(cells).flatMap(({ formula }) =>
        formula === undefined ? [] : [[name, formula] as const],
      ),
    );

test('the texts stand in the workbook and are read as texts', async () => {
  expect(new Set(texts.map(({ value }) => value)).size).toBeGreaterThan(8);
  const { sheets } = await createExcelHost().read();
  const read = sheets
    .find(({ name }) => name === SHEET)!
    .cells.filter(({ value }) => LIKE_FORMULAS.includes(String(value)));
  expect(read.map(({ value }) => value)).toEqual(texts.map(({ value }) => value));
  expect(formulas()).toEqual([]);
});

test('the summary has no formula but links inside the workbook, whose texts are closed in', async () => {
  const host = createExcelHost();
  const result = check(await host.read());
  for (const locale of ['zh-CN', 'en'] as const) {
    await host.writeSummary(summarySheet(result, { locale, checkedAt: '' }));
    const written = formulas();
    expect(written.length).toBeGreaterThan(3);
    // "" inside of a text is a quotation mark; nothing follows the second text.
    const link = /^=HYPERLINK\("#'(?:[^'"]|''|"")+'![A-Z]+\d+","(?:[^"]|"")*"\)$/;
    expect(written.filter(([, formula]) => !link.test(formula))).toEqual([]);
    expect(written.some(([, formula]) => formula.includes(`'自''評""&1'!`))).toBe(true);
  }
});

test('marks, comments and fills leave them texts, and an undo does, too', async () => {
  const host = createExcelHost();
  const before = excel.snapshot();
  const result = check(await host.read());
  await host.mark(marksFor(result, 'zh-CN'), { comments: true });
  await host.fill(result.fills().map(({ edit }) => edit));
  for (const { formula } of result.fills().map(({ edit }) => edit.after as { formula?: string })) {
    if (formula !== undefined) expect(formula).not.toMatch(/cmd|HYPERLINK|1\+1/);
  }
  await host.undo();
  await host.undo();
  expect(excel.snapshot()).toEqual(before);
});

test('blank forms for such a unit, and a report’s tables with such texts', async () => {
  const host = createExcelHost();
  const own = new Set(formulas().map(([, formula]) => formula));
  for (const unitName of LIKE_FORMULAS.slice(0, 4)) {
    await host.insertTemplates(templates({ year: 2024, unitName, forms: ['evaluation'] }));
  }
  await host.insertTemplates(importSheets(readDocx(sampleReport(workbook))));
  const made = formulas().filter(([, formula]) => !own.has(formula));
  expect(made.length).toBeGreaterThan(3);
  // Of our own: sums, quotients and conditions over addresses.
  expect(made.filter(([, formula]) => /HYPERLINK|cmd|1\+1|SUM\(A1\)|http/.test(formula))).toEqual([]);
  const shown = excel
    .snapshot()
    .sheets.slice(2)
    .flatMap(({ cells }) => Object.values(cells).map(({ value }) => value));
  for (const text of LIKE_FORMULAS.slice(0, 4)) expect(shown).toContain(text);
});
