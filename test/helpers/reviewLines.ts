/** The lines of a sheet of a reviewer's workbook, each by the headers of its columns. */
import ExcelJS from 'exceljs';

export type ReviewLine = Record<string, ExcelJS.CellValue>;

export async function reviewLines(file: string, sheet: string): Promise<readonly ReviewLine[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: unknown[][] = [];
  workbook.getWorksheet(sheet)!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  const header = rows.findIndex((row) => row[0] === '序号');
  return rows
    .slice(header + 1)
    .filter(([first]) => typeof first === 'number')
    .map((row) => Object.fromEntries(rows[header]!.map((key, column) => [key, row[column]]))) as ReviewLine[];
}
