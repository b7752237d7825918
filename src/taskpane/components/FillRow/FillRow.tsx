/** One cell that can be filled: what stands there, what will, and why. */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useId } from 'react';
import { cellName } from '../../../model/workbook/cell';
import { isFormula } from '../../../model/workbook/edits';
import type { Fill } from '../../../model/result/fill';
import { fillKey } from '../../../model/result/fill';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  text: { flexGrow: 1, minWidth: 0, paddingTop: tokens.spacingVerticalS },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  before: { color: tokens.colorNeutralForeground3 },
  typed: { textDecorationLine: 'line-through' },
  after: { fontWeight: tokens.fontWeightSemibold },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  summary: { cursor: 'pointer' },
  formula: { fontFamily: tokens.fontFamilyMonospace },
});

export interface FillRowProps {
  readonly fill: Fill;
  readonly chosen: boolean;
  readonly choose: (chosen: boolean) => void;
}

export function FillRow({ fill, chosen, choose }: FillRowProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const label = useId();
  const { after } = fill.edit;
  const same = fill.kind === 'same';
  return (
    <li
      className={styles.item}
      data-item={fillKey(fill)}
      data-fill={cellName(fill.cell)}
      data-kind={fill.kind}
    >
      <Checkbox
        className={styles.box}
        checked={chosen}
        onChange={(_, { checked }) => choose(checked === true)}
        aria-labelledby={label}
      />
      <div className={styles.text}>
        <div id={label}>
          <CellLink cell={fill.cell} /> {tell(fill.label)}
        </div>
        <div className={styles.figures}>
          {!same && (
            <>
              <span className={mergeClasses(styles.before, fill.reported !== '' && styles.typed)}>
                {fill.reported === '' ? strings.fill.blank : fill.reported}
              </span>
              <ArrowRightRegular className={styles.arrow} aria-hidden />
            </>
          )}
          <span className={styles.after}>{fill.computed}</span>
        </div>
        <div className={styles.small}>{tell(fill.why)}</div>
        {fill.note && <div className={styles.small}>{tell(fill.note)}</div>}
        {isFormula(after) && (
          <details className={styles.small}>
            <summary className={styles.summary}>{strings.fill.formula}</summary>
            <span className={styles.formula}>{after.formula}</span>
          </details>
        )}
      </div>
    </li>
  );
}
