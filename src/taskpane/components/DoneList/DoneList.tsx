/** What is done: reasons that hold, and what was written into cells while the pane is open. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Change } from '../../state/pane';
import type { PaneItem } from '../../state/items';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Disclosure } from '../Disclosure/Disclosure';
import { Heading } from '../Heading/Heading';
import { WorkItem } from '../WorkItem/WorkItem';

/** More lines are behind a press. */
const FEW = 6;

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    paddingLeft: '11px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { flexShrink: 0, marginTop: '4px', color: tokens.colorStatusSuccessForeground1 },
});

export interface DoneListProps {
  readonly explained: readonly PaneItem[];
  /** What still stands: a cell that is to be done again is none of these. */
  readonly written: readonly Change[];
}

export function DoneList({ explained, written }: DoneListProps): ReactElement | null {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const count = explained.length + written.length;
  if (count === 0) return null;
  const lines = (
    <ul className={styles.list}>
      {written.map((change, index) => (
        <li key={index} className={styles.line} data-done>
          <CheckmarkRegular className={styles.icon} aria-hidden />
          <span>
            <CellLink cell={change.cell} /> {tell(change.label)} {strings.work.changed(change)}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <section data-group="done">
      <Heading level={3}>{strings.counted(strings.work.groups.explained, count)}</Heading>
      {explained.length > 0 && (
        <ul className={styles.list}>
          {explained.map((item, index) => (
            <WorkItem key={item.id} item={item} isTabStop={index === 0} />
          ))}
        </ul>
      )}
      {written.length > FEW ? (
        <Disclosure heading={strings.work.writtenCells(written.length)}>{lines}</Disclosure>
      ) : (
        lines
      )}
    </section>
  );
}
