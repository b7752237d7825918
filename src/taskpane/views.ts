/** The views behind the first sight: one chunk, loaded once the pane stands. */
export { CheckResultView } from './components/CheckResultView/CheckResultView';
export { FillView } from './components/FillView/FillView';
export { HelpView } from './components/HelpView/HelpView';
export { NoForm } from './components/NoForm/NoForm';
export { NoticeBar } from './components/NoticeBar/NoticeBar';
export { ReadOnlyBar } from './components/ReadOnlyBar/ReadOnlyBar';
export { ReportView } from './components/ReportView/ReportView';
export { ReviewView } from './components/ReviewView/ReviewView';
export { ScoresView } from './components/ScoresView/ScoresView';
export { SettingsView } from './components/SettingsView/SettingsView';
