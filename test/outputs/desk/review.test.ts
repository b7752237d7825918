/** The workbook about many units read back, through its file, as it was written and as people leave it. */
import { check } from '../../../src/check';
import { reviewIn } from '../../../src/desk';
import { readXlsx } from '../../../src/hosts/xlsx';
import type { Locale } from '../../../src/model/text/locale';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import { bookOf, bytesOf } from '../../helpers/review';
import { formsOf } from '../../helpers/submissions';
import { withCell } from '../../helpers/workbook';

const FILES = {
  '收件/甲.xlsx': withCell(withCell(formsOf('甲区教育局'), '基础数据表', 'F5', 99), '自评表', 'H13', 25),
  '收件/乙.xlsx': withCell(formsOf('甲区水利局'), '自评表', 'H13', 25),
  '收件/丙.xlsx': formsOf('甲区统计局'),
  '收件/丁.xlsx': formsOf(''),
};

const results = Object.entries(FILES).map(([file, workbook]) => ({
  ...{ file, result: check(workbook), problem: undefined },
  submitted: { modified: 1_700_000_000_000, digest: file },
}));
const written = async (locale: Locale): Promise<WorkbookSnapshot> =>
  readXlsx(await bytesOf(bookOf(results, locale)), '汇总.xlsx');

let book: WorkbookSnapshot;
beforeAll(async () => {
  book = await written('zh-CN');
});

const mapped = (name: string, change: (cell: CellSnapshot) => CellSnapshot): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, cells: sheet.cells.map(change) } : sheet,
  ),
});

test.each(['zh-CN', 'en'] as const)(
  '%s: every unit with its own findings, each at its row',
  async (locale) => {
    const snapshot = await written(locale);
    const review = reviewIn(snapshot)!;
    expect(review.units.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['', 'unclear'],
      ['甲区教育局', 'returned'],
      ['甲区水利局', 'returned'],
      ['甲区统计局', 'passed'],
    ]);
    expect(review.units[0]!.file).toBe('丁.xlsx');
    expect(review).toMatchObject({ partial: [], unknownRows: 0 });
    // All sheets of the book are gouji's: none is searched for a form.
    expect(review.sheets).toEqual(snapshot.sheets.map(({ name }) => name));
    for (const { name, counts, files, row } of review.units) {
      const sheet = snapshot.sheets.find((each) => each.name === row.sheet)!;
      const cell = sheet.cells.find((each) => each.row === row.row && each.column === row.column);
      expect(cell?.text ?? '').toBe(name);
      if (name === '') continue;
      const { result } = results.find((each) => each.file === files[0]!.file)!;
      expect(files).toHaveLength(1);
      expect(files[0]!.findings).toHaveLength(result.diagnostics.length);
      const { blank, error, explain } = result.work;
      expect(counts).toMatchObject({ blank, error, explain });
      for (const finding of files[0]!.findings) {
        const findings = snapshot.sheets.find((each) => each.name === finding.row.sheet)!.cells;
        const told = findings.find(
          (each) => each.row === finding.row.row && each.column === finding.row.column,
        );
        expect(told!.text).toBe(finding.message);
        expect(result.diagnostics.map(({ message }) => message[locale])).toContain(finding.message);
      }
    }
  },
);

test('sorted by somebody, and with words of the reviewer’s: still the worst first, and the words are shown', () => {
  const units = book.sheets.find(({ name }) => name === '各单位')!;
  const header = units.cells.find(({ value }) => value === '审核意见')!;
  const [first, last] = [header.row + 1, header.row + 4];
  const turned = mapped('各单位', (cell) =>
    cell.row >= first && cell.row <= last ? { ...cell, row: first + last - cell.row } : cell,
  );
  const noted = withCell(
    turned,
    '各单位',
    `${String.fromCharCode(65 + header.column)}${first + 1}`,
    '电话已通知',
  );
  const review = reviewIn(noted)!;
  expect(review.units.map(({ name }) => name)).toEqual(['', '甲区教育局', '甲区水利局', '甲区统计局']);
  expect(review.units.find(({ name }) => name === '甲区统计局')).toMatchObject({ decision: '电话已通知' });
});

test('keys that were changed, and sheets that were read in part, are said', () => {
  const damaged = mapped('问题清单', (cell) =>
    typeof cell.value === 'string' && cell.value.startsWith('{') && cell.row === 3
      ? { ...cell, value: '?', text: '?' }
      : cell,
  );
  expect(reviewIn(damaged)!.unknownRows).toBe(1);
  const partial = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === '问题清单' ? { ...sheet, partial: true as const } : sheet,
    ),
  };
  expect(reviewIn(partial)!.partial).toEqual(['问题清单']);
});

test('a unit’s own workbook is none, whatever its headers are called', () => {
  expect(reviewIn(formsOf('甲区教育局'))).toBeUndefined();
  expect(reviewIn(withCell(formsOf('甲区教育局'), '自评表', 'L1', '识别码'))).toBeUndefined();
});
