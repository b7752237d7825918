/** Findings that hang together and have no cause: the user is told why, and where to look. */
import { check, summarySheet } from '../../src/check';
import { toA1 } from '../../src/model/workbook/cell';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanWorkbook } from '../helpers/cleanForms';
import { accused } from '../helpers/planted/planted';
import { withCell } from '../helpers/workbook';
import { toText } from '../helpers/wholeReport';

const clean = cleanWorkbook();

type Change = readonly [sheet: string, address: string, value: number | null];

function changed(...changes: readonly Change[]): WorkbookSnapshot {
  return changes.reduce(
    (workbook, [sheet, address, value]) => withCell(workbook, sheet, address, value),
    clean,
  );
}

test('where nothing is wrong, or one cell explains it, there is nothing to say', () => {
  expect(check(clean).unresolved).toEqual([]);
  const one = changed(['基础数据表', 'F12', 12.34]);
  expect(check(one).counts.error).toBe(1);
  expect(check(one).unresolved).toEqual([]);
});

test.each<[why: string, changes: readonly Change[]]>([
  [
    'many',
    [
      ['自评表', 'G4', 55.58],
      ['自评表', 'G13', 33.61],
      ['自评表', 'G16', 7.43],
    ],
  ],
  [
    'several-ways',
    [
      ['基础数据表', 'B8', 4.41],
      ['基础数据表', 'B6', 5.41],
    ],
  ],
  [
    'blanks',
    [
      ['基础数据表', 'F12', null],
      ['基础数据表', 'F13', null],
      ['基础数据表', 'F11', 88.1],
      ['基础数据表', 'F17', 1],
    ],
  ],
])('%s: every cell at which something is broken is named, and none accused', (why, changes) => {
  const workbook = changed(...changes);
  const result = check(workbook);
  expect(result.unresolved.map((each) => each.why)).toEqual([why]);
  const [{ cells, message }] = result.unresolved as [(typeof result.unresolved)[0]];
  expect(cells.length).toBeGreaterThan(1);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  const places = errors.map(({ cells: [first] }) => `${first!.address.sheet}!${toA1(first!.address)}`);
  for (const cell of cells) expect(places).toContain(`${cell.sheet}!${toA1(cell)}`);
  expect(accused(workbook)).toEqual([]);
  // Every face says it.
  const text = toText([{ file: 'a.xlsx', result, problem: undefined }], 'zh-CN');
  expect(text).toContain(`${message['zh-CN']}（${cells[0]!.sheet}`);
  const { rows } = summarySheet(result, { locale: 'en', checkedAt: '2024-03-01 09:30' });
  expect(rows.flat().map(({ value }) => value)).toContain(message.en);
});
