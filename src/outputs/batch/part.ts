/** What a reviewer's workbook shows of one file, made where it was checked: little beside the whole result. */
import type { Locale } from '../../model/text/locale';
import type { CheckStatus } from '../../model/result/result';
import type { VerdictCounts, VerdictKind } from '../../model/result/verdict';
import { verdictKind } from '../../model/result/verdict';
import type { Row } from '../summarySheet/cells';
import type { FileResult } from '../formats/json';
import { fileRow } from './files';
import { findingRows } from './findings';
import type { FindingPlace } from '../../model/result/findingPlace';
import { WHOLE_FILE } from '../../model/result/findingPlace';
import { isExplained } from '../../model/result/diagnostic';
import type { DeskPart } from '../desk/part';
import { deskPart } from '../desk/part';
import type { Returned } from '../desk/returnItems';
import { NOTHING_RETURNED, returnedOf } from '../desk/returnItems';
import type { RuleTally } from './rules';
import { ruleTallies } from './rules';
import { describePolicy } from '../words';

/** What a finding is known by next time, for each of the rows. */
export interface FindingKey {
  readonly rule: string;
  /** Of one that a reason has closed `explained`. */
  readonly severity: string;
  readonly place: FindingPlace;
}

/** The rows lack their first cell, the number among all, and what only the whole batch tells. */
export interface ReviewPart {
  readonly status: CheckStatus | 'unreadable';
  readonly verdict: VerdictKind | 'unreadable';
  readonly file: Row;
  readonly findings: readonly Row[];
  readonly keys: readonly FindingKey[];
  readonly desk: DeskPart;
  /** What is to be sent back, where that is asked for. */
  readonly returned: Returned;
  readonly checked:
    | {
        readonly policy: string;
        readonly counts: Required<VerdictCounts>;
        readonly rules: readonly RuleTally[];
      }
    | undefined;
}

export interface PartOptions {
  readonly locale: Locale;
  /** It will be held against last time. */
  readonly compares?: boolean;
  /** Something is to be sent back. */
  readonly returns?: boolean;
  readonly ruleTitle: (id: string) => string;
}

export function reviewPart(given: FileResult, options: PartOptions): ReviewPart {
  const { locale, compares = false, returns = false, ruleTitle } = options;
  const { result } = given;
  return {
    status: result?.status ?? 'unreadable',
    verdict: result ? verdictKind(result) : 'unreadable',
    file: fileRow(given, locale),
    findings: findingRows(given, locale, ruleTitle),
    keys: (result?.diagnostics ?? []).map((diagnostic) => ({
      rule: diagnostic.ruleId,
      severity: isExplained(diagnostic) ? 'explained' : diagnostic.severity,
      place: diagnostic.place ?? WHOLE_FILE,
    })),
    desk: deskPart(given, compares, locale),
    returned: returns ? returnedOf(given, locale) : NOTHING_RETURNED,
    checked:
      result && result.status !== 'no-form'
        ? {
            policy: describePolicy(result.policy, locale),
            counts: { ...result.counts, ...result.work },
            rules: ruleTallies(result),
          }
        : undefined,
  };
}
