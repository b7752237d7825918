/** What is not seen at first is loaded after it: one chunk, which the pane asks for as soon as it stands. */
import { lazy } from 'react';
import type * as viewsModule from './views';

export function loadViews(): Promise<typeof viewsModule> {
  return import(/* webpackChunkName: "views" */ './views');
}

export const CheckResultView = lazy(async () => ({ default: (await loadViews()).CheckResultView }));
export const FillView = lazy(async () => ({ default: (await loadViews()).FillView }));
export const HelpView = lazy(async () => ({ default: (await loadViews()).HelpView }));
export const ReportView = lazy(async () => ({ default: (await loadViews()).ReportView }));
export const ScoresView = lazy(async () => ({ default: (await loadViews()).ScoresView }));
export const SettingsView = lazy(async () => ({ default: (await loadViews()).SettingsView }));
