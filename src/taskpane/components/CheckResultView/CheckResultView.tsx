/** The result of a check: the verdict in one sentence, and the findings by form and cause. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useContext, useMemo } from 'react';
import { doubtfulSkips, skippedText } from '../../../model/result/skipped';
import { weakenedTexts } from '../../../model/result/policyWords';
import type { CheckResult } from '../../../model/result/result';
import { countIssues, filtered, isFiltering, NO_FILTER } from '../../state/filter';
import { groupByForm, idsOf } from '../../state/groups';
import { usePaneContext } from '../../state/paneContext';
import { RulesContext } from '../../state/rules';
import { useStrings } from '../../strings';
import { FilterBar } from '../FilterBar/FilterBar';
import { FindingList } from '../FindingList/FindingList';
import { NotChecked } from '../NotChecked/NotChecked';
import { Unresolved } from '../Unresolved/Unresolved';
import { Verdict } from '../Verdict/Verdict';

const useStyles = makeStyles({
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function CheckResultView({ result }: { readonly result: CheckResult }): ReactElement {
  const { strings, tell, locale } = useStrings();
  const styles = useStyles();
  const { state, actions } = usePaneContext();
  const rules = useContext(RulesContext);
  const { filter } = state;
  const skipped = skippedText(doubtfulSkips(result.skipped), locale);
  const groups = useMemo(() => groupByForm(result), [result]);
  const ids = useMemo(() => idsOf(groups), [groups]);
  const shown = useMemo(() => filtered(groups, filter, rules), [groups, filter, rules]);
  return (
    <>
      {weakenedTexts(result.policy, locale).map((text) => (
        <MessageBar key={text} intent="warning" layout="multiline" data-policy-weaker="">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
      <Verdict result={result} />
      {skipped !== undefined && <p className={styles.text}>{skipped}</p>}
      {result.counts.crashed > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.crashed(result.counts.crashed)}</MessageBarBody>
        </MessageBar>
      )}
      {result.layoutProblem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(result.layoutProblem)}</MessageBarBody>
        </MessageBar>
      )}
      {result.explanationsProblem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(result.explanationsProblem)}</MessageBarBody>
        </MessageBar>
      )}
      {result.diagnostics.length > 0 && (
        <FilterBar forms={result.forms} shown={countIssues(shown)} total={countIssues(groups)} />
      )}
      {!isFiltering(filter) && <Unresolved unresolved={result.unresolved} />}
      {shown.length === 0 && (
        <div className={styles.nothing}>
          <p className={styles.text}>{strings.filter.nothing}</p>
          <Button size="small" onClick={() => actions.filter(NO_FILTER)}>
            {strings.showAll}
          </Button>
        </div>
      )}
      <FindingList groups={shown} ids={ids} />
      <NotChecked outcomes={result.outcomes} />
    </>
  );
}
