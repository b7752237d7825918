/** A form as a Word table: what it looks like on the page. */
import { wordReport } from '../../../src/check';
import { sampleWorkbook, withCell } from '../../helpers/workbook';

const [, evaluation] = wordReport(sampleWorkbook()).tables;

test('the title stands in the middle, and heads every page', () => {
  expect(evaluation).toMatchObject({ headerRows: 1, landscape: false });
  expect(evaluation!.rows[0]).toMatchObject([
    { text: '2023年度部门（单位）整体支出绩效自评表', align: 'center' },
  ]);
});

test.each(['99.79%', '-215,457.66'])(
  '%s is not broken: its column takes it, whatever others ask for',
  (text) => {
    const long = '公文办理、会务组织、督查督办、应急值守等工作有序开展';
    const workbook = withCell(withCell(sampleWorkbook(), '自评表', 'H4', text), '自评表', 'D13', long);
    const { rows, columnWidths } = wordReport(workbook).tables[1]!;
    // In half-width characters of the table's type: A4 takes 100, the cell's margins more than one.
    const row = rows.find((cells) => cells.some((cell) => cell.text === text))!;
    const at = row.slice(
      0,
      row.findIndex((cell) => cell.text === text),
    );
    const column = at.reduce((sum, { columnSpan }) => sum + columnSpan, 1);
    expect(columnWidths[column]! * 100).toBeGreaterThanOrEqual(text.length + 1.4);
    expect(columnWidths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
  },
);
