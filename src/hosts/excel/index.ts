/** The workbook that is open in Excel, through Office.js. Needs ExcelApi 1.14. */
import type { WorkbookHost } from '../host';
import { fill } from './fill';
import { nothingKnown } from './known';
import { clearMarks, mark } from './marks';
import { read } from './read';
import { select } from './select';
import { keep } from './settings';
import { writeSummary } from './summary';
import { insertTemplates } from './templates';
import { lastWrite, undo } from './undo';
import { watch } from './watch';

export function createExcelHost(): WorkbookHost {
  const known = nothingKnown();
  return {
    capabilities: { canWrite: true },
    read: (change) => read(known, change),
    select,
    fill: (edits) => fill(edits, known),
    mark: (marks, options = {}) => mark(marks, options, known),
    clearMarks: () => clearMarks(known),
    writeSummary: (summary) => writeSummary(summary, known),
    insertTemplates: (sheets) => insertTemplates(sheets, known),
    keep,
    get lastWrite() {
      return lastWrite(known);
    },
    undo: () => undo(known),
    watch: (changed) => watch(changed, known),
  };
}
