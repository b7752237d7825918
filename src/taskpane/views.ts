/** The views behind the first sight: one chunk, loaded once the pane stands. */
export { CheckResultView } from './components/CheckResultView/CheckResultView';
export { FillView } from './components/FillView/FillView';
export { HelpView } from './components/HelpView/HelpView';
export { ReportView } from './components/ReportView/ReportView';
export { ScoresView } from './components/ScoresView/ScoresView';
export { SettingsView } from './components/SettingsView/SettingsView';
