/**
 * The page on which a workbook is sent back, as its first sheet, which shows when it is opened. That of an earlier time stays where it is, with what
 * was answered on it: a name is soon put at any sheet, so that none is taken out for it.
 */
import type { PackageDraft } from '../../ooxml/draft';
import type { SummarySheet } from '../../../model/writing/marks';
import { freeName } from '../../../model/writing/ownSheets';
import { RETURN_NAME } from '../../../model/writing/own';
import { addSheet, bookOf, defineName, forgetName, quotedSheet, showFirst } from './book';
import { newSheetXml } from './drawnSheet';
import { drawnSheet } from './summary';

const PAGE = { orientation: 'landscape', footer: '&C&P / &N', isInFront: true } as const;

/** Gives the name that it has. The structure of the workbook must not be protected. */
export function putReturn(draft: PackageDraft, page: SummarySheet): string {
  forgetName(draft, bookOf(draft), RETURN_NAME);
  const drawn = drawnSheet(draft, bookOf(draft), page);
  const book = bookOf(draft);
  const name = freeName(page.name, book.names);
  addSheet(draft, book, { name, xml: newSheetXml(drawn, book.flavour, PAGE, {}), isFirst: true });
  showFirst(draft, bookOf(draft));
  const whole = `${quotedSheet(name)}!$1:$1048576`;
  defineName(draft, bookOf(draft), { name: RETURN_NAME, formula: whole, isHidden: true });
  if (page.titleRows) {
    const titles = `${quotedSheet(name)}!$1:$${page.titleRows}`;
    defineName(draft, bookOf(draft), { name: '_xlnm.Print_Titles', formula: titles, sheet: 0 });
  }
  return name;
}
