/** A report as the user gives it → as it is checked. */
import type * as docx from '../../hosts/docx';
import type { ReportDocument } from '../../model/report/reportText';

/** A file as the browser gives it, or a text. */
export type ReportSource = Pick<File, 'name' | 'arrayBuffer'> | { readonly pasted: string };

type Readers = Pick<typeof docx, 'readDocx' | 'readPlainText' | 'textDocument'>;

/** By the name's ending: a Word document, or a plain text. Fails with `UnreadableFile`. */
export async function readReport(readers: Readers, source: ReportSource): Promise<ReportDocument> {
  if ('pasted' in source) return readers.textDocument(source.pasted);
  const bytes = new Uint8Array(await source.arrayBuffer());
  const read = /\.txt$/i.test(source.name) ? readers.readPlainText : readers.readDocx;
  return read(bytes, source.name);
}
