/** Draws a sheet row by row, as one writes a table: each cell says how far it reaches. */
import type { TemplateCell, TemplateStyle, Validation } from '../../model/writing/template';
import { flatMap } from '../../model/flatMap';

export interface Drawn extends Omit<TemplateCell, 'area'> {
  /** 1 where absent. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface DrawnRow {
  /** In points. */
  readonly height: number;
  /** From left to right, without the places that a cell from above takes. */
  readonly cells: readonly Drawn[];
}

type Reach = Pick<Drawn, 'columns' | 'rows'>;

export const row = (height: number, ...cells: readonly Drawn[]): DrawnRow => ({ height, cells });

const words =
  (style: TemplateStyle) =>
  (value: string, reach: Reach = {}): Drawn => ({ style, value, ...reach });

export const title = words('title');
export const subtitle = words('subtitle');
export const label = words('label');
export const item = words('item');
export const closed = words('closed');
export const note = words('note');

/** A text to be filled in, or to be completed. */
export function text(value: string | null, reach: Reach = {}, validation?: Validation): Drawn {
  return { style: 'text', value, ...reach, ...(validation && { validation }) };
}

export function number(
  numberFormat: string,
  validation: Validation | undefined,
  reach: Reach = {},
  value: number | null = null,
): Drawn {
  return { style: 'number', value, numberFormat, ...reach, ...(validation && { validation }) };
}

/** Where every cell of the rows comes to stand. */
export function place(rows: readonly DrawnRow[]): readonly TemplateCell[] {
  const taken = new Set<string>();
  return flatMap(rows, ({ cells }, top) => {
    let left = 0;
    return cells.map(({ columns = 1, rows: height = 1, ...cell }): TemplateCell => {
      while (taken.has(`${top},${left}`)) left += 1;
      const area = { top, left, bottom: top + height - 1, right: left + columns - 1 };
      for (let at = area.top; at <= area.bottom; at += 1)
        for (let column = left; column <= area.right; column += 1) taken.add(`${at},${column}`);
      return { ...cell, area };
    });
  });
}
