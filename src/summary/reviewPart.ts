/** What a reviewer's workbook shows of one file, made where it was checked: little beside the whole result. */
import type { Locale } from '../model/locale';
import type { FindingCounts } from '../model/result';
import type { Row } from './cells';
import type { FileReport } from './json';
import { fileRow } from './reviewFiles';
import { findingRows } from './reviewFindings';
import type { RuleTally } from './reviewRules';
import { ruleTallies } from './reviewRules';
import { policyText } from './words';

/** The rows lack their first cell, the number among all. */
export interface ReviewPart {
  readonly status: 'checked' | 'no-form' | 'unreadable';
  readonly file: Row;
  readonly findings: readonly Row[];
  readonly checked:
    | {
        readonly policy: string;
        readonly counts: FindingCounts;
        readonly rules: readonly RuleTally[];
      }
    | undefined;
}

export function reviewPart(report: FileReport, locale: Locale): ReviewPart {
  const { result } = report;
  return {
    status: result?.status ?? 'unreadable',
    file: fileRow(report, locale),
    findings: findingRows(report, locale),
    checked:
      result?.status === 'checked'
        ? { policy: policyText(result.policy, locale), counts: result.counts, rules: ruleTallies(result) }
        : undefined,
  };
}
