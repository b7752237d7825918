/** One score as a bullet: the weight as its whole length, the own score as a bar, the computed one as a stroke. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Score } from '../../../model/result/result';
import { useStrings } from '../../strings';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: '10px', overflow: 'visible' },
  whole: { fill: tokens.colorNeutralBackground5, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  own: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: 'Highlight' } },
  computed: { stroke: tokens.colorNeutralForeground1, [FORCED]: { stroke: 'CanvasText' } },
  tick: { stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: 'CanvasText' } },
});

export interface ScoreBarProps {
  readonly name: string;
  readonly score: Score;
  /** Points at which the grades begin, on the total's bar. */
  readonly ticks?: readonly string[];
}

/** Null where there is no weight to measure by. The figures stand in the table: this only shows them. */
export function ScoreBar({ name, score, ticks = [] }: ScoreBarProps): ReactElement | null {
  const styles = useStyles();
  const { strings } = useStrings();
  const { weight, reported, computed } = score;
  const whole = Number(weight);
  if (weight === undefined || !(whole > 0) || (reported === undefined && computed === undefined)) return null;
  const at = (points: string): string => `${Math.min(100, Math.max(0, (Number(points) / whole) * 100))}%`;
  const label = strings.scores.bar(weight, reported ?? '–', computed ?? '–');
  return (
    <svg className={styles.chart} role="img" aria-label={strings.labelled(name, label)}>
      <rect className={styles.whole} x="0" y="2" width="100%" height="6" rx="1" />
      {reported !== undefined && (
        <rect className={styles.own} x="0" y="2" width={at(reported)} height="6" rx="1" />
      )}
      {ticks.map((points) => (
        <line key={points} className={styles.tick} x1={at(points)} x2={at(points)} y1="2" y2="8" />
      ))}
      {computed !== undefined && (
        <line
          className={styles.computed}
          x1={at(computed)}
          x2={at(computed)}
          y1="0"
          y2="10"
          strokeWidth="2"
        />
      )}
    </svg>
  );
}
