/** Settings: language, appearance and habits, kept on this machine. */
import { Field, makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Locale } from '../../../model/text/locale';
import { LOCALES } from '../../../model/text/locale';
import type { Appearance, PreferenceStore } from '../../state/preferences';
import { APPEARANCES } from '../../state/preferences';
import { useStore } from '../../state/store';
import { useStrings } from '../../strings';
import { KeptInWorkbook } from '../KeptInWorkbook/KeptInWorkbook';
import { PolicyEditor } from '../PolicyEditor/PolicyEditor';

/** A language is named in itself: who cannot read this pane can still find theirs. */
const LANGUAGES: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', en: 'English' };

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalM,
  },
  switches: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export function SettingsView({ preferences }: { readonly preferences: PreferenceStore }): ReactElement {
  const styles = useStyles();
  const { settings } = useStrings().strings;
  const { locale, appearance, live, comments } = useStore(preferences);
  return (
    <div className={styles.body}>
      <Field label={settings.language}>
        <RadioGroup
          value={locale}
          onChange={(_, { value }) => preferences.change({ locale: value as Locale })}
        >
          {LOCALES.map((each) => (
            <Radio key={each} value={each} label={{ children: LANGUAGES[each], lang: each }} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={settings.appearance}>
        <RadioGroup
          value={appearance}
          onChange={(_, { value }) => preferences.change({ appearance: value as Appearance })}
        >
          {APPEARANCES.map((each) => (
            <Radio key={each} value={each} label={settings.appearances[each]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.switches} role="group" aria-label={settings.checking}>
        <Field hint={preferences.defaults.live ? settings.liveNote : settings.liveCosts}>
          <Switch
            label={settings.live}
            checked={live}
            onChange={(_, { checked }) => preferences.change({ live: checked })}
            data-setting="live"
          />
        </Field>
        <Field hint={settings.commentsNote}>
          <Switch
            label={settings.comments}
            checked={comments}
            onChange={(_, { checked }) => preferences.change({ comments: checked })}
            data-setting="comments"
          />
        </Field>
      </div>
      <PolicyEditor />
      <KeptInWorkbook />
    </div>
  );
}
