/** Help: how to come from a check to a form that can be handed in, where data goes, every rule, and the versions. */
import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { HostVersion } from '../../../hosts/host';
import type { RuleMeta } from '../../../model/result/rule';
import { searchRules } from '../../state/filter';
import { useStrings } from '../../strings';
import { Heading } from '../Heading/Heading';
import { RuleList } from '../RuleList/RuleList';
import type { RunSelfTest } from '../SelfTest/SelfTest';
import { SelfTest } from '../SelfTest/SelfTest';
import { Versions } from '../Versions/Versions';
import { useViewStyles } from '../viewStyles';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: '1.5em',
    color: tokens.colorNeutralForeground2,
  },
  search: { width: '100%', maxWidth: 'none', marginBottom: tokens.spacingVerticalXS },
});

export interface HelpViewProps {
  readonly rules: readonly RuleMeta[];
  readonly version: string;
  readonly host?: HostVersion | undefined;
  readonly selfTest?: RunSelfTest | undefined;
}

export function HelpView({ rules, version, host, selfTest }: HelpViewProps): ReactElement {
  const styles = useStyles();
  const view = useViewStyles();
  const { strings } = useStrings();
  const [text, setText] = useState('');
  const found = searchRules(rules, text);
  const searching = text.trim() !== '';
  const groups = Object.entries(strings.help.ruleGroups)
    .map(([prefix, title]) => ({ title, rules: found.filter(({ id }) => id.split('/')[0] === prefix) }))
    .filter((group) => group.rules.length > 0);
  return (
    <div className={view.body}>
      <section>
        <Heading level={2}>{strings.help.howTitle}</Heading>
        <ol className={styles.steps}>
          {strings.help.how.map(({ what, text }) => (
            <li key={what}>
              <strong>{what}</strong> {text}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <Heading level={2}>{strings.help.privacyTitle}</Heading>
        <p className={styles.text}>{strings.help.privacy}</p>
      </section>
      <section>
        <Heading level={2}>{strings.help.rulesTitle(rules.length)}</Heading>
        <p className={styles.text}>{strings.help.rulesNote}</p>
        <SearchBox
          className={styles.search}
          size="small"
          value={text}
          placeholder={strings.help.searchPlaceholder}
          aria-label={strings.help.search}
          dismiss={{ 'aria-label': strings.filter.clearText }}
          onChange={(_, { value }) => setText(value)}
        />
        {groups.map((group) => (
          // What was searched for is shown at once; a group that the search leaves is closed again.
          <RuleList key={`${group.title} ${searching}`} {...group} open={searching} />
        ))}
        {groups.length === 0 && <p className={styles.text}>{strings.help.noRule}</p>}
      </section>
      <Versions version={version} host={host} />
      {selfTest && host && <SelfTest run={selfTest} about={aboutLine(version, host)} />}
    </div>
  );
}

const aboutLine = (version: string, host: HostVersion): string =>
  `gouji ${version}, ${host.name} ${host.version} ${host.platform}, ExcelApi ${host.excelApi ?? '?'}, ${navigator.userAgent}`;
