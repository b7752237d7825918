/** What can be done with the workbook. All of it is there from the start: marks and summary check first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  DocumentTableRegular,
  EraserRegular,
  HighlightRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  secondary: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
  },
  small: {
    minWidth: 'auto',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
  },
});

export function ActionBar(): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const { state, actions } = usePaneContext();
  const busy = state.phase === 'busy';
  const again = state.report !== undefined;
  const secondary = [
    { name: 'mark', icon: <HighlightRegular />, act: actions.mark },
    { name: 'clear-marks', icon: <EraserRegular />, act: actions.clearMarks },
    { name: 'write-summary', icon: <DocumentTableRegular />, act: actions.writeSummary },
  ] as const;
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        icon={again ? <ArrowSyncRegular /> : <CheckmarkCircleRegular />}
        onClick={actions.check}
        disabledFocusable={busy}
        data-action="check"
      >
        {again ? strings.checkAgain : strings.actions.check}
      </Button>
      <div className={styles.secondary}>
        {secondary.map(({ name, icon, act }) => (
          <Button
            key={name}
            className={styles.small}
            appearance="subtle"
            size="small"
            icon={icon}
            onClick={act}
            disabledFocusable={busy}
            title={strings.actionTips[name]}
            data-action={name}
          >
            {strings.actions[name]}
          </Button>
        ))}
      </div>
    </div>
  );
}
