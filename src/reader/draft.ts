/** A form while it is being read: what the block readers add to. */
import type { CellAddress, CellArea } from '../model/workbook/cell';
import { contentOf } from '../model/workbook/edits';
import type { FieldId, ListId } from '../model/form/fields';
import type {
  Field,
  FieldValue,
  ListRow,
  Measure,
  MoneyUnit,
  ReadingNote,
  UnreadCell,
} from '../model/form/form';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { decimal, point } from '../model/number/quantity';
import type { Grid, Place } from './grid';
import { parseCell } from './parseValue';

interface NewField {
  readonly id: FieldId;
  readonly measure: Measure;
  readonly label: LocalizedText;
  readonly shortLabel?: LocalizedText;
  readonly place: Place;
  /** Where the cell holds more than the field: the part that is the field's. */
  readonly value?: FieldValue;
  /** Its label stands in the same cell. */
  readonly shared?: boolean;
  readonly alsoEmpty?: readonly string[] | undefined;
  readonly rowName?: FieldId | undefined;
  readonly isWeight?: true | undefined;
}

/** Another place of a field, with another figure than the one that was read. */
export interface Repeated {
  readonly field: FieldId;
  readonly cell: CellAddress;
  readonly text: string;
}

function isOtherFigure(one: FieldValue, other: FieldValue): boolean {
  return one.kind === 'quantity' && other.kind === 'quantity' && !one.quantity.value.eq(other.quantity.value);
}

/** Of a row's columns those that can be held against each other; a rate says something else than the next one. */
const COMPARABLE: readonly Measure[] = ['money', 'count', 'area', 'points'];

export class FormDraft {
  readonly fields = new Map<FieldId, Field>();
  readonly lists = new Map<ListId, ListRow[]>();
  readonly unrecognized: { readonly cell: CellAddress; readonly text: string }[] = [];

  readonly unread: UnreadCell[] = [];
  readonly readingNotes: ReadingNote[] = [];
  readonly repeated: Repeated[] = [];

  constructor(
    readonly grid: Grid,
    readonly area: CellArea,
    readonly year: number | undefined,
    readonly unit: MoneyUnit,
  ) {}

  /**
   * The first place found for a field keeps it, unless it is hidden and the other is seen. That another one holds
   * another figure is said.
   */
  add(field: NewField, beside: readonly FieldId[] = []): void {
    const before = this.fields.get(field.id);
    if (!before) {
      this.put(field, beside);
      return;
    }
    const { top: row, left: column } = field.place.area;
    if (before.cell.row === row && before.cell.column === column) return;
    const isSeen =
      this.grid.isHidden(before.cell.row, before.cell.column) && !this.grid.isHidden(row, column);
    if (isSeen) this.put(field, beside);
    const other = isSeen ? before : this.made(field, beside);
    const kept = this.fields.get(field.id)!;
    if (isOtherFigure(kept.value, other.value))
      this.repeated.push({ field: field.id, cell: other.cell, text: other.text });
  }

  private put(field: NewField, beside: readonly FieldId[]): void {
    this.fields.set(field.id, this.made(field, beside));
  }

  private made(field: NewField, beside: readonly FieldId[]): Field {
    const { id, measure, label, shortLabel = label, place, value, shared = false, alsoEmpty } = field;
    return {
      id,
      label,
      shortLabel,
      measure,
      beside,
      ...(field.rowName && { rowName: field.rowName }),
      ...(field.isWeight && { isWeight: true }),
      cell: { sheet: this.grid.sheet, row: place.area.top, column: place.area.left },
      value: value ?? parseCell(place.cell, measure, this.unit, alsoEmpty),
      content: contentOf(place.cell),
      shared,
      isNumber: !shared && typeof place.cell?.value === 'number',
      text: place.text,
    };
  }

  /** The fields of one row, which know of each other. */
  addLine(fields: readonly NewField[]): void {
    for (const field of fields) {
      const beside = COMPARABLE.includes(field.measure)
        ? fields.filter(({ id, measure }) => measure === field.measure && id !== field.id)
        : [];
      this.add(
        field,
        beside.map(({ id }) => id),
      );
    }
  }

  /** Adds a row to a list and gives its index. */
  addRow(list: ListId, parent?: number): number {
    const rows = this.lists.get(list) ?? [];
    this.lists.set(list, rows);
    rows.push({ index: rows.length, parent });
    return rows.length - 1;
  }

  /** A year that a title or a header prints, as a field of its own. */
  addYear(id: FieldId, label: LocalizedText, place: Place, year: number): void {
    const value = decimal(String(year));
    const quantity = { value, interval: point(value), text: String(year) };
    this.add({ id, measure: 'count', label, place, shared: true, value: { kind: 'quantity', quantity } });
  }

  /** Says that a label was taken for a field though it is written otherwise. */
  addNote(place: Place, note: LocalizedText): void {
    const { top: row, left: column } = place.area;
    this.readingNotes.push({ cell: { sheet: this.grid.sheet, row, column }, text: place.text.trim(), note });
  }

  /** A header or label that was taken for no field. */
  leaveUnread(place: Place, near: FieldId | undefined, needed: boolean): void {
    const { top: row, left: column } = place.area;
    const cell = { sheet: this.grid.sheet, row, column };
    this.unread.push({ cell, text: place.text.trim(), near, needed });
  }

  ignore(place: Place): void {
    const { top: row, left: column } = place.area;
    this.unrecognized.push({ cell: { sheet: this.grid.sheet, row, column }, text: place.text.trim() });
  }
}

/** `项目支出` and `2023年决算数` → `项目支出 2023年决算数`. */
export function joinLabels(a: LocalizedText, b: LocalizedText): LocalizedText {
  return localized((locale) => `${a[locale]} ${b[locale]}`.trim());
}

/** A text that a user wrote is the same in every language. */
export function asWritten(text: string): LocalizedText {
  return localized(() => text);
}
