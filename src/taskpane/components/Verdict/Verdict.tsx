/** How far it is to a workbook that can be handed in: in one line, with how much of the way is done. */
import { makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { CheckResult } from '../../../model/result/result';
import { joined, verdictKind, verdictParts } from '../../../model/result/verdict';
import { workLeft } from '../../../model/result/work';
import { Heading } from '../Heading/Heading';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  verdict: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: '1px', fontSize: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  explain: { color: tokens.colorStatusWarningForeground1 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  text: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  minor: { color: tokens.colorNeutralForeground3 },
  bar: { marginTop: tokens.spacingVerticalXS },
});

export interface VerdictProps {
  readonly result: CheckResult;
  /** How many of the items are done. */
  readonly done: number;
}

export function Verdict({ result, done }: VerdictProps): ReactElement {
  const styles = useStyles();
  const { strings, locale } = useStrings();
  const kind = verdictKind(result);
  const grade = kind === 'clean' ? 'passed' : kind === 'errors' ? 'error' : 'explain';
  const Icon = { error: ErrorCircleFilled, explain: WarningFilled, passed: CheckmarkCircleFilled }[grade];
  const left = workLeft(result.work);
  const said = verdictParts(result, locale);
  // What was not read comes before how much is left, and nothing is ready that has been read in part.
  const isCounted = kind !== 'partly-read' && (left > 0 || kind === 'clean');
  const [head, ...rest] = isCounted ? [strings.work.left(left), ...said] : said;
  return (
    <section data-verdict={kind}>
      <div className={styles.verdict}>
        <Icon className={mergeClasses(styles.icon, styles[grade])} />
        <div className={styles.text}>
          <Heading level={2}>{head}</Heading>
          {rest.length > 0 && (
            <Text size={200} className={styles.minor} data-verdict-text>
              {joined(rest, locale)}
            </Text>
          )}
          {done + left > 0 && (
            <ProgressBar
              className={styles.bar}
              value={done}
              max={done + left}
              thickness="large"
              aria-label={strings.work.progress(done, done + left)}
              title={strings.work.progress(done, done + left)}
            />
          )}
        </div>
      </div>
    </section>
  );
}
