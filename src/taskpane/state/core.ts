/** What the pane needs of the core. Given from outside, so that tests choose what a check says. */
import type { check, marksFor, RULES, summarySheet, VERSION } from '../../check';

export interface Core {
  readonly check: typeof check;
  readonly marksFor: typeof marksFor;
  readonly summarySheet: typeof summarySheet;
  readonly RULES: typeof RULES;
  readonly VERSION: typeof VERSION;
}
