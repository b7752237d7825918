/** The workbook that is open in Excel, through Office.js. Needs ExcelApi 1.14. */
import type { WorkbookHost } from '../host';
import { fill } from './fill';
import { emptyCache } from './cache';
import { forget, keep } from './kept';
import { clearMarks, mark } from './marks';
import { read } from './read';
import { select } from './select';
import { writeSummary } from './summary';
import { insertTemplates } from './templates';
import { lastWrite, undo } from './undo';
import { watch } from './watch';

export { aboutExcel } from './about';
export { FLOOR, highestSet, supports } from './supports';

export function createExcelHost(): WorkbookHost {
  const cache = emptyCache();
  return {
    read: (change, signal) => read(cache, change, signal),
    select,
    fill: (edits, progress = {}) => fill(edits, cache, progress),
    mark: (marks, options = {}, progress = {}) => mark(marks, options, cache, progress),
    clearMarks: (progress = {}) => clearMarks(cache, progress),
    writeSummary: (summary, progress = {}) => writeSummary(summary, cache, progress),
    insertTemplates: (sheets, progress = {}) => insertTemplates(sheets, cache, progress),
    keep: (key, text, progress) => keep(cache, key, text, progress),
    forget: (progress) => forget(cache, progress),
    get lastWrite() {
      return lastWrite(cache);
    },
    undo: (progress = {}) => undo(cache, progress),
    watch: (changed) => watch(changed, cache),
  };
}
