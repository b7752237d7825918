/** What the pane uses of the core. Whatever else the core can do, for the command line, is not loaded with it. */
export {
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
export { exampleSheets, importSheets, TEMPLATE_FORMS, templates } from '../../templates';
