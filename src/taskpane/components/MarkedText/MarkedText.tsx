/** A paragraph of the report with each figure marked by what became of it: by a sign as well as by colour. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import type { MarkedParagraph, MarkState } from '../../../model/report/markedReport';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  /** A figure stays whole, together with its sign. */
  figure: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  differs: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  explained: { color: tokens.colorStatusWarningForeground1 },
  agrees: { color: tokens.colorStatusSuccessForeground1 },
  alone: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  unplaced: {
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px dotted ${tokens.colorNeutralForeground3}`,
  },
  sign: { verticalAlign: '-0.15em', marginInlineEnd: '1px' },
});

const SIGNS = {
  differs: DismissCircleRegular,
  explained: DismissCircleRegular,
  agrees: CheckmarkCircleRegular,
  alone: undefined,
  unplaced: QuestionCircleRegular,
} as const;

export interface MarkedTextProps {
  readonly paragraph: MarkedParagraph;
}

export function MarkedText({ paragraph }: MarkedTextProps): ReactElement {
  const styles = useStyles();
  const { numbering, text, marks } = paragraph;
  const parts: ReactNode[] = [numbering];
  let at = 0;
  for (const { start, end, state } of marks) {
    parts.push(
      text.slice(at, start),
      <MarkedFigure key={start} state={state}>
        {text.slice(start, end)}
      </MarkedFigure>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <span className={styles.text}>{parts}</span>;
}

export interface MarkedFigureProps {
  readonly state: MarkState;
  readonly children: ReactNode;
  /** The words around it say what the sign means. */
  readonly isNamed?: boolean;
}

export function MarkedFigure({ state, children, isNamed = false }: MarkedFigureProps): ReactElement {
  const styles = useStyles();
  const { states } = useStrings().strings.report;
  const Sign = SIGNS[state];
  return (
    <span
      className={mergeClasses(styles.figure, styles[state])}
      {...(isNamed ? {} : { 'data-mark': state, title: states[state] })}
    >
      {Sign && (
        <Sign
          className={styles.sign}
          {...(isNamed ? { 'aria-hidden': true } : { 'aria-label': states[state] })}
        />
      )}
      {children}
    </span>
  );
}
