/**
 * The page that the summary sheet is printed on. Always a batch of its own, which may fail without any harm to what is
 * written: without a printer Excel refuses to set up a page.
 */
import type { SummarySheet } from '../../model/writing/marks';
import { PAGE_MARGINS } from '../../model/writing/page';
import { toA1 } from '../../model/workbook/cell';

/** Only for a new sheet: what the user sets later is theirs. */
export async function setUpPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  summary: SummarySheet,
): Promise<void> {
  const { titleRows = 0 } = summary;
  sheet.showGridlines = false;
  const page = sheet.pageLayout;
  page.paperSize = Excel.PaperType.a4;
  page.orientation = Excel.PageOrientation.landscape;
  page.centerHorizontally = true;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintMargins(Excel.PrintMarginUnit.inches, PAGE_MARGINS);
  if (titleRows > 0) page.setPrintTitleRows(`$1:$${titleRows}`);
  page.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  addBreaks(sheet, summary);
  await context.sync().catch(() => undefined);
}

/** Which rows begin a page belongs to the content: `before` is what stood on the sheet, where that is known. */
export async function renewBreaks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: SummarySheet | undefined,
  now: SummarySheet,
): Promise<void> {
  if ([before, now].every((summary) => !summary?.breaksBefore?.length)) return;
  sheet.horizontalPageBreaks.removePageBreaks();
  addBreaks(sheet, now);
  await context.sync().catch(() => undefined);
}

function addBreaks(sheet: Excel.Worksheet, { breaksBefore = [] }: SummarySheet): void {
  for (const row of breaksBefore) sheet.horizontalPageBreaks.add(toA1({ row, column: 0 }));
}
