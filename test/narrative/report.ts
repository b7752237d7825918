import type { ReportDocument } from '../../src/model/report/reportText';

/** A report of these paragraphs, as pasted text. */
export function report(...lines: readonly string[]): ReportDocument {
  return {
    source: 'text',
    paragraphs: lines.map((text) => ({ text, numbering: '' })),
    tables: { sheets: [] },
  };
}
