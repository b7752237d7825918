/**
 * A check's result as it is kept, and as it passes from a thread to another: what it works out when it is asked for is
 * worked out, and stands there as data.
 */
import type { CheckResult } from './result';

export type ResultData = Omit<CheckResult, 'fills' | 'submission'> & {
  readonly fills: ReturnType<CheckResult['fills']>;
  readonly submission: ReturnType<CheckResult['submission']>;
};

export function dataOf(result: CheckResult): ResultData {
  return { ...result, fills: result.fills(), submission: result.submission() };
}

export function resultOf(data: ResultData): CheckResult {
  return { ...data, fills: () => data.fills, submission: () => data.submission };
}
