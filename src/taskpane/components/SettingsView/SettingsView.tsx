/** Settings: language and appearance, kept on this machine. */
import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Locale } from '../../../model/locale';
import { LOCALES } from '../../../model/locale';
import type { Appearance, Preferences } from '../../state/preferences';
import { APPEARANCES } from '../../state/preferences';
import { useStrings } from '../../strings';

/** A language is named in itself: who cannot read this pane can still find theirs. */
const LANGUAGES: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', en: 'English' };

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalM,
  },
});

export interface SettingsViewProps {
  readonly preferences: Preferences;
  readonly change: (change: Partial<Preferences>) => void;
}

export function SettingsView({ preferences, change }: SettingsViewProps): ReactElement {
  const styles = useStyles();
  const { settings } = useStrings().strings;
  return (
    <div className={styles.body}>
      <Field label={settings.language}>
        <RadioGroup
          value={preferences.locale}
          onChange={(_, { value }) => change({ locale: value as Locale })}
        >
          {LOCALES.map((locale) => (
            <Radio key={locale} value={locale} label={{ children: LANGUAGES[locale], lang: locale }} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={settings.appearance}>
        <RadioGroup
          value={preferences.appearance}
          onChange={(_, { value }) => change({ appearance: value as Appearance })}
        >
          {APPEARANCES.map((appearance) => (
            <Radio key={appearance} value={appearance} label={settings.appearances[appearance]} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}
