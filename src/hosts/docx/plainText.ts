/** A report as plain text: pasted, from a .txt file, or taken out of a .doc. */
import type { ReportDocument } from '../../model/report/reportText';
import { UnreadableFile } from '../ooxml/errors';
import { inPieces } from './longParagraphs';

/** A paragraph a line; it has no tables. `name` is the file's, absent for pasted text. */
export function textDocument(text: string, name?: string, source: 'text' | 'doc' = 'text'): ReportDocument {
  const named = name === undefined ? {} : { name };
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029]/);
  // The end of the last line is no empty paragraph.
  if (lines.at(-1) === '') lines.pop();
  return {
    ...named,
    source,
    paragraphs: lines.flatMap(inPieces).map((line) => ({ text: line, numbering: '' })),
    tables: { ...named, sheets: [] },
  };
}

/** A .txt file: UTF-8, UTF-16 with its mark, or else what Chinese Windows calls ANSI. Fails with `UnreadableFile`. */
export function readPlainText(bytes: Uint8Array, name?: string): ReportDocument {
  return textDocument(decodePlain(bytes), name);
}

function decodePlain(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  }
  throw new UnreadableFile('damaged', 'no text');
}
