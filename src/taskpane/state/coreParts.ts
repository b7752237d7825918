/** What the pane uses of the core. Whatever else the core can do, for the command line, is not loaded with it. */
export {
  check,
  explain,
  judgeReason,
  keptIn,
  layoutText,
  marksFor,
  parseLayout,
  policyOfPreset,
  policyText,
  PRESETS,
  reasonEdit,
  reviewReason,
  RULES,
  scoreOutlook,
  stillAsked,
  summarySheet,
  taughtIn,
  TEACHABLE,
  VERSION,
  wordReport,
} from '../../check';
export { exampleSheets, importSheets, TEMPLATE_FORMS, templates } from '../../templates';
