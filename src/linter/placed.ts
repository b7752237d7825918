/** An outcome on its way through the linter. */
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { Evidence, RuleOutcome } from '../model/result/diagnostic';

/** What a rule says at one place, with the forms that it was found in. */
export interface PlacedOutcome {
  readonly outcome: RuleOutcome;
  readonly set: FormSet;
  /** Of what holds by its arithmetic: the terms of the right side, … */
  readonly terms?: readonly { readonly id: FieldId }[];
  /** … and all of it: hardly any is ever looked at, and writing it takes longer than checking it. */
  readonly writeOut?: () => Evidence;
}
