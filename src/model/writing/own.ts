/** By what the things that gouji puts into a workbook are known again, whoever put them there: Excel or a file's editor. */
import type { Severity } from '../result/severity';
import { SEVERITIES } from '../result/severity';

/** The hidden name that points at all cells of our summary sheet. */
export const SUMMARY_NAME = '_gouji.summary';
/** The same of the page on which a reviewer sends a workbook back. */
export const RETURN_NAME = '_gouji.return';
/** The chart on it, told by this name from one that the user has added. */
export const CHART_NAME = 'gouji.scores';

/** Headers of the column in which a later run finds what it kept of each row, in every language. */
export const KEPT_HEADERS = ['识别码', 'Key'] as const;

const MARKER = 'gouji:mark:';

/** The formula of our conditional formats: always true, names no cell, and says whose it is. With its `=`. */
export const markFormula = (severity: Severity): string => `=LEN("${MARKER}${severity}")>0`;

/** Of the severity that a conditional format of ours marks; undefined for a format of the user's. */
export function severityOfFormula(formula: string): Severity | undefined {
  return SEVERITIES.find((severity) => formula.includes(MARKER + severity));
}

/** Excel's own pale red and yellow, and a blue to match: figures stay readable, also in print. */
export const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  explain: '#FFEB9C',
  hint: '#CFE4F7',
};

/** What a comment of ours begins with. */
export const COMMENT_TAG = '【勾稽】';
