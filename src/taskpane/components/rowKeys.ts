/**
 * The keys of a list whose rows are `[data-row]` in items `[data-item]`: the arrows, Home and End lead from row to row,
 * Right and Left open and close the item's details.
 */
import type { KeyboardEvent } from 'react';

export function moveInRows(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(target instanceof HTMLElement) || !target.matches('[data-row]')) return;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const toggle = target.closest('[data-item]')?.querySelector<HTMLElement>('[aria-expanded]');
    if (!toggle || (toggle.getAttribute('aria-expanded') === 'true') === (key === 'ArrowRight')) return;
    event.preventDefault();
    toggle.click();
    return;
  }
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')].filter(
    // Not those that are folded.
    (row) => row.closest('[hidden]') === null,
  );
  const at = rows.indexOf(target);
  const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (wanted === undefined) return;
  // At an end as well: the view does not scroll away from the item.
  event.preventDefault();
  rows[wanted]?.focus();
}
