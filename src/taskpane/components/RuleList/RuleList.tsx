/** The rules of one form: what must hold, how grave a breach is, and on whose authority. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RuleMeta } from '../../../model/result/rule';
import { useStrings } from '../../strings';
import { Disclosure } from '../Disclosure/Disclosure';
import { SeverityBadge } from '../SeverityBadge/SeverityBadge';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  rule: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** As the settings and the command line call it. */
  id: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
});

export interface RuleListProps {
  readonly title: string;
  readonly rules: readonly RuleMeta[];
  readonly open?: boolean;
}

export function RuleList({ title, rules, open = false }: RuleListProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  return (
    <Disclosure heading={strings.counted(title, rules.length)} initiallyOpen={open}>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule.id} className={styles.rule}>
            <div className={styles.head}>
              <span className={styles.title}>{tell(rule.title)}</span>
              <SeverityBadge severity={rule.severity} />
            </div>
            <p className={styles.text}>{tell(rule.requirement)}</p>
            <p className={styles.text}>
              {strings.labelled(strings.source[rule.source.mark], tell(rule.source.text))}
            </p>
            <p className={mergeClasses(styles.text, styles.id)}>{rule.id}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
