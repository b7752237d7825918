/** Tables of sheets that gouji wrote, read back by their headers, in whatever language and order these stand. */
import type { SheetSnapshot } from '../../model/workbook/snapshot';
import { KEPT_HEADERS } from '../../model/writing/own';

export interface KeptRow {
  /** In the sheet, from 0 on. */
  readonly row: number;
  /** The text of a column by any of its headers; undefined where there is no such column, or nothing in it. */
  readonly text: (headers: readonly string[]) => string | undefined;
}

export interface KeptTable {
  /** Where its header stands. */
  readonly header: number;
  /** The column of what is kept. */
  readonly keys: number;
  readonly columnOf: (headers: readonly string[]) => number | undefined;
  /** Those below the header with something in that column. */
  readonly rows: readonly KeptRow[];
}

/** The table of a sheet, wherever it stands; undefined where no header says that something is kept. */
export function keptTable({ cells }: SheetSnapshot): KeptTable | undefined {
  const corner = cells.find(
    ({ value }) => typeof value === 'string' && KEPT_HEADERS.some((each) => each === value.trim()),
  );
  if (!corner) return undefined;
  const columns = new Map<string, number>();
  const lines = new Map<number, Map<number, string>>();
  for (const { row, column, value, text } of cells) {
    if (row === corner.row && typeof value === 'string') columns.set(value.trim(), column);
    if (row <= corner.row) continue;
    const line = lines.get(row) ?? new Map<number, string>();
    line.set(column, typeof value === 'string' ? value : text);
    lines.set(row, line);
  }
  const columnOf: KeptTable['columnOf'] = (headers) => {
    const name = headers.find((each) => columns.has(each));
    return name === undefined ? undefined : columns.get(name);
  };
  const rows = [...lines].map(([row, line]): KeptRow => ({
    row,
    text: (headers) => {
      const column = columnOf(headers);
      return column === undefined ? undefined : line.get(column);
    },
  }));
  return {
    header: corner.row,
    keys: corner.column,
    columnOf,
    rows: rows.filter(({ text }) => text(KEPT_HEADERS) !== undefined),
  };
}

/** Undefined for what is no JSON. */
export function fromJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
