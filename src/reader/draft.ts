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
  Open,
  OpenLabel,
  ReadingNote,
  UnreadCell,
  UnrecognizedRow,
} from '../model/form/form';
import type { LabelPlace, Opening } from '../model/form/taught';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { decimal, point } from '../model/number/quantity';
import type { Grid, Place } from './grid';
import { hasRemark, parseCell } from './parseValue';
import type { TaughtUses } from './teaching/uses';
import type { Writable } from '../model/writable';

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

interface Told {
  /** What is not known without a label; by itself what the form needs of what it may mean. */
  readonly lost?: readonly Opening[] | undefined;
  /** Where a value shares its cell. */
  readonly label?: string;
}

/** Numbering, a year or a unit alone tell no label from another: nothing can be taught of it. */
const openLabel = (open: Open | undefined, label: string): { readonly open?: OpenLabel } =>
  open && label !== '' ? { open: { ...open, label } } : {};
const NOTHING: readonly Opening[] = [];
/** Shown of a formula that was not read. */
const LONGEST_FORMULA = 60;

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
  readonly unrecognized: UnrecognizedRow[] = [];

  readonly unread: UnreadCell[] = [];
  readonly readingNotes: ReadingNote[] = [];
  readonly repeated: Repeated[] = [];
  /** The columns whose points are told as shares of all, 30% or 0.3, by their left ends, and how they are read. */
  readonly shares = new Map<number, (text: string) => FieldValue | undefined>();

  constructor(
    readonly grid: Grid,
    readonly area: CellArea,
    readonly year: number | undefined,
    readonly unit: MoneyUnit,
    private readonly taught: TaughtUses,
  ) {}

  /**
   * The first place found for a field keeps it, unless it is hidden and the other is seen. That another one holds
   * another figure is said.
   */
  add(field: NewField, beside: readonly FieldId[] = []): void {
    if (field.place.cell?.result === 'missing') {
      this.missResult(field);
      return;
    }
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

  /** A formula whose result is not in the file and cannot be computed: the field was not read. */
  private missResult({ id, place }: NewField): void {
    const cell = this.cellOf(place);
    if (this.unread.some((each) => each.cell.row === cell.row && each.cell.column === cell.column)) return;
    const text = (place.cell?.formula ?? '').slice(0, LONGEST_FORMULA);
    const note = {
      'zh-CN': '文件没有保存这个公式的结果，这里也算不了，没有读取；请在 Excel 中打开并保存',
      en: 'the file holds no result of this formula, and it cannot be computed here: not read. Open and save it in Excel',
    };
    this.unread.push({ cell, text, near: id, needed: true });
    this.readingNotes.push({ cell, text, note });
  }

  private put(field: NewField, beside: readonly FieldId[]): void {
    this.fields.set(field.id, this.made(field, beside));
  }

  private made(field: NewField, beside: readonly FieldId[]): Field {
    const { id, measure, label, shortLabel = label, place, value, shared = false, alsoEmpty } = field;
    const points =
      measure === 'points' && !shared ? this.shares.get(place.area.left)?.(place.text) : undefined;
    const made: Writable<Field> = {
      id,
      label,
      shortLabel,
      measure,
      beside,
      cell: this.cellOf(place),
      value: value ?? points ?? parseCell(place.cell, measure, this.unit, alsoEmpty),
      content: contentOf(place.cell),
      shared,
      isNumber: !shared && typeof place.cell?.value === 'number',
      text: place.text,
    };
    const isRemarked = made.value.kind === 'quantity' && !made.isNumber && !shared && hasRemark(place.text);
    if (isRemarked) this.addNote(place, readAs(made.value));
    if (field.rowName) made.rowName = field.rowName;
    if (points || isRemarked) made.scaled = true;
    if (field.isWeight) made.isWeight = true;
    return made;
  }

  /** The fields of one row, which know of each other. */
  addLine(fields: readonly NewField[]): void {
    for (const field of fields) {
      const beside: FieldId[] = [];
      if (COMPARABLE.includes(field.measure))
        for (const { id, measure } of fields)
          if (measure === field.measure && id !== field.id) beside.push(id);
      this.add(field, beside);
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

  /** Says that a label was taken for what has another name. */
  tookFor(place: Place, name: LocalizedText): void {
    this.addNote(
      place,
      localized((locale) => (locale === 'en' ? `taken for “${name.en}”` : `按“${name['zh-CN']}”读取`)),
    );
  }

  /** What is to be said of a label. */
  addNote(place: Place, note: LocalizedText): void {
    this.readingNotes.push({ cell: this.cellOf(place), text: place.text.trim(), note });
  }

  /** A label was taken for a field: where that was taught, it is said. @param label where a value shares its cell */
  tookLabel(at: LabelPlace, place: Place, label = place.words): void {
    this.taught.took(at, place, label, (...said) => this.addNote(...said));
  }

  /** A label was not taken, as another one says the same. */
  passLabel(at: LabelPlace, place: Place, label = place.words): void {
    this.taught.passed(at, place, label, (...said) => this.addNote(...said));
  }

  /** Whether somebody has said what a label means, or that it is not needed: then nothing is guessed of it. */
  isTaught(at: LabelPlace, place: Place): boolean {
    return this.taught.isTaught(at, place.words);
  }

  /** Whether somebody who may say so has said that it is not needed. */
  isNeedless(at: LabelPlace, place: Place): boolean {
    return this.taught.isNeedless(at, place.words);
  }

  /** Whether a label was taught to be not needed, which is then told. */
  skipsLabel(at: LabelPlace, place: Place, label = place.words): boolean {
    return this.taught.isNotNeeded(at, place, label, NOTHING);
  }

  /**
   * A header or label that was taken for no field; gives whether it is unread, and not known to be needless.
   * @param open what it may be taught to mean; absent where it stands for something that was not found at all
   */
  leaveUnread(
    place: Place,
    near: FieldId | undefined,
    needed: boolean,
    open?: Open,
    { lost = needed ? open?.openings.filter((opening) => opening.needed) : undefined, label }: Told = {},
  ): boolean {
    const words = label ?? place.words;
    if (open) {
      this.passLabel(open.place, place, words);
      if (this.taught.isNotNeeded(open.place, place, words, lost ?? [])) return false;
    }
    const { cell, text } = this.written(place);
    this.unread.push({ cell, text, near, needed, ...openLabel(open, words) });
    return true;
  }

  /** A row with figures whose label says nothing to us. */
  ignore(place: Place, open?: Open, label = place.words): void {
    this.unrecognized.push({ ...this.written(place), ...openLabel(open, label) });
  }

  private written(place: Place): { readonly cell: CellAddress; readonly text: string } {
    return { cell: this.cellOf(place), text: place.text.trim() };
  }

  private cellOf({ area: { top: row, left: column } }: Place): CellAddress {
    return { sheet: this.grid.sheet, row, column };
  }
}

function readAs(value: FieldValue): LocalizedText {
  const text = value.kind === 'quantity' ? value.quantity.text : '';
  return {
    'zh-CN': `按 ${text} 读取，括号里的说明没有读`,
    en: `read as ${text}; the remark in brackets was not read`,
  };
}

/** `项目支出` and `2023年决算数` → `项目支出·2023年决算数`. */
export function joinLabels(a: LocalizedText, b: LocalizedText): LocalizedText {
  return { 'zh-CN': joined(a['zh-CN'], '·', b['zh-CN']), en: joined(a.en, ' ', b.en) };
}

function joined(one: string, by: string, other: string): string {
  return one === '' || other === '' ? `${one}${other}` : `${one}${by}${other}`;
}

/** A text that a user wrote is the same in every language. */
export function asWritten(text: string): LocalizedText {
  return { 'zh-CN': text, en: text };
}
