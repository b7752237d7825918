/** The ways out of an item: what can be written into its cell, before → after, or a reason for what stands there. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { choicesOf } from '../../../model/result/cause';
import type { Fill } from '../../../model/result/fill';
import { cellName, toA1 } from '../../../model/workbook/cell';
import type { PaneItem } from '../../state/items';
import { askedOf, cellsOf, isToDo } from '../../state/items';
import { usePaneActions, usePaneState, useWalk } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { Explanation } from '../Explanation/Explanation';

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  next: { alignSelf: 'flex-start' },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface WaysProps {
  readonly item: PaneItem;
  /** The focus goes to the first of them: the user came by key, or from the item before. */
  readonly enter: boolean;
}

export function Ways({ item, enter }: WaysProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const actions = usePaneActions();
  const walk = useWalk();
  const busy = usePaneState(({ phase }) => phase === 'busy');
  const result = usePaneState(({ checked }) => checked?.result);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!enter) return;
    const box = root.current!;
    const first = box.querySelector<HTMLElement>('textarea') ?? box.querySelector<HTMLElement>('button');
    first?.focus({ preventScroll: true });
    // From its first line on; where that is too high, down to the field at least.
    box.closest('li')?.scrollIntoView?.({ block: 'start' });
    first?.scrollIntoView?.({ block: 'nearest' });
  }, [enter]);
  const choices = item.issue?.cause ? choicesOf(item.issue.cause) : [];
  const offered = offeredFills(
    item,
    result?.fills() ?? [],
    choices.flat().map(({ cell }) => cellName(cell)),
  );
  const asked = askedOf(item);
  const write = async (act: () => Promise<void>): Promise<void> => {
    const goOn = walk.mark(item.id);
    await act();
    goOn();
  };
  const next = isToDo(item) && (
    <Button
      className={styles.next}
      size="small"
      appearance="subtle"
      icon={<ArrowDownRegular />}
      onClick={() => walk.go('next')}
      title={strings.work.nextTip}
      data-action="next"
    >
      {strings.work.next}
    </Button>
  );
  return (
    <div ref={root} className={styles.ways}>
      {choices.map((choice) => (
        <div key={choice.map(({ field }) => field).join()} className={styles.buttons}>
          <Button
            size="small"
            onClick={() => void write(() => actions.correct(choice))}
            disabledFocusable={busy}
            title={choice.map(({ from, to }) => strings.fill.change(from || strings.blank, to)).join('，')}
            data-action="correct"
          >
            {strings.correct(choice.map(({ cell, to }) => strings.correctTo(toA1(cell), to)))}
          </Button>
        </div>
      ))}
      {offered.map((fill) => (
        <div key={cellName(fill.cell)}>
          <Button
            size="small"
            onClick={() => void write(() => actions.applyFill([fill]))}
            disabledFocusable={busy}
            data-action="fill-one"
          >
            {strings.work.write(toA1(fill.cell), fill.reported, fill.computed)}
          </Button>
          {fill.note && <p className={styles.note}>{tell(fill.note)}</p>}
        </div>
      ))}
      {asked.length > 0 && <Explanation key={asked[0]!.explanation?.at} item={item} beside={next} />}
      {choices.length + offered.length + asked.length === 0 && (
        <p className={styles.note}>{item.kind === 'blank' ? strings.work.typeIn : strings.work.changeIn}</p>
      )}
      {asked.length === 0 && next}
    </div>
  );
}

/**
 * What can be computed into the item's own cells; what a cause proposes for them goes before. Over blanks that are
 * still to be filled in it is for the user to look for, among all that can be filled.
 */
function offeredFills(item: PaneItem, fills: readonly Fill[], proposed: readonly string[]): readonly Fill[] {
  const cells = cellsOf(item);
  const own = fills.filter(
    ({ kind, cell, overBlanks }) => kind !== 'same' && !overBlanks && cells.has(cellName(cell)),
  );
  const all = item.fill ? [item.fill, ...own.filter((fill) => fill !== item.fill)] : own;
  return all.filter(({ cell }) => !proposed.includes(cellName(cell)));
}
