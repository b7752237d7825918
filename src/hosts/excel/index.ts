/** The workbook that is open in Excel, through Office.js. Needs ExcelApi 1.14. */
import type { WorkbookHost } from '../host';
import { clearMarks, mark } from './marks';
import { read } from './read';
import { select } from './select';
import { writeSummary } from './summary';

export function createExcelHost(): WorkbookHost {
  return { capabilities: { canWrite: true }, read, select, mark, clearMarks, writeSummary };
}
