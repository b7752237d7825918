/** Help: where data goes (nowhere), every rule with its source, and the version. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RuleMeta } from '../../../model/rule';
import { useStrings } from '../../strings';
import { Heading } from '../Heading/Heading';
import { RuleList } from '../RuleList/RuleList';
import { useViewStyles } from '../viewStyles';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  version: { color: tokens.colorNeutralForeground3 },
});

export interface HelpViewProps {
  readonly rules: readonly RuleMeta[];
  readonly version: string;
}

export function HelpView({ rules, version }: HelpViewProps): ReactElement {
  const styles = useStyles();
  const view = useViewStyles();
  const { strings } = useStrings();
  const groups = Object.entries(strings.help.ruleGroups)
    .map(([prefix, title]) => ({ title, rules: rules.filter(({ id }) => id.split('/')[0] === prefix) }))
    .filter((group) => group.rules.length > 0);
  return (
    <div className={view.body}>
      <section>
        <Heading level={2}>{strings.help.privacyTitle}</Heading>
        <p className={styles.text}>{strings.help.privacy}</p>
      </section>
      <section>
        <Heading level={2}>{strings.help.rulesTitle(rules.length)}</Heading>
        <p className={styles.text}>{strings.help.rulesNote}</p>
        {groups.map((group) => (
          <RuleList key={group.title} {...group} />
        ))}
      </section>
      <Text size={200} className={styles.version}>
        {strings.appName} · {strings.help.version(version)}
      </Text>
    </div>
  );
}
