/** Figures that the reader of a form does not see as they were read, or sees twice. */
import { check, summarySheet } from '../../src/check';
import type { Diagnostic } from '../../src/model/result/diagnostic';
import { verdictKind } from '../../src/model/result/verdict';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanWorkbook, layouts } from '../helpers/cleanForms';
import { mapSheet, sheetOf, withCell, workbookOf } from '../helpers/workbook';

const BASIC = '基础数据表';
const EVALUATION = '自评表';
const clean = cleanWorkbook();

const found = (workbook: WorkbookSnapshot, rule: string): readonly Diagnostic[] =>
  check(workbook).diagnostics.filter(({ ruleId }) => ruleId === rule);
const errors = (workbook: WorkbookSnapshot): number => check(workbook).counts.error;

/** The row of a label, counted from 0. */
function rowOf(workbook: WorkbookSnapshot, label: string): number {
  const sheet = workbook.sheets.find(({ name }) => name === BASIC)!;
  return sheet.cells.find(({ value }) => typeof value === 'string' && value.includes(label))!.row;
}

/** The row once more below itself, with these figures in place of its own; rows below move down. */
function doubled(
  workbook: WorkbookSnapshot,
  row: number,
  figure: (value: number) => number,
): WorkbookSnapshot {
  return mapSheet(workbook, BASIC, (sheet) => {
    const moved = (at: number): number => (at > row ? at + 1 : at);
    const copy = sheet.cells
      .filter((cell) => cell.row === row)
      .map((cell) => {
        if (typeof cell.value !== 'number') return { ...cell, row: row + 1 };
        const value = figure(cell.value);
        return { ...cell, row: row + 1, value, text: value.toFixed(2) };
      });
    return {
      ...sheet,
      cells: [...sheet.cells.map((cell) => ({ ...cell, row: moved(cell.row) })), ...copy].sort(
        (a, b) => a.row - b.row || a.column - b.column,
      ),
      merges: [
        ...sheet.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
        ...sheet.merges
          .filter((area) => area.top === row && area.bottom === row)
          .map((area) => ({ ...area, top: row + 1, bottom: row + 1 })),
      ],
    };
  });
}

const hiding = (workbook: WorkbookSnapshot, sheet: string, some: Partial<SheetSnapshot>): WorkbookSnapshot =>
  mapSheet(workbook, sheet, (each) => ({ ...each, ...some }));

describe('one label on two rows', () => {
  const row = rowOf(clean, '三公经费');

  test('with other figures: said, with both', () => {
    const twice = doubled(clean, row, (value) => value + 3);
    const [finding, ...others] = found(twice, 'form/label-twice');
    expect(others).toEqual([]);
    expect(finding!.severity).toBe('explain');
    expect(finding!.message['zh-CN']).toMatch(/填了两处，数不同：.*，.*。按前一处核对/);
    expect(verdictKind(check(twice))).toBe('open');
  });

  test('the one that is seen is checked, and not a clean one that is hidden above it', () => {
    const decoy = hiding(
      doubled(clean, row, (value) => value + 3),
      BASIC,
      { hiddenRows: [row] },
    );
    expect(errors(decoy)).toBeGreaterThan(0);
    expect(found(decoy, 'form/label-twice')).toHaveLength(1);
    const below = hiding(
      doubled(clean, row, (value) => value + 3),
      BASIC,
      { hiddenRows: [row + 1] },
    );
    expect(errors(below)).toBe(0);
    expect(found(below, 'form/label-twice')).toHaveLength(1);
  });

  test('with the same figures: nothing', () => {
    expect(
      found(
        doubled(clean, row, (value) => value),
        'form/label-twice',
      ),
    ).toEqual([]);
  });
});

