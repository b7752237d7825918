/** Where a form stands at a glance, and what would change it. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Policy } from '../../../model/policy/policy';
import type { ScoreSheet } from '../../../model/result/result';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Heading } from '../Heading/Heading';

const useStyles = makeStyles({
  glance: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  facts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  minor: { color: tokens.colorNeutralForeground3 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    paddingLeft: '1.25em',
    color: tokens.colorNeutralForeground2,
  },
});

export interface ScoreOutlookProps {
  readonly scores: ScoreSheet;
  readonly policy: Policy;
  readonly sheet: string;
  /** The form was not read whole: what is here is no result. */
  readonly isPart: boolean;
}

export function ScoreOutlook({ scores, policy, sheet, isPart }: ScoreOutlookProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.scores;
  const { core } = usePaneContext();
  const { execution, total, grade } = scores;
  const isLow = execution.rate !== undefined && Number(execution.rate) * 100 < Number(policy.lowExecution);
  const outlook = core.scoreOutlook(scores, policy);
  const { differences, outside, executionLost, next, margin, totalIfComputed, gradeIfComputed } = outlook;
  return (
    <>
      <div className={styles.glance}>
        <div className={styles.facts}>
          <Text size={500} weight="semibold">
            {total.computed ?? '–'}
            {total.weight !== undefined && (
              <Text size={300} className={styles.minor}>{` / ${total.weight}`}</Text>
            )}
          </Text>
          <Text weight="semibold">
            {isPart ? words.noGradeInPart : grade ? words.grades[grade] : words.noGrade}
          </Text>
          {execution.rate !== undefined && (
            <Text size={200} className={styles.minor}>
              {`${words.execution} ${isLow ? words.rateBelow(percent(execution.rate), policy.lowExecution) : percent(execution.rate)}`}
            </Text>
          )}
          {total.computed === undefined && (
            <Text size={200} className={styles.minor}>
              {tell(total.basis)}
            </Text>
          )}
        </div>
      </div>
      <Heading level={3}>{words.outlook.title}</Heading>
      <ul className={styles.list}>
        {grade && !isPart && margin !== undefined && (
          <li>{words.outlook.margin(words.grades[grade], margin)}</li>
        )}
        {next && !isPart && <li>{words.outlook.next(words.grades[next.grade], next.missing)}</li>}
        {executionLost !== undefined && <li>{words.outlook.executionLost(executionLost)}</li>}
        {differences.length + outside.length === 0 && <li>{words.outlook.same}</li>}
        {differences.map(({ name, reported, computed, change, cell }, index) => {
          const shown = name ?? words.execution;
          return (
            <li key={index}>
              {cell ? <CellLink cell={cell} within={sheet} text={shown} /> : shown}
              {words.outlook.change(reported, computed, signed(change))}
            </li>
          );
        })}
        {outside.map(({ name, reported, least, most, cell }, index) => (
          <li key={`band ${index}`}>
            {cell ? <CellLink cell={cell} within={sheet} text={name} /> : name}
            {words.outlook.outside(reported, least, most)}
          </li>
        ))}
        {totalIfComputed !== undefined && !isPart && (
          <li>
            {words.outlook.ifComputed(
              totalIfComputed,
              gradeIfComputed ? words.grades[gradeIfComputed] : words.noGrade,
            )}
          </li>
        )}
      </ul>
    </>
  );
}

/** `0.997943` → `99.79%`. */
export function percent(ratio: string): string {
  return `${(Number(ratio) * 100).toFixed(2)}%`;
}

function signed(points: string): string {
  return points.startsWith('-') ? `−${points.slice(1)}` : `+${points}`;
}
