/** One cell, or one amount, with everything that was found there; open, its figures and the ways out. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { memo, useId } from 'react';
import type { Diagnostic } from '../../../model/result/diagnostic';
import { SINCE_NAMES } from '../../../model/result/since';
import { sinceOf } from '../../../model/result/sinceItems';
import type { CellAddress } from '../../../model/workbook/cell';
import { cellName } from '../../../model/workbook/cell';
import type { PaneItem } from '../../state/items';
import { answeredOf } from '../../state/items';
import { useOpened, usePaneActions, useWalk } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Evidence } from '../Evidence/Evidence';
import { FindingRow } from '../FindingRow/FindingRow';
import { Ways } from '../Ways/Ways';

const useStyles = makeStyles({
  /** Out of sight it is neither laid out nor painted, and still found by search and by screen readers. */
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicBlockSize: 'auto 64px',
    // Below what stays at the top.
    scrollMarginTop: '56px',
  },
  line: { display: 'flex', alignItems: 'flex-start' },
  rows: { flexGrow: 1, minWidth: 0 },
  cause: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 11px` },
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  message: { margin: 0 },
  /** Done: what it was about is told by its first words. */
  first: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  explained: { paddingLeft: tokens.spacingHorizontalM },
  reason: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    margin: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 11px`,
    color: tokens.colorStatusSuccessForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warn: { color: tokens.colorStatusWarningForeground1 },
  icon: { flexShrink: 0, marginTop: '2px' },
  toggle: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
  detail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} 11px`,
  },
  hidden: { display: 'none' },
});

export interface WorkItemProps {
  readonly item: PaneItem;
  /** Tab reaches one item of the list; the arrow keys lead to the others. */
  readonly isTabStop: boolean;
}

export const WorkItem = memo(function WorkItem({ item, isTabStop }: WorkItemProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const actions = usePaneActions();
  const walk = useWalk();
  const { open, enter } = useOpened(item.id);
  const detail = useId();
  const { issue, fill, kind } = item;
  const cause = issue?.cause;
  const since = sinceOf(issue?.diagnostics ?? []);
  const isDone = kind === 'explained' && !open;
  const diagnostics = issue?.diagnostics ?? [];
  const press = (cell: CellAddress | undefined): void => {
    if (!open) walk.open(item.id);
    if (cell) void actions.select(cell);
  };
  // Closed, an item is told by what is to be done about it: the hints at its cell show when it opens.
  const isBeside = ({ severity }: Diagnostic, index: number): boolean =>
    !cause && index > 0 && severity === 'hint';
  const rows = diagnostics.map((diagnostic, index) => {
    const [subject] = diagnostic.cells;
    const isFirst = index === 0;
    const isOther = cause !== undefined || cellsDiffer(diagnostics[0]?.cells[0]?.address, subject?.address);
    const isFolded = !open && isBeside(diagnostic, index);
    return (
      <div key={`${diagnostic.ruleId} ${index}`} hidden={isFolded}>
        <FindingRow
          diagnostic={diagnostic}
          cell={subject?.address}
          label={subject?.label}
          text={tell(diagnostic.message)}
          headed={(isFirst && !cause) || (isOther && open)}
          open={open}
          short={isDone}
          isTabStop={isTabStop && isFirst}
          press={press}
          more={isFirst && !open ? diagnostics.filter(isBeside).length : 0}
          since={isFirst && !cause ? since : undefined}
        />
      </div>
    );
  });
  return (
    <li className={styles.item} data-item={item.id} data-work={kind} data-cause={cause?.kind}>
      <div className={styles.line}>
        <div className={styles.rows}>
          {cause && (
            <div className={styles.cause}>
              <div className={styles.cells}>
                {cause.corrections.map(({ cell, field }) => (
                  <CellLink key={field} cell={cell} />
                ))}
                {since && <span data-since={since}>{tell(SINCE_NAMES[since])}</span>}
              </div>
              <p
                className={mergeClasses(styles.message, isDone && styles.first)}
                data-brief={isDone || undefined}
              >
                {tell(cause.message)}
              </p>
            </div>
          )}
          {!issue && fill && (
            <FindingRow
              diagnostic={undefined}
              cell={fill.cell}
              label={fill.label}
              text={strings.work.computable(fill.computed)}
              headed
              open={open}
              short={false}
              isTabStop={isTabStop}
              press={press}
              more={0}
              since={undefined}
            />
          )}
          <div
            className={mergeClasses(cause && styles.explained)}
            {...(cause && { role: 'group', 'aria-label': strings.explainedFindings(diagnostics.length) })}
          >
            {rows}
          </div>
        </div>
        <Button
          className={styles.toggle}
          appearance="transparent"
          size="small"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          title={open ? strings.hideDetail : strings.showDetail}
          aria-label={open ? strings.hideDetail : strings.showDetail}
          aria-expanded={open}
          aria-controls={detail}
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => walk.open(open ? undefined : item.id)}
        />
      </div>
      <Given item={item} />
      <div id={detail} className={open ? styles.detail : styles.hidden}>
        {open && <Evidence item={item} />}
        {open && <Ways item={item} enter={enter} />}
      </div>
    </li>
  );
});

/** The reason that was given, and whether it still holds. */
function Given({ item }: { readonly item: PaneItem }): ReactElement | null {
  const styles = useStyles();
  const { strings } = useStrings();
  const words = strings.explanation;
  const given = (answeredOf(item) ?? item.issue?.diagnostics.find(({ explanation }) => explanation))
    ?.explanation;
  if (!given) return null;
  const { stale, weak, reason } = given;
  const state = stale ? words.stale : weak ? words.weak : words.explained;
  return (
    <p className={mergeClasses(styles.reason, (stale || weak) && styles.warn)}>
      {!stale && <CheckmarkRegular className={styles.icon} aria-hidden />}
      <span>{strings.labelled(state, reason)}</span>
    </p>
  );
}

function cellsDiffer(one: CellAddress | undefined, other: CellAddress | undefined): boolean {
  return one !== undefined && other !== undefined && cellName(one) !== cellName(other);
}
