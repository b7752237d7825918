/**
 * What is not seen at first is loaded after it: one chunk, which the pane asks for as soon as it stands. Once it
 * is there a view renders at once, without the blank moment that `React.lazy` gives every first one.
 */
import type { ComponentType, ReactElement } from 'react';
import { createStore, useStore } from './state/store';
import type * as viewsModule from './views';

type Views = typeof viewsModule;

const loaded = createStore<Views | undefined>(undefined);

export async function loadViews(): Promise<void> {
  if (!loaded.get()) loaded.set(await import(/* webpackChunkName: "views" */ './views'));
}

/** Nothing until the chunk is there. */
function lazy<Props extends object>(choose: (views: Views) => ComponentType<Props>) {
  return function Lazy(props: Props): ReactElement | null {
    const views = useStore(loaded);
    if (!views) return null;
    const View = choose(views);
    return <View {...props} />;
  };
}

export const CheckResultView = lazy((views) => views.CheckResultView);
export const FillView = lazy((views) => views.FillView);
export const HelpView = lazy((views) => views.HelpView);
export const NoForm = lazy((views) => views.NoForm);
export const NoticeBar = lazy((views) => views.NoticeBar);
export const ReadOnlyBar = lazy((views) => views.ReadOnlyBar);
export const ReportView = lazy((views) => views.ReportView);
export const ReviewView = lazy((views) => views.ReviewView);
export const ScoresView = lazy((views) => views.ScoresView);
export const SettingsView = lazy((views) => views.SettingsView);
