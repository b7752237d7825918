/**
 * One line at the foot of the pane: what was done last; or what is being done, and the way to stop it. Read out
 * when it changes.
 *
 * What is being done comes late, so that a quick check does not flicker, and in room that is kept for it: both
 * lie over each other, in a line as high as the higher of them, so that nothing moves.
 */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { StopRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { PaneState } from '../../state/pane';
import { mayStop } from '../../state/pane';
import { usePaneContext } from '../../state/paneContext';
import { useLate } from '../../state/useLate';
import { useOpening } from '../../strings/opening';

/** A wait below this is hardly noticed. */
const QUICK_MS = 300;
const BUTTON = '72px';

const useStyles = makeStyles({
  foot: {
    position: 'relative',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: {
    display: 'grid',
    alignItems: 'center',
    minHeight: '28px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    '& > *': { gridRowStart: 1, gridColumnStart: 1 },
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
  stage: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    marginRight: BUTTON,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    // With text twice as large.
    '@media (max-width: 280px)': { whiteSpace: 'normal' },
  },
  stop: {
    position: 'absolute',
    top: '50%',
    right: tokens.spacingHorizontalXS,
    transform: 'translateY(-50%)',
    width: BUTTON,
    minWidth: 0,
  },
});

export function StatusLine({ state }: { readonly state: PaneState }): ReactElement {
  const styles = useStyles();
  const { strings } = useOpening();
  const { actions } = usePaneContext();
  const { phase, stage, stale } = state;
  const busy = phase === 'busy';
  const shown = useLate(busy, QUICK_MS);
  const said = useSaid(state);
  useFocusBack(busy);
  const stoppable = mayStop(stage);
  return (
    <footer className={styles.foot}>
      <div
        className={styles.line}
        role="status"
        aria-live="polite"
        data-status={phase}
        data-stale={stale || undefined}
        data-stage={busy ? stage : undefined}
      >
        <span className={mergeClasses(said.failed && styles.failed)} style={visible(!shown)}>
          {said.text}
        </span>
        {shown && (
          <span className={styles.stage}>
            <Spinner size="extra-tiny" aria-hidden />
            {strings.stages[stage]}
          </span>
        )}
      </div>
      <Button
        className={styles.stop}
        style={visible(shown)}
        size="small"
        icon={<StopRegular />}
        onClick={() => actions.stop()}
        disabledFocusable={!stoppable}
        {...(!stoppable && { title: strings.noStop })}
        data-action="stop"
      >
        {strings.stop}
      </Button>
    </footer>
  );
}

/** Keeps its room, and is neither seen, read out nor reached where it is not visible. */
const visible = (on: boolean): { readonly visibility: 'visible' | 'hidden' } => ({
  visibility: on ? 'visible' : 'hidden',
});

interface Said {
  readonly text: string;
  readonly failed: boolean;
}

/** What there was to say before the action that runs: it stays as it was until that ends. */
function useSaid({ phase, stopped, checked, stale }: PaneState): Said {
  const { strings, locale } = useOpening();
  const time = checked?.checkedAt.toLocaleTimeString(locale, { hour12: false });
  const parts = [
    stopped ? strings.stopped : strings.status[phase === 'busy' ? 'idle' : phase],
    time === undefined ? '' : strings.checkedAt(time),
    stale ? strings.stale : '',
  ];
  const now: Said = { text: parts.filter(Boolean).join(' · '), failed: phase === 'failed' };
  const [kept, keep] = useState(now);
  if (phase === 'busy') return kept;
  if (kept.text !== now.text || kept.failed !== now.failed) keep(now);
  return now;
}

/** Who has the focus on the button as it goes has it where it was before; where that is gone, on the view's tab. */
function useFocusBack(busy: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (busy) {
      before.current = document.activeElement;
      return;
    }
    if (!document.activeElement?.matches('[data-action="stop"]')) return;
    const isThere = before.current?.isConnected && before.current !== document.body;
    const target = isThere ? before.current : document.querySelector('[role="tab"][aria-selected="true"]');
    (target as HTMLElement | null)?.focus();
  }, [busy]);
}
