/** What the pane uses of the core. Whatever else the core can do, for the command line, is not loaded with it. */
export {
  check,
  explain,
  judgeReason,
  keptIn,
  marksFor,
  policyOfPreset,
  policyText,
  PRESETS,
  RULES,
  scoreOutlook,
  summarySheet,
  VERSION,
  wordReport,
} from '../../check';
export { exampleSheets, importSheets, templates } from '../../templates';
