/** What the rules say of a workbook, with the arithmetic of what holds: a result itself carries it of findings only. */
import { LAYOUTS } from '../../src/forms';
import { lint } from '../../src/linter/lint';
import type { PlacedOutcome } from '../../src/linter/placed';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { readForms } from '../../src/reader/readForms';
import { groupForms } from '../../src/reader/sets';
import { rounding, RULES } from '../../src/rules';

export function placedOutcomes(workbook: WorkbookSnapshot): readonly PlacedOutcome[] {
  return lint(groupForms(readForms(workbook, LAYOUTS)), RULES, rounding, DEFAULT_POLICY).placed;
}
