/** The findings of a file in a reviewer's workbook: each a row that says by itself whose it is. */
import type { Diagnostic } from '../../model/result/diagnostic';
import { issues, workOf } from '../../model/result/issues';
import { workOfFinding } from '../../model/result/work';
import type { Locale } from '../../model/text/locale';
import type { Row } from '../summarySheet/cells';
import { figure, text, workCell } from '../summarySheet/cells';
import type { FileResult } from '../formats/json';
import { unitOf } from './files';
import { addressText } from '../words';

export const FINDING_WIDTHS = [7, 18, 16, 10, 15, 16, 46, 11, 11, 11, 26, 20, 26, 12, 22, 14, 20, 8];
/** What the program itself knows a row by. */
export const FINDING_HIDDEN = [17];

const STALE = { 'zh-CN': '（数据已变，须重新说明）', en: ' (figures changed, to be explained anew)' };

/** All but their first cells, the number among the findings of all files, and what last time tells. */
export function findingRows(
  { file, result }: FileResult,
  locale: Locale,
  ruleTitle: (id: string) => string,
): readonly Row[] {
  if (!result) return [];
  // The same cells for all its rows.
  const unit = text(unitOf(result));
  const path = text(file);
  const kinds = new Map(
    issues(result.diagnostics).flatMap((issue) => {
      const kind = workOf(issue);
      return issue.diagnostics.map((diagnostic) => [diagnostic, kind] as const);
    }),
  );
  return result.diagnostics.map((diagnostic) => {
    const { ruleId, cells, message, evidence, cause } = diagnostic;
    const subject = cells[0];
    return [
      unit,
      path,
      workCell(workOfFinding(diagnostic, kinds.get(diagnostic)!), locale),
      text(subject ? addressText(subject.address, locale) : ''),
      text(subject?.label[locale] ?? ''),
      text(message[locale]),
      figure(evidence?.reported, evidence?.measure),
      figure(evidence?.computed, evidence?.measure),
      figure(evidence?.difference, evidence?.measure),
      text(cause?.message[locale] ?? ''),
      text(reasonText(diagnostic, locale)),
      text(ruleTitle(ruleId)),
    ];
  });
}

function reasonText({ explanation }: Diagnostic, locale: Locale): string {
  if (!explanation) return '';
  return explanation.stale ? `${explanation.reason}${STALE[locale]}` : explanation.reason;
}
