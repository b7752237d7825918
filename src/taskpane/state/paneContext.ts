/** State and actions, for components deep in the pane. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Pane, PaneActions } from './actions';
import type { Core } from './core';
import type { PaneState } from './pane';
import type { Store } from './store';
import { useStore } from './store';

export interface PaneParts {
  readonly pane: Pane;
  readonly core: Core;
  /** The findings whose details are open: kept here, as a finding moves when its cause becomes known. */
  readonly opened: Store<ReadonlySet<string>>;
  /** Reasons that are being written, by finding: not lost when it moves meanwhile. */
  readonly drafts: Map<string, string>;
}

export const PaneContext = createContext<PaneParts | undefined>(undefined);

export function usePaneContext(): {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly core: Core;
} {
  const { pane, core } = useParts();
  return { state: useStore(pane.state), actions: pane.actions, core };
}

/** For what only acts: it is not rendered again when the state changes. */
export function usePaneActions(): PaneActions {
  return useParts().pane.actions;
}

/**
 * A part of the state: what uses it is rendered again only when that part changes, which counts in a list of
 * two thousand.
 *
 * @param select gives the same value, not merely an equal one, as long as the state is the same
 */
export function usePaneState<Part>(select: (state: PaneState) => Part): Part {
  const { state } = useParts().pane;
  return useSyncExternalStore(state.subscribe, () => select(state.get()));
}

/** Whether a finding's details are open, and what turns that. */
export function useOpened(id: string): readonly [boolean, () => void] {
  const { opened } = useParts();
  const open = useStore(opened).has(id);
  const toggle = (): void => {
    const next = new Set(opened.get());
    if (!next.delete(id)) next.add(id);
    opened.set(next);
  };
  return [open, toggle];
}

export function useDrafts(): Map<string, string> {
  return useParts().drafts;
}

function useParts(): PaneParts {
  const found = useContext(PaneContext);
  if (!found) throw new Error('a component of the pane stands outside PaneContext');
  return found;
}
