/** The execution rate as a half circle from 0 to 100%, with a tick where a reason becomes due. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useStrings } from '../../strings';

const RADIUS = 50;
const LENGTH = Math.PI * RADIUS;
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  chart: { flexShrink: 0, width: '132px', height: '76px' },
  arc: { fill: 'none', strokeWidth: '10px' },
  whole: { stroke: tokens.colorNeutralBackground5, [FORCED]: { stroke: 'GrayText' } },
  enough: { stroke: tokens.colorStatusSuccessForeground1, [FORCED]: { stroke: 'Highlight' } },
  low: { stroke: tokens.colorStatusWarningForeground1, [FORCED]: { stroke: 'Highlight' } },
  /** More was spent than there was. */
  over: { stroke: tokens.colorStatusDangerForeground1, [FORCED]: { stroke: 'Highlight' } },
  tick: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    [FORCED]: { stroke: 'CanvasText' },
  },
  figure: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: 'middle',
    [FORCED]: { fill: 'CanvasText' },
  },
});

export interface ExecutionGaugeProps {
  /** A ratio in plain decimal notation. */
  readonly rate: string;
  /** As shown: `99.79%`. */
  readonly shown: string;
  /** Percent below which a reason is due. */
  readonly low: string;
}

export function ExecutionGauge({ rate, shown, low }: ExecutionGaugeProps): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const share = Math.min(1, Math.max(0, Number(rate)));
  const state = Number(rate) > 1 ? 'over' : Number(rate) * 100 < Number(low) ? 'low' : 'enough';
  const arc = `M 10 64 A ${RADIUS} ${RADIUS} 0 0 1 110 64`;
  const angle = Math.PI * (1 - Number(low) / 100);
  const along = (radius: number): { x: number; y: number } => ({
    x: 60 + radius * Math.cos(angle),
    y: 64 - radius * Math.sin(angle),
  });
  const [inner, outer] = [along(RADIUS - 8), along(RADIUS + 8)];
  return (
    <svg
      className={styles.chart}
      viewBox="0 0 120 69"
      role="img"
      aria-label={strings.scores.gauge(shown, low)}
      data-rate={state}
    >
      <path className={mergeClasses(styles.arc, styles.whole)} d={arc} />
      <path
        className={mergeClasses(styles.arc, styles[state])}
        d={arc}
        strokeDasharray={`${share * LENGTH} ${LENGTH}`}
      />
      <line className={styles.tick} x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
      <text className={styles.figure} x="60" y="62">
        {shown}
      </text>
    </svg>
  );
}
