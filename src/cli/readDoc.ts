/** Word 97–2003: the text alone. Its tables lose their merged cells on the way, so that no form is read of them. */
import { textDocument } from '../hosts/docx';
import { UnreadableFile } from '../hosts/xlsx';
import type { ReportDocument } from '../model/report/reportText';
import { checkCompoundFile } from './compoundFile';

/** Far above any report; the library holds the whole file several times. */
const LARGEST = 32 * 1024 * 1024;

/** Fails with `UnreadableFile`. The bytes must be those of an OLE file with a Word document in it. */
export async function readDoc(bytes: Uint8Array, name: string): Promise<ReportDocument> {
  if (bytes.length > LARGEST) throw new UnreadableFile('too-large', `${bytes.length} bytes`);
  checkCompoundFile(bytes);
  const { default: WordExtractor } = await import('word-extractor');
  let text: string;
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    text = document.getBody();
  } catch (error) {
    // Whatever the library stumbles over: the file is not as its format says.
    throw new UnreadableFile('damaged', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
  return textDocument(text, name, 'doc');
}
