/** One line at the foot of the pane: what is going on. Read out when it changes. */
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneState } from '../../state/pane';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

export function StatusLine({ state }: { readonly state: PaneState }): ReactElement {
  const styles = useStyles();
  const { strings, locale } = useStrings();
  const { phase, action, report, stale } = state;
  const busy = phase === 'busy' && action;
  const time = report?.checkedAt.toLocaleTimeString(locale, { hour12: false });
  const parts = busy
    ? [strings.busy[busy]]
    : [
        strings.status[phase === 'busy' ? 'idle' : phase],
        time === undefined ? '' : strings.checkedAt(time),
        stale ? strings.stale : '',
      ];
  return (
    <footer>
      <div
        className={mergeClasses(styles.line, phase === 'failed' && styles.failed)}
        role="status"
        aria-live="polite"
        data-status={phase}
        data-stale={stale || undefined}
      >
        {busy && <Spinner size="extra-tiny" aria-hidden />}
        <span>{parts.filter(Boolean).join(' · ')}</span>
      </div>
    </footer>
  );
}
