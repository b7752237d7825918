/** Blank forms → the bytes of a new .xlsx file: a package with nothing in it, to which the forms are added. */
import { PackageDraft } from '../../ooxml/draft';
import { openPackage } from '../../ooxml/package';
import { writePackage } from '../../ooxml/writeZip';
import type { TemplateSheet } from '../../../model/writing/template';
import { bookOf, recalculateOnOpening } from '../edit/book';
import { addTemplates } from '../edit/templates';
import { MAIN, PACKAGE, RELATIONS, XML } from './namespaces';

/** A zip without parts: nothing but its end record. */
const EMPTY_ZIP = Uint8Array.from({ length: 22 }, (_, at) => [0x50, 0x4b, 5, 6][at] ?? 0);
const BOOK = 'xl/workbook.xml';

export async function writeTemplates(sheets: readonly TemplateSheet[]): Promise<Uint8Array> {
  const draft = new PackageDraft(openPackage(EMPTY_ZIP));
  draft.add(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${BOOK}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  );
  draft.add(
    BOOK,
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  );
  draft.relate('', `${RELATIONS}/officeDocument`, BOOK);
  const names = sheets.map(({ name }) => name);
  addTemplates(draft, sheets, names);
  recalculateOnOpening(draft, bookOf(draft));
  return writePackage(draft.package);
}
