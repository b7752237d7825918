/** What could not be decided, and why: nothing is left out silently. What was not read comes first. Closed until asked for. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useContext } from 'react';
import type { RuleOutcome } from '../../../model/result/diagnostic';
import { kindOf } from '../../../model/result/diagnostic';
import { RulesContext } from '../../state/rules';
import { useStrings } from '../../strings';
import { Disclosure } from '../Disclosure/Disclosure';

const useStyles = makeStyles({
  note: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  reasons: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function NotChecked({ outcomes }: { readonly outcomes: readonly RuleOutcome[] }): ReactElement | null {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const rules = useContext(RulesContext);
  const open = outcomes.filter((outcome) => outcome.status === 'notChecked');
  if (open.length === 0) return null;
  const byRule = rules
    .map((rule) => {
      const own = open.filter(({ ruleId }) => ruleId === rule.id);
      const reasons = [...new Set(own.map(({ reason }) => tell(reason.text)))];
      return { rule, reasons, isUnread: own.some(({ reason }) => kindOf(reason) === 'unread') };
    })
    .filter(({ reasons }) => reasons.length > 0);
  const ordered = [
    ...byRule.filter(({ isUnread }) => isUnread),
    ...byRule.filter(({ isUnread }) => !isUnread),
  ];
  const inapplicable = open.filter(({ reason }) => kindOf(reason) === 'not-applicable').length;
  return (
    <Disclosure heading={strings.notChecked(open.length - inapplicable, inapplicable)}>
      <p className={styles.note}>{strings.notCheckedNote}</p>
      <ul className={styles.list}>
        {ordered.map(({ rule, reasons }) => (
          <li key={rule.id}>
            <Text size={200} weight="semibold">
              {tell(rule.title)}
            </Text>
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
