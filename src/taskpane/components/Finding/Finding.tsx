/** One finding: a press goes to its cell; the arithmetic and the rule open below. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { memo, useId } from 'react';
import type { CellAddress } from '../../../model/workbook/cell';
import { cellName, toA1 } from '../../../model/workbook/cell';
import type { Diagnostic } from '../../../model/result/diagnostic';
import { useOpened, usePaneActions, usePaneState } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { Evidence } from '../Evidence/Evidence';
import { Explanation } from '../Explanation/Explanation';
import { SeverityBadge } from '../SeverityBadge/SeverityBadge';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  /** Out of sight it is neither laid out nor painted, and still found by search and by screen readers. */
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicBlockSize: 'auto 72px',
  },
  /** Forced colours would show the transparent border, too. */
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    borderLeft: '3px solid transparent',
    [FORCED]: { borderLeftColor: 'Canvas' },
  },
  row: {
    flexGrow: 1,
    display: 'block',
    minWidth: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground2Hover,
      '& [data-address]': { color: tokens.colorBrandForegroundLinkHover },
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground2Pressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '&[aria-disabled]': { cursor: 'default' },
  },
  selected: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
    [FORCED]: { borderLeftColor: 'Highlight' },
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { minWidth: 0 },
  address: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  clipped: {
    display: 'block',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground2,
  },
  reason: {
    display: 'block',
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorStatusSuccessForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  stale: { color: tokens.colorStatusWarningForeground1 },
  toggle: { flexShrink: 0, marginTop: tokens.spacingVerticalXS },
});

export interface FindingProps {
  readonly diagnostic: Diagnostic;
  /** The same for the same finding from check to check. */
  readonly id: string;
  /** Tab reaches one finding of the list; the arrow keys lead to the others. */
  readonly isTabStop: boolean;
  /** One line until its details are open: what it says follows from its cause. */
  readonly brief?: boolean;
}

export const Finding = memo(function Finding({
  diagnostic,
  id,
  isTabStop,
  brief = false,
}: FindingProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const actions = usePaneActions();
  const [open, toggle] = useOpened(id);
  const detail = useId();
  const { explanation } = diagnostic;
  const subject = diagnostic.cells[0];
  const cell = subject?.address;
  const here = usePaneState(({ selected }) => isSame(cell, selected));
  return (
    <li className={styles.item} data-item={id}>
      <div className={mergeClasses(styles.line, here && styles.selected)}>
        <button
          type="button"
          className={styles.row}
          onClick={() => void (cell && actions.select(cell))}
          tabIndex={isTabStop ? 0 : -1}
          aria-disabled={!cell || undefined}
          aria-current={here ? 'location' : undefined}
          data-rule={diagnostic.ruleId}
          data-severity={diagnostic.severity}
          data-explained={explanation ? (explanation.stale ? 'stale' : 'closed') : undefined}
          data-cell={cell ? cellName(cell) : undefined}
        >
          <span className={styles.head}>
            <SeverityBadge severity={diagnostic.severity} />
            {subject && (
              <span className={styles.label}>
                <span className={styles.address} data-address>
                  {toA1(subject.address)}
                </span>{' '}
                {tell(subject.label)}
              </span>
            )}
          </span>
          <span
            className={mergeClasses(brief && !open && styles.clipped)}
            data-brief={(brief && !open) || undefined}
          >
            {tell(diagnostic.message)}
          </span>
          {explanation && (
            <span className={mergeClasses(styles.reason, explanation.stale && styles.stale)}>
              {strings.labelled(
                explanation.stale ? strings.explanation.stale : strings.explanation.explained,
                explanation.reason,
              )}
            </span>
          )}
        </button>
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
          onClick={toggle}
        />
      </div>
      <div id={detail} hidden={!open}>
        {open && <Evidence diagnostic={diagnostic} />}
        {open && diagnostic.severity === 'explain' && (
          <Explanation key={explanation?.at} id={id} diagnostic={diagnostic} />
        )}
      </div>
    </li>
  );
});

function isSame(one: CellAddress | undefined, other: CellAddress | undefined): boolean {
  return (
    one !== undefined && one.sheet === other?.sheet && one.row === other.row && one.column === other.column
  );
}
