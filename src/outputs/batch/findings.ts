/** The findings of a file in a reviewer's workbook: each a row that says by itself whose it is. */
import type { Diagnostic } from '../../model/result/diagnostic';
import { isExplained } from '../../model/result/diagnostic';
import type { Locale } from '../../model/text/locale';
import type { SummaryCell } from '../../model/writing/marks';
import type { Row } from '../summarySheet/cells';
import { figure, text } from '../summarySheet/cells';
import type { FileResult } from '../formats/json';
import { unitOf } from './files';
import { SEVERITY_NAMES } from '../../model/result/severity';
import { addressText, EXPLAINED_NAME } from '../words';

export const FINDING_WIDTHS = [7, 18, 16, 10, 15, 16, 46, 11, 11, 11, 26, 20, 26, 12, 14, 20, 8];
/** What the program itself knows a row by. */
export const FINDING_HIDDEN = [16];

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
  return result.diagnostics.map((diagnostic) => {
    const { ruleId, cells, message, evidence, cause } = diagnostic;
    const subject = cells[0];
    return [
      unit,
      path,
      severityCell(diagnostic, locale),
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

function severityCell(diagnostic: Diagnostic, locale: Locale): SummaryCell {
  if (isExplained(diagnostic)) return { value: EXPLAINED_NAME[locale], style: 'hint' };
  const { severity } = diagnostic;
  return { value: SEVERITY_NAMES[severity][locale], style: severity };
}

function reasonText({ explanation }: Diagnostic, locale: Locale): string {
  if (!explanation) return '';
  return explanation.stale ? `${explanation.reason}${STALE[locale]}` : explanation.reason;
}
