/** What the pane needs of the core. Given from outside, so that tests choose what a check says. */
import type {
  check,
  explain,
  judgeReason,
  keptIn,
  marksFor,
  policyText,
  RULES,
  scoreOutlook,
  summarySheet,
  VERSION,
  wordReport,
} from '../../check';
import type { exampleSheets, importSheets, templates } from '../../templates';

export interface Core {
  readonly check: typeof check;
  readonly explain: typeof explain;
  readonly judgeReason: typeof judgeReason;
  readonly keptIn: typeof keptIn;
  readonly marksFor: typeof marksFor;
  readonly policyText: typeof policyText;
  readonly scoreOutlook: typeof scoreOutlook;
  readonly summarySheet: typeof summarySheet;
  readonly templates: typeof templates;
  readonly wordReport: typeof wordReport;
  readonly exampleSheets: typeof exampleSheets;
  readonly importSheets: typeof importSheets;
  readonly RULES: typeof RULES;
  readonly VERSION: typeof VERSION;
}
