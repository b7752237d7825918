/** What can be done with the workbook. All of it is there from the start: marks and summary check first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  DocumentTableRegular,
  EraserRegular,
  HighlightRegular,
  TableCellEditRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { usePaneContext } from '../../state/paneContext';
import { useOpening } from '../../strings/opening';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  /** Three in a line also in the narrowest pane, under each other, each as wide as its longest words need. */
  secondary: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, auto)',
    // That one with text twice as large.
    '@media (max-width: 280px)': { gridTemplateColumns: 'repeat(2, auto)' },
  },
  /** Beside the check once there is something to do: the room is for the work. */
  compact: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  again: { minWidth: 0, paddingLeft: '6px', paddingRight: tokens.spacingHorizontalS },
  icon: { minWidth: '28px', width: '28px', padding: 0 },
  small: {
    justifyContent: 'flex-start',
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    '@media (max-width: 340px)': { padding: '0 2px' },
  },
});

export function ActionBar(): ReactElement {
  const styles = useStyles();
  const { strings } = useOpening();
  const { state, actions } = usePaneContext();
  const busy = state.phase === 'busy';
  const again = state.checked !== undefined;
  const { lastWrite } = state;
  // Before the first look nobody knows what the workbook keeps.
  const isNothing = again && lastWrite === undefined;
  /** What is chosen from is the workbook as it is now. */
  const preview = (): Promise<void> => {
    actions.show('fill');
    return actions.check();
  };
  const tip = (name: keyof typeof strings.actionTips, text: string): string => {
    if (name === 'undo' && lastWrite) return strings.undoOf(lastWrite);
    if (name === 'undo' && isNothing) return strings.nothingToUndo;
    return again ? strings.labelled(text, strings.actionTips[name]) : strings.actionTips[name];
  };
  const secondary = [
    { name: 'preview-fill', icon: <TableCellEditRegular />, act: preview, text: strings.previewFill },
    { name: 'mark', icon: <HighlightRegular />, act: actions.mark, text: strings.actions.mark },
    {
      name: 'write-summary',
      icon: <DocumentTableRegular />,
      act: actions.writeSummary,
      text: strings.actions['write-summary'],
    },
    { name: 'undo', icon: <ArrowUndoRegular />, act: actions.undo, text: strings.actions.undo },
    {
      name: 'clear-marks',
      icon: <EraserRegular />,
      act: actions.clearMarks,
      text: strings.actions['clear-marks'],
    },
  ] as const;
  return (
    <div className={again ? styles.compact : styles.bar}>
      <Button
        appearance="primary"
        icon={again ? <ArrowSyncRegular /> : <CheckmarkCircleRegular />}
        onClick={() => void actions.check()}
        disabledFocusable={busy}
        {...(again && { size: 'small' as const, className: styles.again })}
        data-action="check"
      >
        {again ? strings.checkAgain : strings.actions.check}
      </Button>
      <div className={again ? styles.compact : styles.secondary}>
        {secondary.map(({ name, icon, act, text }) => (
          <Button
            key={name}
            className={again ? styles.icon : styles.small}
            appearance="subtle"
            size="small"
            icon={icon}
            onClick={() => void act()}
            disabledFocusable={busy || (name === 'undo' && isNothing)}
            title={tip(name, text)}
            {...(again && { 'aria-label': text })}
            data-action={name}
          >
            {again ? undefined : text}
          </Button>
        ))}
      </div>
    </div>
  );
}