describe('what is hidden', () => {
  test('a row with figures that were checked is told', () => {
    const row = rowOf(clean, '公用经费');
    const [finding] = found(hiding(clean, BASIC, { hiddenRows: [row] }), 'form/hidden-figures');
    expect(finding!.severity).toBe('hint');
    expect(finding!.cells.every(({ address }) => address.row === row)).toBe(true);
    expect(finding!.cells.length).toBeGreaterThan(0);
  });

  test('helper rows beside the form, and rows of noughts and blanks, are not', () => {
    const last = Math.max(...clean.sheets.find(({ name }) => name === BASIC)!.cells.map(({ row }) => row));
    const helper = { value: 7, text: '7', numberFormat: 'General', row: last + 3, column: 1 };
    const workbook = mapSheet(clean, BASIC, (sheet) => ({
      ...sheet,
      cells: [...sheet.cells, helper],
      hiddenRows: [last + 3],
      hiddenColumns: [40],
    }));
    const before = check(clean);
    const after = check(workbook);
    expect(after.diagnostics.map(({ ruleId }) => ruleId)).toEqual(
      before.diagnostics.map(({ ruleId }) => ruleId),
    );
    expect(after.skipped).toEqual([]);
    expect(verdictKind(after)).toBe(verdictKind(before));
  });

  test('a form on a hidden sheet is told, and is no match for one that is seen', () => {
    const [basic] = clean.sheets.filter(({ name }) => name === BASIC);
    const copy: SheetSnapshot = { ...basic!, name: '数据', visibility: 'hidden' };
    const false_ = withCell(clean, BASIC, 'F5', 999);
    for (const sheets of [
      [copy, ...false_.sheets],
      [...false_.sheets, copy],
    ]) {
      const result = check({ ...false_, sheets });
      expect(result.counts.error).toBeGreaterThanOrEqual(errors(false_));
      expect(result.diagnostics.filter(({ ruleId }) => ruleId === 'form/hidden-figures')).toHaveLength(1);
      expect(result.forms.find(({ sheet }) => sheet === '数据')?.isHidden).toBe(true);
    }
  });

  test('the scores of a file are those of the form that is seen', () => {
    const [own] = clean.sheets.filter(({ name }) => name === EVALUATION);
    const copy: SheetSnapshot = { ...own!, name: '备份', visibility: 'hidden' };
    const result = check({ ...clean, sheets: [copy, ...clean.sheets] });
    expect(result.scores).toEqual(check(clean).scores);
    expect(result.scores!.total.cell?.sheet).toBe(EVALUATION);
  });
});

describe('sheets that nothing was read from', () => {
  const other = (some: Partial<SheetSnapshot>, rows: readonly string[][] = [['备查']]): SheetSnapshot => ({
    ...sheetOf('附页', rows),
    ...some,
  });
  const skipped = (sheet: SheetSnapshot, some: Partial<WorkbookSnapshot> = {}) =>
    check({ ...clean, ...some, sheets: [...clean.sheets, sheet] });

  test('very hidden ones, and those with a picture alone, are listed', () => {
    expect(skipped(other({ visibility: 'veryHidden' })).skipped).toEqual([
      { sheet: '附页', why: 'very-hidden' },
    ]);
    expect(skipped(other({ hasPicture: true }, [])).skipped).toEqual([{ sheet: '附页', why: 'picture' }]);
    expect(skipped(other({ visibility: 'hidden' })).skipped).toEqual([]);
    expect(skipped(other({}, [])).skipped).toEqual([]);
  });

  test('a picture, or a form without a word, where a form should be: the file was not read whole', () => {
    const alone = workbookOf(...clean.sheets.filter(({ name }) => name === EVALUATION));
    for (const sheet of [other({ hasPicture: true }, []), { ...sheetOf(BASIC, []) }]) {
      const result = check({ ...alone, sheets: [...alone.sheets, sheet] });
      expect(result.status).toBe('partly-read');
      expect(verdictKind(result)).toBe('partly-read');
    }
    expect(check({ ...alone, sheets: [...alone.sheets, sheetOf('Sheet2', [])] }).status).toBe('checked');
  });

  test('a sheet is our summary only where no form is on it', () => {
    const result = check({ ...withCell(clean, BASIC, 'F5', 999), summarySheet: BASIC });
    expect(result.counts.error).toBeGreaterThan(0);
    expect(result.skipped).toEqual([]);
    expect(skipped(other({}), { summarySheet: '附页' }).skipped).toEqual([{ sheet: '附页', why: 'summary' }]);
  });

  test.each(layouts())('%s: the summary that we write is never taken for a form', (_, workbook) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const result = check(withCell(workbook, BASIC, 'F5', 999));
      const { name, rows } = summarySheet(result, { locale, checkedAt: '2024-03-01 09:30' });
      const written = sheetOf(
        name,
        rows.map((row) => row.flatMap(({ value, span = 1 }) => [value, ...Array<null>(span - 1).fill(null)])),
      );
      const again = check({ ...workbook, sheets: [...workbook.sheets, written], summarySheet: name });
      expect(again.skipped).toEqual([{ sheet: name, why: 'summary' }]);
    }
  });
});

describe('what a number format shows', () => {
  const shown = (text: string, value: number) =>
    mapSheet(withCell(clean, BASIC, 'F5', value), BASIC, (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.row === 4 && cell.column === 5 ? { ...cell, text } : cell)),
    }));

  test.each([
    ['3.00', 11.25],
    ['', 11.25],
    ['11.52', 11.25],
    ['0.0011', 11.25],
  ])('%j for %d is told', (text, value) => {
    expect(found(shown(text, value), 'form/shown-figures')).toHaveLength(1);
  });

  test.each([
    ['11.25', 11.25],
    ['11.3', 11.25],
    ['11', 11.25],
    ['¥ 11.25', 11.25],
    ['(1,234.50)', -1234.5],
    ['-', 0],
    ['', 0],
    ['########', 11.25],
    ['1.125E+01', 11.25],
  ])('%j for %d is not', (text, value) => {
    expect(found(shown(text, value), 'form/shown-figures')).toEqual([]);
  });
});
