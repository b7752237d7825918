/**
 * What is to be done, in three groups, then the hints and what is done. Tab reaches one item, as it does in a list of
 * Excel's, and goes on to its details; the arrow keys, Home and End lead to the others, Right and Left open and close
 * the details.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableCellEditRegular } from '@fluentui/react-icons';
import type { FocusEvent, ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Work } from '../../../model/result/issues';
import type { PaneItem } from '../../state/items';
import { TO_DO } from '../../state/items';
import { usePaneActions, usePaneState } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { moveInRows } from '../rowKeys';
import { Disclosure } from '../Disclosure/Disclosure';
import { Heading } from '../Heading/Heading';
import { WorkItem } from '../WorkItem/WorkItem';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, listStyleType: 'none' },
  /** Hints stand where the others do, not behind the room of a fold. */
  folded: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalXXL})` },
});

export interface WorkListProps {
  readonly items: readonly PaneItem[];
}

export function WorkList({ items }: WorkListProps): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const tabStop = items.some(({ id }) => id === current) ? current : items[0]?.id;
  const follow = ({ target }: FocusEvent): void => {
    const id = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (id !== undefined) setCurrent(id);
  };
  const hints = items.filter(({ kind }) => kind === 'hint');
  const hasOnlyHints = hints.length > 0 && hints.length === items.length;
  const rows = (kind: Work): ReactElement => (
    <Rows items={items.filter((item) => item.kind === kind)} tabStop={tabStop} />
  );
  return (
    <div className={styles.groups} onFocus={follow} onKeyDown={moveInRows}>
      {TO_DO.map((kind) => (
        <Group key={kind} kind={kind} items={items.filter((item) => item.kind === kind)} tabStop={tabStop} />
      ))}
      {hints.length > 0 && (
        <section data-group="hint">
          <Disclosure
            key={String(hasOnlyHints)}
            heading={strings.counted(strings.work.groups.hint, hints.length)}
            initiallyOpen={hasOnlyHints}
            kept
          >
            <div className={styles.folded}>{rows('hint')}</div>
          </Disclosure>
        </section>
      )}
    </div>
  );
}

interface GroupProps {
  readonly kind: Work;
  readonly items: readonly PaneItem[];
  readonly tabStop: string | undefined;
}

/** @param items of this kind */
export function Group({ kind, items, tabStop }: GroupProps): ReactElement | null {
  const styles = useStyles();
  const { strings } = useStrings();
  const actions = usePaneActions();
  const busy = usePaneState(({ phase }) => phase === 'busy');
  const fills = useMemo(() => items.flatMap(({ fill }) => fill ?? []), [items]);
  if (items.length === 0) return null;
  return (
    <section data-group={kind}>
      <div className={styles.heading}>
        <Heading level={3}>{strings.counted(strings.work.groups[kind], items.length)}</Heading>
        {kind === 'blank' && fills.length > 0 && (
          <Button
            size="small"
            icon={<TableCellEditRegular />}
            onClick={() => void actions.applyFill(fills)}
            disabledFocusable={busy}
            title={strings.work.fillAllTip}
            data-action="fill-blanks"
          >
            {strings.work.fillAll(fills.length)}
          </Button>
        )}
      </div>
      <Rows items={items} tabStop={tabStop} />
    </section>
  );
}

function Rows({ items, tabStop }: Omit<GroupProps, 'kind'>): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <WorkItem key={item.id} item={item} isTabStop={item.id === tabStop} />
      ))}
    </ul>
  );
}
