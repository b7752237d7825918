/** The clean pair of forms, however it is laid out: nothing is found. Any figure that breaks an equality: found. */
import fc from 'fast-check';
import { check } from '../../src/check';
import type { CheckResult } from '../../src/model/result/result';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanFigures } from '../helpers/arbitraries';
import { cleanWorkbook, FIGURES, layouts } from '../helpers/cleanForms';
import { placedOutcomes } from '../helpers/placedOutcomes';
import { runs } from '../helpers/properties';
import { mapSheet } from '../helpers/workbook';

const serious = (result: CheckResult): readonly string[] =>
  result.diagnostics
    .filter(({ severity }) => severity !== 'hint')
    .map(({ ruleId, message }) => `${ruleId}: ${message['zh-CN']}`);

describe.each(layouts())('%s', (_, workbook) => {
  const result = check(workbook);

  test('both forms are found, with unit and year', () => {
    expect(result.forms.map(({ form, year }) => [form, year]).sort()).toEqual([
      ['basic', 2023],
      ['evaluation', 2023],
    ]);
    expect(result.unitName).toBe('示例区档案馆');
    expect(result.forms.flatMap((form) => [...form.unrecognized, ...form.readingNotes])).toEqual([]);
  });

  test('nothing is found', () => {
    expect(serious(result)).toEqual([]);
    expect(result.counts.crashed).toBe(0);
  });

  test('as much is decided as in the form as published', () => {
    // A purchase of zero and a purchase left blank are both none; only the zero can be checked.
    const decided = (of: CheckResult): readonly string[] =>
      [...new Set(of.outcomes.flatMap(({ status, ruleId }) => (status === 'passed' ? [ruleId] : [])))]
        .filter((ruleId) => ruleId !== 'basic/vehicle-purchase-explained')
        .sort();
    expect(decided(result)).toEqual(decided(check(cleanWorkbook())));
  });
});

test('any clean figures: nothing is found', () => {
  fc.assert(
    fc.property(cleanFigures, (values) => {
      expect(serious(check(cleanWorkbook(values)))).toEqual([]);
    }),
    runs(60),
  );
});

describe('a row taken out', () => {
  const clean = cleanWorkbook();

  /** The workbook without one row of a sheet; what stood below moves up. */
  const without = (name: string, row: number): WorkbookSnapshot =>
    mapSheet(clean, name, (sheet) => ({
      ...sheet,
      cells: sheet.cells.flatMap((cell) =>
        cell.row === row ? [] : [{ ...cell, row: cell.row > row ? cell.row - 1 : cell.row }],
      ),
      merges: sheet.merges.flatMap((area) =>
        area.top === row && area.bottom === row
          ? []
          : [
              {
                ...area,
                top: area.top > row ? area.top - 1 : area.top,
                bottom: area.bottom >= row ? area.bottom - 1 : area.bottom,
              },
            ],
      ),
    }));

  const rows = clean.sheets.flatMap((sheet) => {
    const last = sheet.cells[sheet.cells.length - 1]!.row;
    return Array.from({ length: last + 1 }, (_, row) => {
      const label = sheet.cells.find((cell) => cell.row === row)?.text.replace(/\s+/g, '') ?? '';
      return [sheet.name, row, label] as const;
    });
  });
  // A project or an indicator that is left out of its total is what the sums are there to find.
  const summed = (name: string, row: number): boolean =>
    name === '自评表' ? row >= 12 && row <= 16 : row >= 11 && row <= 13;

  test.each(rows.filter(([name, row]) => !summed(name, row)))(
    '%s row %i (%s): nothing is found',
    (name, row) => {
      expect(serious(check(without(name, row)))).toEqual([]);
    },
  );

  test.each(rows.filter(([name, row]) => summed(name, row)))('%s row %i (%s): found', (name, row) => {
    expect(serious(check(without(name, row)))).not.toEqual([]);
  });
});

describe('planted errors', () => {
  /** An entry error in a figure; undefined where it changes nothing. */
  const entryErrors: readonly (readonly [string, (text: string) => string | undefined])[] = [
    ['two digits transposed', (text) => text.replace(/(\d)(\d)/, '$2$1')],
    ['point moved right', (text) => String(Number(text) * 10)],
    ['point moved left', (text) => String(Number(text) / 10)],
    ['元 for 万元', (text) => String(Number(text) * 10_000)],
    ['off by one', (text) => String(Number(text) + 1)],
    ['first digit dropped', (text) => text.replace(/^\d/, '') || undefined],
  ];

  /** Every figure that an equality binds, by sheet and place. */
  const places = (workbook: WorkbookSnapshot) => {
    const bound = new Map<string, { sheet: string; row: number; column: number }>();
    for (const { writeOut } of placedOutcomes(workbook)) {
      const evidence = writeOut?.();
      // Only equalities: a part may grow below its total, and a figure below its budget.
      if (!evidence || /[≤≥]/.test(evidence.arithmetic.en)) continue;
      for (const { cell, value } of evidence.terms) {
        if (cell && value !== undefined) bound.set(`${cell.sheet} ${cell.row} ${cell.column}`, cell);
      }
    }
    return [...bound.values()];
  };

  test('every one that breaks an equality is found', () => {
    const clean = cleanWorkbook(FIGURES);
    const missed: string[] = [];
    let planted = 0;
    for (const { sheet, row, column } of places(clean)) {
      const cell = clean.sheets
        .find(({ name }) => name === sheet)!
        .cells.find((c) => c.row === row && c.column === column)!;
      for (const [kind, entryError] of entryErrors) {
        const figure = /\d+(\.\d+)?/.exec(cell.text)![0];
        const wrong = entryError(figure);
        if (wrong === undefined || Number(wrong) === Number(figure)) continue;
        // An entry error in the last cent of a sum is rounding as far as anyone can tell.
        if (Math.abs(Number(wrong) - Number(figure)) < 0.05) continue;
        const text = cell.text.replace(figure, wrong);
        const value = typeof cell.value === 'number' ? Number(wrong) : text;
        const changed = {
          ...clean,
          sheets: clean.sheets.map((s) =>
            s.name === sheet
              ? { ...s, cells: s.cells.map((c) => (c === cell ? { ...c, value, text } : c)) }
              : s,
          ),
        };
        planted += 1;
        if (serious(check(changed)).length === 0)
          missed.push(`${sheet} ${row},${column} ${cell.text} → ${text} (${kind})`);
      }
    }
    expect(planted).toBeGreaterThan(300);
    expect(missed).toEqual([]);
  });
});
