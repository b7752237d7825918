/** The result in one sentence, and the counts, each of which shows its own findings only. */
import { makeStyles, mergeClasses, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { SEVERITIES } from '../../../model/result/severity';
import type { CheckResult } from '../../../model/result/result';
import { verdictKind } from '../../../model/result/verdict';
import { usePaneContext } from '../../state/paneContext';
import { Heading } from '../Heading/Heading';
import { TaughtLabels } from '../TaughtLabels/TaughtLabels';
import { UnreadLabels } from '../UnreadLabels/UnreadLabels';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  verdict: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { flexShrink: 0, marginTop: '1px', fontSize: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  explain: { color: tokens.colorStatusWarningForeground1 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  text: { display: 'flex', flexDirection: 'column' },
  minor: { color: tokens.colorNeutralForeground3 },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  count: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    // With text twice as large the number goes below.
    '@media (max-width: 280px)': { whiteSpace: 'normal' },
  },
  on: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  number: {
    marginLeft: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function Verdict({ result }: { readonly result: CheckResult }): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const { state, actions } = usePaneContext();
  const { counts, unitName, year } = result;
  const { filter } = state;
  const kind = verdictKind(result);
  const grade = kind === 'clean' ? 'passed' : kind === 'errors' ? 'error' : 'explain';
  const Icon = { error: ErrorCircleFilled, explain: WarningFilled, passed: CheckmarkCircleFilled }[grade];
  return (
    <section data-verdict={kind}>
      <div className={styles.verdict}>
        <Icon className={mergeClasses(styles.icon, styles[grade])} />
        <div className={styles.text}>
          <Heading level={2}>{strings.verdict(result)}</Heading>
          <Text size={200} className={styles.minor}>
            {strings.verdictDetail(counts)}
          </Text>
          <Text size={200} className={styles.minor}>
            {[unitName, year === undefined ? undefined : strings.year(year)].filter(Boolean).join(' · ')}
          </Text>
        </div>
      </div>
      <UnreadLabels forms={result.forms} />
      <TaughtLabels forms={result.forms} />
      <div className={styles.counts}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className={mergeClasses(styles.count, filter.severity === severity && styles.on)}
            size="small"
            checked={filter.severity === severity}
            disabledFocusable={counts[severity] === 0}
            onClick={() =>
              actions.filter({ ...filter, severity: filter.severity === severity ? undefined : severity })
            }
            title={strings.severityMeanings[severity]}
            aria-label={strings.showOnly(strings.severities[severity], counts[severity])}
          >
            {strings.severities[severity]}
            <span className={styles.number}>{counts[severity]}</span>
          </ToggleButton>
        ))}
      </div>
    </section>
  );
}
