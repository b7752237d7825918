/** The findings of a file in a reviewer's workbook: each a row that says by itself whose it is. */
import type { Diagnostic } from '../../model/result/diagnostic';
import { issues, workOf } from '../../model/result/issues';
import { workOfFinding } from '../../model/result/work';
import type { Locale } from '../../model/text/locale';
import type { SummaryCell } from '../../model/writing/marks';
import type { Row } from '../summarySheet/cells';
import { figure, text, workCell } from '../summarySheet/cells';
import type { FileResult } from '../formats/json';
import { unitOf } from './files';
import { addressText } from '../words';
import { flatMap } from '../../model/flatMap';

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
  const whose = [text(unitOf(result)), text(file)] as const;
  return rowsOf(result.diagnostics, locale, ruleTitle, () => whose);
}

/**
 * @param whose unit and file of a finding
 * @param placeOf where it stands; that of its first cell, where nothing else is given
 */
export function rowsOf(
  diagnostics: readonly Diagnostic[],
  locale: Locale,
  ruleTitle: (id: string) => string,
  whose: (diagnostic: Diagnostic) => readonly [SummaryCell, SummaryCell],
  placeOf: (diagnostic: Diagnostic) => string = ({ cells: [subject] }) =>
    subject ? addressText(subject.address, locale) : '',
): readonly Row[] {
  const kinds = new Map(
    flatMap(issues(diagnostics), (issue) => {
      const kind = workOf(issue);
      return issue.diagnostics.map((diagnostic) => [diagnostic, kind] as const);
    }),
  );
  return diagnostics.map((diagnostic) => {
    const { ruleId, cells, message, evidence, cause } = diagnostic;
    return [
      ...whose(diagnostic),
      workCell(workOfFinding(diagnostic, kinds.get(diagnostic)!), locale),
      text(placeOf(diagnostic)),
      text(cells[0]?.label[locale] ?? ''),
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
