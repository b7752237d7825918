/** Fill: every cell that can be computed, before and after, to be chosen one by one; nothing is written before the press. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, TableCellEditRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Fill, FillKind } from '../../../model/result/fill';
import { fillKey } from '../../../model/result/fill';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { Disclosure } from '../Disclosure/Disclosure';
import { EmptyView } from '../EmptyView/EmptyView';
import { FillRow } from '../FillRow/FillRow';
import { Heading } from '../Heading/Heading';
import { KeptFocus } from '../KeptFocus/KeptFocus';
import { NoticeBar } from '../NoticeBar/NoticeBar';
import { ReadOnlyBar } from '../ReadOnlyBar/ReadOnlyBar';
import { useViewStyles } from '../viewStyles';

const KINDS: readonly FillKind[] = ['blank', 'differs', 'proposal', 'same'];

const useStyles = makeStyles({
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
  /** The box stands where the text below begins, not behind its own padding. */
  heading: { display: 'flex', alignItems: 'center', minHeight: '32px' },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

export function FillView(): ReactElement {
  const styles = useStyles();
  const view = useViewStyles();
  const { strings } = useStrings();
  const { state, actions } = usePaneContext();
  const fills = useMemo(() => state.checked?.result.fills() ?? [], [state.checked]);
  // What is safe is taken unless the user leaves it out, everything else only when the user takes it.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isChosen = (fill: Fill): boolean => (fill.applicability === 'safe') !== turned.has(fillKey(fill));
  const choose = (some: readonly Fill[], chosen: boolean): void => {
    const next = new Set(turned);
    for (const fill of some) {
      if ((fill.applicability === 'safe') === chosen) next.delete(fillKey(fill));
      else next.add(fillKey(fill));
    }
    setTurned(next);
  };
  const chosen = fills.filter(isChosen);
  const busy = state.phase === 'busy';
  const apply = async (): Promise<void> => {
    await actions.applyFill(chosen);
    setTurned(new Set());
  };
  return (
    <KeptFocus>
      <div className={view.top}>
        <div className={styles.buttons}>
          <Button
            className={styles.grow}
            appearance="primary"
            icon={<TableCellEditRegular />}
            onClick={() => void apply()}
            disabledFocusable={busy || chosen.length === 0}
            data-action="apply-fill"
          >
            {strings.fill.apply(chosen.length)}
          </Button>
          <Button
            icon={<ArrowUndoRegular />}
            onClick={() => void actions.undo()}
            disabledFocusable={busy || !state.lastWrite}
            title={state.lastWrite ? strings.undoOf(state.lastWrite) : strings.nothingToUndo}
          >
            {strings.actions.undo}
          </Button>
        </div>
        {state.notice && (
          <div role="alert">
            <NoticeBar notice={state.notice} />
          </div>
        )}
      </div>
      <div className={view.body}>
        {state.checked?.readOnly && <ReadOnlyBar />}
        {fills.length === 0 && <EmptyView notYet={strings.fill.notYet} nothing={strings.fill.nothing} />}
        {KINDS.map((kind) => {
          const group = fills.filter((fill) => fill.kind === kind);
          if (group.length === 0) return null;
          return <Group key={kind} kind={kind} fills={group} isChosen={isChosen} choose={choose} />;
        })}
      </div>
    </KeptFocus>
  );
}

interface GroupProps {
  readonly kind: FillKind;
  readonly fills: readonly Fill[];
  readonly isChosen: (fill: Fill) => boolean;
  readonly choose: (fills: readonly Fill[], chosen: boolean) => void;
}

function Group({ kind, fills, isChosen, choose }: GroupProps): ReactElement {
  const styles = useStyles();
  const view = useViewStyles();
  const { strings } = useStrings();
  const chosen = fills.filter(isChosen).length;
  const title = strings.counted(strings.fill.groups[kind], fills.length);
  const rows = (
    <ul className={styles.list}>
      {fills.map((fill) => (
        <FillRow
          key={fillKey(fill)}
          fill={fill}
          chosen={isChosen(fill)}
          choose={(on) => choose([fill], on)}
        />
      ))}
    </ul>
  );
  return (
    <section>
      <div className={styles.heading}>
        {/* What overwrites the user's own figure is confirmed one by one. */}
        {kind !== 'differs' && (
          <Checkbox
            className={styles.box}
            checked={chosen === 0 ? false : chosen === fills.length ? true : 'mixed'}
            onChange={(_, { checked }) => choose(fills, checked !== false)}
            aria-label={strings.fill.all(strings.fill.groups[kind])}
          />
        )}
        <Heading level={2}>{title}</Heading>
      </div>
      <p className={view.note}>{strings.fill.groupNotes[kind]}</p>
      {kind === 'same' ? <Disclosure heading={strings.showAll}>{rows}</Disclosure> : rows}
    </section>
  );
}
