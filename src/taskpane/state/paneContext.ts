/** State and actions, for components deep in the pane. */
import { createContext, useContext } from 'react';
import type { PaneState } from './pane';
import type { PaneActions } from './usePane';

export interface Pane {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePaneContext(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('a component of the pane stands outside PaneContext');
  return pane;
}
