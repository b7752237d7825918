/** One line of an item: a finding, or a blank cell; a press goes to its cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Diagnostic } from '../../../model/result/diagnostic';
import type { Since } from '../../../model/result/since';
import { SINCE_NAMES } from '../../../model/result/since';
import type { LocalizedText } from '../../../model/text/locale';
import type { CellAddress } from '../../../model/workbook/cell';
import { cellName } from '../../../model/workbook/cell';
import { isParagraph } from '../../../model/report/reportText';
import { usePaneState } from '../../state/paneContext';
import { useStrings } from '../../strings';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  row: {
    display: 'block',
    width: '100%',
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    // Forced colours would show the transparent border, too.
    border: 'none',
    borderLeft: '3px solid transparent',
    [FORCED]: { borderLeftColor: 'Canvas' },
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
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
    [FORCED]: { borderLeftColor: 'Highlight' },
  },
  head: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  address: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  more: { whiteSpace: 'nowrap' },
  since: { color: tokens.colorNeutralForeground1, whiteSpace: 'nowrap' },
  /** Two lines tell what it is about; the rest opens. */
  brief: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
  },
  one: {
    WebkitLineClamp: '1',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface FindingRowProps {
  /** Undefined for a cell that is only blank. */
  readonly diagnostic: Diagnostic | undefined;
  readonly cell: CellAddress | undefined;
  readonly label: LocalizedText | undefined;
  readonly text: string;
  /** With address and label above; the other findings of a cell need none. */
  readonly headed: boolean;
  readonly open: boolean;
  /** One line of it will do: it is done. */
  readonly short: boolean;
  readonly isTabStop: boolean;
  /** How many findings of the same cell are not shown. */
  readonly more: number;
  /** What it is beside last time. */
  readonly since: Since | undefined;
  readonly press: (cell: CellAddress | undefined) => void;
}

export function FindingRow(props: FindingRowProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { diagnostic, cell, label, text, headed, open, short, isTabStop, more, since, press } = props;
  const here = usePaneState(({ selected }) => cell !== undefined && isSame(cell, selected));
  const explanation = diagnostic?.explanation;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, here && styles.here)}
      onClick={() => press(cell)}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={here ? 'location' : undefined}
      data-row
      data-rule={diagnostic?.ruleId}
      data-severity={diagnostic?.severity}
      data-explained={explanation && (explanation.stale ? 'stale' : 'closed')}
      data-cell={cell ? cellName(cell) : undefined}
    >
      {headed && (cell || since) && (
        <span className={styles.head}>
          {cell && (
            <span className={styles.address} data-address>
              {isParagraph(cell) ? strings.paragraph(cell.row + 1) : cellName(cell)}
            </span>
          )}{' '}
          {label && tell(label)}{' '}
          {since && (
            <span className={since === 'unchanged' ? styles.more : styles.since} data-since={since}>
              · {tell(SINCE_NAMES[since])}
            </span>
          )}{' '}
          {more > 0 && <span className={styles.more}>· {strings.work.more(more)}</span>}
        </span>
      )}
      <span
        className={mergeClasses(!open && styles.brief, !open && (short || !headed) && styles.one)}
        data-brief={!open || undefined}
      >
        {text}
      </span>
    </button>
  );
}

function isSame(one: CellAddress, other: CellAddress | undefined): boolean {
  return one.sheet === other?.sheet && one.row === other.row && one.column === other.column;
}
