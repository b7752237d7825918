/** A sheet by place: cells and merged areas, looked up without expanding either. */
import type { CellArea } from '../model/workbook/cell';
import type { CellSnapshot, SheetSnapshot } from '../model/workbook/snapshot';
import { normalizeLabel, splitLabel } from './labels';
import { MergeIndex } from './mergeIndex';

/** What stands at a place: the top-left cell of its merged area, or the cell itself. */
export interface Place {
  readonly area: CellArea;
  /** Undefined where it is empty. */
  readonly cell: CellSnapshot | undefined;
  /** The displayed text; `''` where it is empty. */
  readonly text: string;
}

/** `其他资金：12.00`: the label as it is compared, and what is written behind it. */
export interface LabelParts {
  readonly label: string;
  readonly value: string;
}

const NO_PARTS: LabelParts = { label: '', value: '' };

const COLUMNS = 16384;
/** Every block looks at the same places again; of a sheet as large as this few are looked at twice. */
const MOST_KEPT = 100_000;

export class Grid {
  private readonly byPlace = new Map<number, CellSnapshot>();
  private readonly byRow = new Map<number, CellSnapshot[]>();
  private readonly labels = new Map<CellSnapshot, string>();
  private readonly split = new Map<CellSnapshot, LabelParts>();
  private readonly places = new Map<number, Place>();
  private readonly merges: MergeIndex;
  readonly sheet: string;
  readonly partial: boolean;
  readonly isSheetHidden: boolean;
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly hiddenColumns: ReadonlySet<number>;
  /** By row, then by column. */
  readonly cells: readonly CellSnapshot[];
  readonly bottom: number;
  readonly right: number;

  constructor(snapshot: SheetSnapshot) {
    this.sheet = snapshot.name;
    this.partial = snapshot.partial ?? false;
    this.isSheetHidden = snapshot.visibility !== 'visible';
    this.hiddenRows = new Set(snapshot.hiddenRows);
    this.hiddenColumns = new Set(snapshot.hiddenColumns);
    this.cells = snapshot.cells;
    let bottom = -1;
    let right = -1;
    for (const cell of snapshot.cells) {
      this.byPlace.set(cell.row * COLUMNS + cell.column, cell);
      push(this.byRow, cell.row, cell);
      bottom = Math.max(bottom, cell.row);
      right = Math.max(right, cell.column);
    }
    this.bottom = bottom;
    this.right = right;
    this.merges = new MergeIndex(snapshot.merges);
  }

  at(row: number, column: number): Place {
    const key = row * COLUMNS + column;
    // One beyond the sheet's edge would have the key of another.
    const isInside = column >= 0 && column < COLUMNS;
    const known = isInside ? this.places.get(key) : undefined;
    if (known) return known;
    const merge = this.merges.at(row, column);
    const area = merge ?? { top: row, left: column, bottom: row, right: column };
    const cell = this.byPlace.get(area.top * COLUMNS + area.left);
    const place = { area, cell, text: cell?.text ?? '' };
    if (isInside && this.places.size < MOST_KEPT) this.places.set(key, place);
    return place;
  }

  /** Whether a row or a column of its own keeps a place from being seen. */
  isHidden(row: number, column: number): boolean {
    if (this.hiddenRows.size + this.hiddenColumns.size === 0) return false;
    const { top, left, bottom, right } = this.at(row, column).area;
    return isWhole(top, bottom, this.hiddenRows) || isWhole(left, right, this.hiddenColumns);
  }

  /** The cell's text as a label; worked out once, as every block looks at every cell. */
  label(cell: CellSnapshot | undefined): string {
    if (!cell) return '';
    let label = this.labels.get(cell);
    if (label === undefined) {
      label = normalizeLabel(cell.text);
      this.labels.set(cell, label);
    }
    return label;
  }

  /** The cell's text as a label with what follows it, once for all blocks that look for such. */
  parts(cell: CellSnapshot | undefined): LabelParts {
    if (!cell) return NO_PARTS;
    let parts = this.split.get(cell);
    if (!parts) {
      const { label, value } = splitLabel(cell.text);
      parts = { label: normalizeLabel(label), value };
      this.split.set(cell, parts);
    }
    return parts;
  }

  /** The filled cells of these rows, the last one among them; found without looking at the others. */
  between(top: number, bottom: number): readonly CellSnapshot[] {
    return this.cells.slice(this.firstFrom(top), this.firstFrom(bottom + 1));
  }

  private firstFrom(row: number): number {
    let low = 0;
    let high = this.cells.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cells[middle]!.row < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The filled cells of a row, from left to right. */
  row(row: number): readonly CellSnapshot[] {
    return this.byRow.get(row) ?? [];
  }
}

/** Whether all numbers of a range are among the hidden ones. */
function isWhole(first: number, last: number, hidden: ReadonlySet<number>): boolean {
  if (last - first >= hidden.size) return false;
  for (let at = first; at <= last; at += 1) if (!hidden.has(at)) return false;
  return true;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
