/** How far a key goes, over what is hidden, and how the view follows. */
import { HEADING_HEIGHT, HEADING_WIDTH } from './table';

/** As little as needed; below and beside the headings. What is larger than the window shows its beginning. */
export function scrollTo(view: HTMLElement, cell: HTMLElement): void {
  const fit = (at: number, size: number, from: number, heading: number, room: number): number => {
    if (at < from + heading || size > room - heading) return at - heading;
    return Math.max(from, at + size - room);
  };
  view.scrollTo(
    fit(cell.offsetLeft, cell.offsetWidth, view.scrollLeft, HEADING_WIDTH, view.clientWidth),
    fit(cell.offsetTop, cell.offsetHeight, view.scrollTop, HEADING_HEIGHT, view.clientHeight),
  );
}

export const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

export const within = (index: number, last: number): number => Math.max(0, Math.min(last, index));

export function visible(
  from: number,
  step: number,
  last: number,
  lines: ReadonlyMap<number, { readonly hidden?: boolean }>,
): number {
  let index = within(from + step, last);
  while (step !== 0 && lines.get(index)?.hidden && index > 0 && index < last) index += Math.sign(step);
  return lines.get(index)?.hidden ? from : index;
}
