/** The result of a check: what was read, how much is left to do, and the list of it. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useContext, useEffect, useMemo } from 'react';
import { doubtfulSkips, otherSheetsText, skippedText } from '../../../model/result/skipped';
import { weakenedTexts } from '../../../model/result/policyWords';
import { sinceText } from '../../../model/result/sinceItems';
import type { CheckResult } from '../../../model/result/result';
import { cellName } from '../../../model/workbook/cell';
import { filtered, isFiltering, NO_FILTER } from '../../state/filter';
import { cellsOf, isToDo, itemsOf } from '../../state/items';
import type { Change } from '../../state/pane';
import { usePaneContext, useWalk } from '../../state/paneContext';
import { RulesContext } from '../../state/rules';
import { useStrings } from '../../strings';
import { DoneList } from '../DoneList/DoneList';
import { FormerList } from '../FormerList/FormerList';
import { FilterBar } from '../FilterBar/FilterBar';
import { NotChecked } from '../NotChecked/NotChecked';
import { PriorFile } from '../PriorFile/PriorFile';
import { Reading } from '../Reading/Reading';
import { Unresolved } from '../Unresolved/Unresolved';
import { Verdict } from '../Verdict/Verdict';
import { WorkList } from '../WorkList/WorkList';

/** Fewer items are all seen at a glance. */
const WORTH_SEARCHING = 5;

const useStyles = makeStyles({
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function CheckResultView({ result }: { readonly result: CheckResult }): ReactElement {
  const { strings, tell, locale } = useStrings();
  const styles = useStyles();
  const { state, actions } = usePaneContext();
  const rules = useContext(RulesContext);
  const { filter } = state;
  const items = itemsOf(result);
  const shown = useMemo(
    () => filtered(items, filter, result.forms, rules),
    [items, filter, result.forms, rules],
  );
  const open = useMemo(() => shown.filter(({ kind }) => kind !== 'explained'), [shown]);
  const written = useMemo(
    () => standing(state.written.flat(), new Set(items.filter(isToDo).flatMap((each) => [...cellsOf(each)]))),
    [state.written, items],
  );
  useKeys();
  const skipped = skippedText(doubtfulSkips(result.skipped), locale);
  const others = otherSheetsText(result.otherSheets, locale);
  const { since } = result;
  const isWholeList = !isFiltering(filter);
  return (
    <>
      <Reading result={result} />
      {state.prior && <PriorFile use={result.prior} />}
      {skipped !== undefined && <p className={styles.text}>{skipped}</p>}
      {weakenedTexts(result.policy, locale).map((text) => (
        <MessageBar key={text} intent="warning" layout="multiline" data-policy-weaker="">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
      <Verdict result={result} done={result.work.explained + written.length} />
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
      {since && (
        <p className={styles.text} data-since-line>
          {sinceText({ ...result, since }, locale)}
        </p>
      )}
      {items.length > WORTH_SEARCHING && (
        <FilterBar forms={result.forms} shown={shown.length} total={items.length} />
      )}
      {isWholeList && <Unresolved unresolved={result.unresolved} />}
      {!isWholeList && shown.length === 0 && (
        <div className={styles.nothing}>
          <p className={styles.text}>{strings.filter.nothing}</p>
          <Button size="small" onClick={() => actions.filter(NO_FILTER)}>
            {strings.showAll}
          </Button>
        </div>
      )}
      <WorkList items={open} />
      <DoneList
        explained={shown.filter(({ kind }) => kind === 'explained')}
        written={isWholeList ? written : []}
      />
      {isWholeList && since && <FormerList former={since.former} />}
      <NotChecked outcomes={result.outcomes} />
      {others !== undefined && (
        <p className={styles.small} data-other-sheets>
          {others}
        </p>
      )}
      {/* What is to be done comes before what may be added. */}
      {!state.prior && <PriorFile use={undefined} />}
    </>
  );
}

/** Of each cell what was written last; what is open again is not done. */
function standing(changes: readonly Change[], open: ReadonlySet<string>): readonly Change[] {
  const last = new Map(changes.map((change) => [cellName(change.cell), change]));
  return [...last].flatMap(([cell, change]) => (open.has(cell) ? [] : [change]));
}

/** Alt+↓ and Alt+↑ lead from item to item, wherever the focus is; in a list of choices they are the list's own. */
function useKeys(): void {
  const walk = useWalk();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { altKey, ctrlKey, metaKey, key, target } = event;
      if (!altKey || ctrlKey || metaKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
      if (target instanceof Element && target.matches('select, [role="combobox"]')) return;
      event.preventDefault();
      walk.go(key === 'ArrowDown' ? 'next' : 'previous');
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [walk]);
}
