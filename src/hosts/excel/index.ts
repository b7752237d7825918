/** The workbook that is open in Excel, through Office.js. Needs ExcelApi 1.14. */
import type { WorkbookHost } from '../host';
import { fill } from './fill';
import { nothingKnown } from './known';
import { clearMarks, mark } from './marks';
import { read } from './read';
import { select } from './select';
import { forget, keep } from './settings';
import { writeSummary } from './summary';
import { insertTemplates } from './templates';
import { lastWrite, undo } from './undo';
import { watch } from './watch';

export { aboutExcel } from './about';
export { FLOOR, highestSet, supports } from './supports';

export function createExcelHost(): WorkbookHost {
  const known = nothingKnown();
  return {
    capabilities: { canWrite: true },
    read: (change, signal) => read(known, change, signal),
    select,
    fill: (edits, progress = {}) => fill(edits, known, progress),
    mark: (marks, options = {}, progress = {}) => mark(marks, options, known, progress),
    clearMarks: (progress = {}) => clearMarks(known, progress),
    writeSummary: (summary, progress = {}) => writeSummary(summary, known, progress),
    insertTemplates: (sheets, progress = {}) => insertTemplates(sheets, known, progress),
    keep,
    forget: (progress) => forget(known, progress),
    get lastWrite() {
      return lastWrite(known);
    },
    undo: (progress = {}) => undo(known, progress),
    watch: (changed) => watch(changed, known),
  };
}
