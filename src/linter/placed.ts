/** An outcome on its way through the linter. */
import type { Evidence, RuleOutcome } from '../model/result/diagnostic';
import type { FormSet } from '../model/form/form';

/** What a rule says at one place. */
export interface Said {
  readonly outcome: RuleOutcome;
  /** The arithmetic of what holds: hardly any of it is ever looked at, and writing it takes longer than checking it. */
  readonly writeOut?: () => Evidence;
}

/** The same with the forms that it was found in. */
export interface PlacedOutcome extends Said {
  readonly set: FormSet;
}
