/**
 * Keeps the focus in a view whose contents change under it: after a check, a correction, an undo. Where the control
 * that had it is gone, its finding's takes it; where the finding is gone too, the next one; else the view's heading.
 */
import type { FocusEvent, ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';

/** What may have the focus in a finding; the same control has the same number after it has moved. */
const CONTROLS = 'button, a[href], input, select, textarea';

/** Where the focus is. */
interface Place {
  readonly element: HTMLElement;
  /** The finding, or the like, in which it is, and the number of the control there. */
  readonly item: string | undefined;
  readonly control: number;
  /** The items of the view when it last changed. */
  order: readonly string[];
}

export function KeptFocus({ children }: { readonly children: ReactNode }): ReactElement {
  const view = useRef<HTMLDivElement>(null);
  const place = useRef<Place | undefined>(undefined);
  useEffect(() => {
    const root = view.current!;
    const keep = (): void => {
      const last = place.current;
      if (!last) return;
      if (last.element.isConnected) {
        last.order = itemsOf(root).map(nameOf);
        return;
      }
      if (document.activeElement !== null && document.activeElement !== document.body) {
        place.current = undefined;
        return;
      }
      // Never from the workbook: the user may be typing there. As soon as the pane has the focus again.
      if (document.hasFocus()) successor(root, last)?.focus();
    };
    const observer = new MutationObserver(keep);
    observer.observe(root, { childList: true, subtree: true });
    window.addEventListener('focus', keep);
    return () => {
      observer.disconnect();
      window.removeEventListener('focus', keep);
    };
  }, []);
  // React tells of no blur while it takes an element away: then the place is kept.
  const enter = ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
    const item = target.closest<HTMLElement>('[data-item]');
    place.current = {
      element: target as HTMLElement,
      item: item ? nameOf(item) : undefined,
      control: item ? controlsOf(item).indexOf(target as HTMLElement) : 0,
      order: itemsOf(currentTarget).map(nameOf),
    };
  };
  const leave = (): void => {
    if (document.hasFocus()) place.current = undefined;
  };
  return (
    <div ref={view} onFocus={enter} onBlur={leave}>
      {children}
    </div>
  );
}

function successor(root: HTMLElement, { item, control, order }: Place): HTMLElement | undefined {
  if (item !== undefined) {
    const items = new Map(itemsOf(root).map((each) => [nameOf(each), each]));
    const same = items.get(item);
    const controls = same ? controlsOf(same) : [];
    if (controls.length > 0) return controls[Math.min(Math.max(control, 0), controls.length - 1)];
    const next = order.slice(order.indexOf(item) + 1).find((name) => items.has(name));
    const [first] = next === undefined ? [] : controlsOf(items.get(next)!);
    if (first) return first;
  }
  const heading = root.querySelector<HTMLElement>('h2');
  if (heading) heading.tabIndex = -1;
  return heading ?? root.querySelector<HTMLElement>(CONTROLS) ?? undefined;
}

const nameOf = ({ dataset }: HTMLElement): string => dataset['item']!;

const itemsOf = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-item]')];

/** Its own: those of an item within it are that one's. */
const controlsOf = (item: HTMLElement): HTMLElement[] =>
  [...item.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.closest('[data-item]') === item,
  );
