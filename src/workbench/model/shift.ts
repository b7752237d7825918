/** Rows or columns inserted or deleted: where an area, a place and a formula's references go then. */
import type { Area } from './address';
import { LAST_COLUMN, LAST_ROW, WHOLE_SHEET, bound, subtract } from './address';
import type { Corner } from '../../calculation/parse';
import { moveFormula, rewriteReferences } from '../../calculation/rewrite';

export interface Shift {
  /** Rows go down and up, columns to the right and left. */
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Inserted before `at`, or, where negative, deleted from `at` on. */
  readonly count: number;
}

type Span = readonly [first: number, last: number];

const lastOf = (axis: Shift['axis']): number => (axis === 'row' ? LAST_ROW : LAST_COLUMN);

export const wholeLines = (axis: Shift['axis'], at: number, count: number): Shift => ({ axis, at, count });

/** The rows or columns of an area. */
function spanOf(area: Area, axis: Shift['axis']): Span {
  return axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
}

function withSpan(area: Area, axis: Shift['axis'], [first, last]: Span): Area {
  return axis === 'row' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

/** The area that is new, or that goes. */
export function affected({ axis, at, count }: Shift): Area {
  return withSpan(WHOLE_SHEET, axis, [at, at + Math.abs(count) - 1]);
}

/** That area and all beyond it that moves. */
export function moving(shift: Shift): Area {
  return withSpan(WHOLE_SHEET, shift.axis, [shift.at, lastOf(shift.axis)]);
}

/** Undefined: deleted. Inserting makes it longer only in its inside. */
export function shiftSpan([first, last]: Span, { axis, at, count }: Shift): Span | undefined {
  const limit = lastOf(axis);
  if (count > 0) {
    // What reaches to the end of the sheet goes on doing so.
    const end = last === limit ? limit : last >= at ? last + count : last;
    const start = first >= at && !(first === 0 && last === limit) ? first + count : first;
    return start > limit ? undefined : [start, Math.min(end, limit)];
  }
  const next = at - count;
  const start = first >= next ? first + count : Math.min(first, at);
  const end = last === limit ? limit : last >= next ? last + count : Math.min(last, at - 1);
  return start > end ? undefined : [start, end];
}

export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const span = shiftSpan(spanOf(area, shift.axis), shift);
  return span && withSpan(area, shift.axis, span);
}

export function shiftAreas(areas: readonly Area[], shift: Shift): readonly Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

export interface ShiftedFormula {
  readonly formula: string;
  /** Whether it reads other cells than before, not merely the same ones elsewhere. */
  readonly reads: 'same' | 'other';
}

/** `isShifted` says of a sheet's name, or of none, whether it is the sheet whose cells move. */
export function shiftFormula(
  formula: string,
  shift: Shift,
  isShifted: (sheet: string | undefined) => boolean,
): ShiftedFormula {
  let reads: ShiftedFormula['reads'] = 'same';
  const changed = rewriteReferences(formula, ({ sheet, from, to = from }) => {
    if (!isShifted(sheet)) return undefined;
    const before = areaBetween(from, to);
    const after = shiftArea(before, shift);
    const [first, last] = spanOf(before, shift.axis);
    const [start, end] = after ? spanOf(after, shift.axis) : [0, -1];
    if (end - start !== last - first) reads = 'other';
    if (!after) return 'gone';
    const key = shift.axis;
    // Written from the end backwards, it stays so.
    const backwards = (from[key] ?? 0) > (to[key] ?? 0);
    const put = (corner: Corner, at: number): Corner =>
      corner[key] === undefined ? corner : { ...corner, [key]: at };
    return to === from
      ? { from: put(from, start) }
      : { from: put(from, backwards ? end : start), to: put(to, backwards ? start : end) };
  });
  return { formula: changed, reads };
}

function areaBetween(from: Corner, to: Corner): Area {
  return {
    top: Math.min(from.row ?? 0, to.row ?? 0),
    left: Math.min(from.column ?? 0, to.column ?? 0),
    bottom: Math.max(from.row ?? LAST_ROW, to.row ?? LAST_ROW),
    right: Math.max(from.column ?? LAST_COLUMN, to.column ?? LAST_COLUMN),
  };
}

/**
 * A formula written for the first cell of its areas. Where that cell is deleted, it is read from the first
 * cell that is left, or its own row would be a reference to what is no more.
 */
export function reanchored(formula: string, areas: readonly Area[], shift: Shift): string {
  const before = bound(areas);
  const gone = affected(shift);
  const left = bound(areas.flatMap((area) => (shift.count < 0 ? subtract(area, gone) : [area])));
  if (!before || !left) return formula;
  return moveFormula(formula, left.top - before.top, left.left - before.left);
}
