import { check } from '../../src/check';
import type { Diagnostic } from '../../src/model/result/diagnostic';
import { report } from './report';

/** What is found in the text of a report of these paragraphs. */
export function findings(...lines: readonly string[]): readonly Diagnostic[] {
  const document = report(...lines);
  return check(document.tables, undefined, document).diagnostics.filter(({ ruleId }) =>
    ruleId.startsWith('report/'),
  );
}
