/** State and actions, for components deep in the pane. */
import { createContext, useContext } from 'react';
import type { Pane, PaneActions } from './actions';
import type { Core } from './core';
import type { PaneState } from './pane';
import { useStore } from './store';

export const PaneContext = createContext<{ readonly pane: Pane; readonly core: Core } | undefined>(undefined);

export function usePaneContext(): {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly core: Core;
} {
  const found = useContext(PaneContext);
  if (!found) throw new Error('a component of the pane stands outside PaneContext');
  const { pane, core } = found;
  return { state: useStore(pane.state), actions: pane.actions, core };
}
