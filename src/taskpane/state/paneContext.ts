/** State and actions, for components deep in the pane. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Pane, PaneActions } from './actions';
import type { Core } from './core';
import type { PaneState } from './pane';
import type { PaneItem } from './items';
import { isToDo, itemsOf, nextAfter } from './items';
import type { Store } from './store';
import { useStore } from './store';

export interface Opened {
  readonly id: string | undefined;
  /** It was gone to by key or by what went before: the focus goes into it. */
  readonly enter: boolean;
}

export interface PaneParts {
  readonly pane: Pane;
  readonly core: Core;
  /** The item that is open: kept here, as it moves when its cause becomes known. */
  readonly opened: Store<Opened>;
  /** Reasons that are being written, by item: not lost when it moves meanwhile. */
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

/** Whether an item is open, and whether the focus goes into it. */
export function useOpened(id: string): { readonly open: boolean; readonly enter: boolean } {
  const opened = useStore(useParts().opened);
  return { open: opened.id === id, enter: opened.id === id && opened.enter };
}

export interface Walk {
  /** Opens an item, or closes the one that is open. */
  open(id: string | undefined): void;
  /** To the next item that is to be done, or to the one before; shows its cell. */
  go(direction: 'next' | 'previous'): void;
  /** Remembers where the list stands now; what it gives goes on to the next item, if this one is done by then. */
  mark(id: string): () => void;
}

/** How one gets from item to item. */
export function useWalk(): Walk {
  const { opened, pane } = useParts();
  return useMemo(() => {
    const items = (): readonly PaneItem[] => {
      const { checked } = pane.state.get();
      return checked ? itemsOf(checked.result) : [];
    };
    const enter = (item: PaneItem | undefined): void => {
      opened.set({ id: item?.id, enter: true });
      if (item?.cell) void pane.actions.select(item.cell);
    };
    return {
      open: (id) => opened.set({ id, enter: false }),
      go: (direction) => {
        const all = direction === 'next' ? items() : [...items()].reverse();
        enter(nextAfter(opened.get().id, all, all));
      },
      mark: (id) => {
        const order = items();
        return () => {
          const left = items();
          // What is not right yet stays open, with what it says now.
          if (!left.some((item) => item.id === id && isToDo(item))) enter(nextAfter(id, order, left));
        };
      },
    };
  }, [opened, pane]);
}

export function useDrafts(): Map<string, string> {
  return useParts().drafts;
}

function useParts(): PaneParts {
  const found = useContext(PaneContext);
  if (!found) throw new Error('a component of the pane stands outside PaneContext');
  return found;
}
