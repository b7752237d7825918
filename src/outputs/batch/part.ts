/** What a reviewer's workbook shows of one file, made where it was checked: little beside the whole result. */
import type { Locale } from '../../model/text/locale';
import type { CheckStatus } from '../../model/result/result';
import type { VerdictCounts, VerdictKind } from '../../model/result/verdict';
import { verdictKind } from '../../model/result/verdict';
import type { Row } from '../summarySheet/cells';
import type { FileResult } from '../formats/json';
import { fileRow } from './files';
import { findingRows } from './findings';
import type { RuleTally } from './rules';
import { ruleTallies } from './rules';
import { describePolicy } from '../words';

/** The rows lack their first cell, the number among all. */
export interface ReviewPart {
  readonly status: CheckStatus | 'unreadable';
  readonly verdict: VerdictKind | 'unreadable';
  readonly file: Row;
  readonly findings: readonly Row[];
  readonly checked:
    | {
        readonly policy: string;
        readonly counts: VerdictCounts;
        readonly rules: readonly RuleTally[];
      }
    | undefined;
}

export function reviewPart(given: FileResult, locale: Locale): ReviewPart {
  const { result } = given;
  return {
    status: result?.status ?? 'unreadable',
    verdict: result ? verdictKind(result) : 'unreadable',
    file: fileRow(given, locale),
    findings: findingRows(given, locale),
    checked:
      result && result.status !== 'no-form'
        ? { policy: describePolicy(result.policy, locale), counts: result.counts, rules: ruleTallies(result) }
        : undefined,
  };
}
