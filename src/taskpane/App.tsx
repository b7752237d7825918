/** The pane: tabs, the view that is open, and the status line. */
import {
  FluentProvider,
  makeStyles,
  Tab,
  TabList,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo } from 'react';
import type { HostVersion } from '../hosts/host';
import type { Locale } from '../model/text/locale';
import { CheckView } from './components/CheckView/CheckView';
import { FillView, HelpView, loadViews, ReportView, ScoresView, SettingsView } from './lazyViews';
import type { RunSelfTest } from './components/SelfTest/SelfTest';
import { StatusLine } from './components/StatusLine/StatusLine';
import type { Pane } from './state/actions';
import type { Core } from './state/core';
import type { Opened } from './state/paneContext';
import { PaneContext } from './state/paneContext';
import type { PreferenceStore } from './state/preferences';
import { RulesContext } from './state/rules';
import { TemplateFormsContext } from './state/templateForms';
import { createStore, useStore } from './state/store';
import type { OfficeIsDark } from './state/useDark';
import { useDark } from './state/useDark';
import type { View } from './state/pane';
import { VIEWS } from './state/pane';
import { LocaleContext, OPENING } from './strings/opening';

/** Each language begins with its own faces: a Latin face spoils Chinese quotation marks, and the reverse. */
const LATIN = "'Segoe UI', system-ui, 'Helvetica Neue', Arial";
const CHINESE = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC'";
const FONTS: Readonly<Record<Locale, string>> = {
  'zh-CN': `${CHINESE}, ${LATIN}, sans-serif`,
  en: `${LATIN}, ${CHINESE}, sans-serif`,
};

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    wordBreak: 'normal',
    overflowWrap: 'anywhere',
    lineBreak: 'strict',
    fontVariantNumeric: 'tabular-nums',
  },
  tabs: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** All of them are seen in the narrowest pane too, in the longer language and with larger text. */
  list: { flexWrap: 'wrap' },
  tab: {
    '@media (max-width: 400px)': {
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
      '& .fui-Tab__content': { padding: 0 },
    },
  },
  /** For those who do not see the title that Excel gives the pane. */
  name: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
  },
});

export interface AppProps {
  readonly pane: Pane;
  readonly preferences: PreferenceStore;
  readonly core: Core;
  readonly officeIsDark: OfficeIsDark | undefined;
  readonly host?: HostVersion;
  readonly selfTest?: RunSelfTest;
}

export function App({ pane, preferences, core, officeIsDark, host, selfTest }: AppProps): ReactElement {
  const styles = useStyles();
  const { locale, appearance } = useStore(preferences);
  const dark = useDark(appearance, officeIsDark);
  const state = useStore(pane.state);
  const { view } = state;
  const context = useMemo(
    () => ({
      pane,
      core,
      opened: createStore<Opened>({ id: undefined, enter: false }),
      drafts: new Map<string, string>(),
    }),
    [pane, core],
  );
  const strings = OPENING[locale];
  const theme = useMemo(
    () => ({ ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS[locale] }),
    [dark, locale],
  );

  // Before they are asked for: a tab opens at once, and Excel may be offline by then.
  useEffect(() => void loadViews(), []);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = strings.appName;
  }, [locale, strings]);

  return (
    <LocaleContext value={locale}>
      <PaneContext value={context}>
        <RulesContext value={core.RULES}>
          <TemplateFormsContext value={core.TEMPLATE_FORMS}>
            {/* The pane's own height and ground are not for what opens over it: a menu would hide all. */}
            <FluentProvider theme={theme} className={styles.pane} applyStylesToPortals={false}>
              <header className={styles.tabs}>
                <h1 className={styles.name}>{strings.appName}</h1>
                <TabList
                  className={styles.list}
                  selectedValue={view}
                  onTabSelect={(_, data) => pane.actions.show(data.value as View)}
                  aria-label={strings.viewsLabel}
                  selectTabOnFocus
                  size="small"
                >
                  {VIEWS.map((each) => (
                    <Tab
                      key={each}
                      className={styles.tab}
                      value={each}
                      id={`tab-${each}`}
                      data-view={each}
                      aria-controls="view"
                    >
                      {strings.views[each]}
                    </Tab>
                  ))}
                </TabList>
              </header>
              <main className={styles.view} key={view}>
                <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
                  {view === 'check' && <CheckView />}
                  {view === 'scores' && <ScoresView />}
                  {view === 'fill' && <FillView />}
                  {view === 'report' && <ReportView />}
                  {view === 'settings' && <SettingsView preferences={preferences} />}
                  {view === 'help' && (
                    <HelpView rules={core.RULES} version={core.VERSION} host={host} selfTest={selfTest} />
                  )}
                </div>
              </main>
              <StatusLine state={state} />
            </FluentProvider>
          </TemplateFormsContext>
        </RulesContext>
      </PaneContext>
    </LocaleContext>
  );
}
