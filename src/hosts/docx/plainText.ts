/** A report as plain text: pasted, from a .txt file, or taken out of a .doc. */
import type { ReportDocument } from '../../model/report';

/** A paragraph a line; it has no tables. `name` is the file's, absent for pasted text. */
export function textDocument(text: string, name?: string, source: 'text' | 'doc' = 'text'): ReportDocument {
  const named = name === undefined ? {} : { name };
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029]/);
  // The end of the last line is no empty paragraph.
  if (lines.at(-1) === '') lines.pop();
  return {
    ...named,
    source,
    paragraphs: lines.map((line) => ({ text: line, numbering: '' })),
    tables: { ...named, sheets: [] },
  };
}
