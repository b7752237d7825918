/** Our summary sheet as it stands, and whether the user has worked on it. */
import type { PackageDraft } from '../../ooxml/draft';
import type { OoxmlPackage } from '../../ooxml/package';
import { isErrorValue } from '../../../model/workbook/snapshot';
import { parseSummary, SUMMARY_KEY } from '../../../model/writing/journal';
import type { KeptTexts } from '../../../model/writing/keptPart';
import type { SummarySheet } from '../../../model/writing/marks';
import { contentsText } from '../../../model/writing/ownSheets';
import type { WorkbookLimits } from '../limits';
import { sheetsOf } from '../readWorkbook';
import type { Book, BookSheet } from './book';
import { hasOtherDrawings } from './summaryChart';

/** What we wrote there last, where nobody has changed a value since. Sorting, filtering and formats are no change. */
export function summaryAsWritten(
  file: OoxmlPackage,
  limits: WorkbookLimits,
  { summary }: Book,
  kept: KeptTexts,
): { readonly content: string; readonly summary: SummarySheet } | undefined {
  const content = kept[SUMMARY_KEY];
  const written = parseSummary(content);
  if (!summary || content === undefined || !written) return undefined;
  const sheet = sheetsOf(file.withParts(new Map()), limits).find(({ name }) => name === summary.name);
  const shown = (sheet?.cells ?? []).map(({ value }) => (isErrorValue(value) ? value.error : value));
  const values = written.rows.flatMap((row) => row.map(({ value }) => value));
  return contentsText(values) === contentsText(shown) ? { content, summary: written } : undefined;
}

/** Whether the user has put something beside the cells: a note, a chart, a picture. */
export function isAddedTo(draft: PackageDraft, sheet: BookSheet): boolean {
  const types = draft.package.relationships(sheet.path).map(({ type }) => type);
  return types.includes('comments') || types.includes('threadedComment') || hasOtherDrawings(draft, sheet);
}
