/** State and actions, for components deep in the pane. */
import { createContext, useContext } from 'react';
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

function useParts(): PaneParts {
  const found = useContext(PaneContext);
  if (!found) throw new Error('a component of the pane stands outside PaneContext');
  return found;
}
