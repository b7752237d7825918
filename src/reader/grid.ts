/** A sheet by place: cells and merged areas, looked up without expanding either. */
import type { CellArea } from '../model/workbook/cell';
import type { CellSnapshot, SheetSnapshot } from '../model/workbook/snapshot';
import type { LabelText } from './labels';
import { labelText, normalizeLabel } from './labels';
import { MergeIndex } from './mergeIndex';

/** What stands at a place: the top-left cell of its merged area, or the cell itself. */
export interface Place {
  readonly area: CellArea;
  /** Undefined where it is empty. */
  readonly cell: CellSnapshot | undefined;
  /** The displayed text; `''` where it is empty. */
  readonly text: string;
  /** The text as labels are compared. */
  readonly words: string;
  /** The text as a label with a value behind it. */
  readonly parts: LabelText;
}

/** A blank of several cells, as a form merges what is to be written on. */
export function isToWriteOn({ area, text }: Place): boolean {
  return text.trim() === '' && (area.right > area.left || area.bottom > area.top);
}

const NO_LABEL: LabelText = { words: '', label: '', value: '' };

const COLUMNS = 16384;
/** Every block looks at the same places again; of a sheet as large as this few are looked at twice. */
const MOST_KEPT = 100_000;

export class Grid {
  private readonly byPlace = new Map<number, CellSnapshot>();
  private readonly byRow = new Map<number, CellSnapshot[]>();
  private readonly knownPlaces = new Map<number, Place>();
  private readonly knownRows = new Map<number, readonly Place[]>();
  private readonly merges: MergeIndex;
  private asked: { top: number; bottom: number; labels: ReadonlySet<string> } | undefined;
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
    const known = isInside ? this.knownPlaces.get(key) : undefined;
    if (known) return known;
    const merge = this.merges.at(row, column);
    const area = merge ?? { top: row, left: column, bottom: row, right: column };
    const cell = this.byPlace.get(merge ? merge.top * COLUMNS + merge.left : key);
    const text = cell?.text ?? '';
    const parts = text === '' ? NO_LABEL : labelText(text);
    const place = { area, cell, text, words: parts.words, parts };
    if (isInside && this.knownPlaces.size < MOST_KEPT) this.knownPlaces.set(key, place);
    return place;
  }

  /** Whether a row or a column of its own keeps a place from being seen. */
  isHidden(row: number, column: number): boolean {
    if (this.hiddenRows.size + this.hiddenColumns.size === 0) return false;
    const { top, left, bottom, right } = this.at(row, column).area;
    return isWhole(top, bottom, this.hiddenRows) || isWhole(left, right, this.hiddenColumns);
  }

  /** The text of a cell as a label, also of one that a merged area covers. */
  label(cell: CellSnapshot): string {
    const place = this.at(cell.row, cell.column);
    return place.cell === cell ? place.words : normalizeLabel(cell.text);
  }

  /** The filled cells of these rows, the last one among them; found without looking at the others. */
  between(top: number, bottom: number): readonly CellSnapshot[] {
    return this.cells.slice(this.firstFrom(top), this.firstFrom(bottom + 1));
  }

  /** The labels of these rows, each once; of the same rows every form with such a title asks. */
  labelsBetween(top: number, bottom: number): ReadonlySet<string> {
    if (this.asked?.top !== top || this.asked.bottom !== bottom) {
      const labels = new Set(this.between(top, bottom).map((cell) => this.label(cell)));
      this.asked = { top, bottom, labels };
    }
    return this.asked.labels;
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

  /** What stands at each of them. */
  places(row: number): readonly Place[] {
    const known = this.knownRows.get(row);
    if (known) return known;
    const places = this.row(row).map(({ column }) => this.at(row, column));
    if (this.knownPlaces.size < MOST_KEPT) this.knownRows.set(row, places);
    return places;
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
