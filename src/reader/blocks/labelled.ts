/** Reads fields whose value shares a cell with its label (`其他资金：12.00`), or stands to its right. */
import type { CellLayout, LabelledBlock } from '../../model/form/layout';
import type { FieldId } from '../../model/form/fields';
import type { FieldValue } from '../../model/form/form';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { isToWriteOn } from '../grid';
import { isOverValues } from '../headRow';
import { matcherOf } from '../labels';
import { isFigure, parseCell, parseText } from '../parseValue';
import { vocabularyOf } from '../vocabulary';

interface FoundLabel {
  readonly layout: CellLayout<FieldId>;
  readonly place: Place;
  readonly label: string;
  /** What follows the label in its own cell. */
  readonly written: string;
  readonly rank: number;
}

export function readLabelled(block: LabelledBlock, draft: FormDraft): void {
  const at = block.at ?? 'beside';
  const found = new Map<FieldId, FoundLabel>();
  const fitting: FoundLabel[] = [];
  const vocabulary = vocabularyOf(block.cells);
  const taken = new Set([...draft.fields.values()].map(({ cell }) => placeKey(cell.row, cell.column)));
  for (let row = draft.area.top; row <= draft.area.bottom; row += 1) {
    for (const place of draft.grid.places(row)) {
      const { label, value: written } = place.parts;
      draft.skipsLabel(at, place, label);
      for (const { layout, rank } of vocabulary.meanings(label)) {
        const before = found.get(layout.field);
        if (layout.holds && !layout.holds.test(written || textBeside(place, draft))) continue;
        if (layout.measure === 'text' && MONEY_UNIT.test(written || textBeside(place, draft))) continue;
        if (layout.measure === 'text' && COUNTED_IN.test(textBelow(place, draft))) continue;
        if (layout.measure !== 'text' && written === '' && headsFigure(place, draft)) continue;
        if (layout.measure !== 'text' && written === '' && isTaken(place, taken, draft)) continue;
        const now: FoundLabel = { layout, place, label, written, rank };
        fitting.push(now);
        // 实施单位 goes before a 单位名称 at the head of the sheet, which is whoever filled it in.
        if (before && before.rank <= rank) continue;
        found.set(layout.field, now);
      }
    }
  }
  for (const one of fitting) {
    const { layout, place, label, written, rank } = one;
    const chosen = found.get(layout.field)!;
    if (chosen === one && !draft.fields.has(layout.field)) draft.tookLabel(at, place, label);
    else draft.passLabel(at, place, label);
    // The same label once more: that it says something else is told.
    if (chosen.rank !== rank) continue;
    const value = readCell(block, layout, place, written, draft);
    draft.add({ id: layout.field, measure: layout.measure, label: layout.name, ...value });
  }
}

/** `单位：万元`, in brackets or not, names no unit that fills in forms, nor does 单位 over what a table counts in. */
const MONEY_UNIT = /^(?:人民币)?(?:万元|元)[)）]?$/;
const COUNTED_IN = /^(?:万元|元|人|个|名|%)$/;

const textBeside = ({ area }: Place, { grid }: FormDraft): string =>
  grid.at(area.top, area.right + 1).text.trim();

const textBelow = ({ area }: Place, { grid }: FormDraft): string =>
  grid.at(area.bottom + 1, area.left).text.trim();

const placeKey = (row: number, column: number): string => `${row},${column}`;

/** Whether the figure beside a label is a table's, whose row it labels: 项目支出 of the funds, 年初预算数 first. */
function isTaken({ area }: Place, taken: ReadonlySet<string>, { grid }: FormDraft): boolean {
  const { top, left } = grid.at(area.top, area.right + 1).area;
  return taken.has(placeKey(top, left));
}

/** Over a figure and beside none it is a column's header: 自评得分 of the fund table. */
function headsFigure({ area }: Place, { grid, unit }: FormDraft): boolean {
  const isAt = (row: number, column: number): boolean => isFigure(grid.at(row, column).cell, unit);
  return !isAt(area.top, area.right + 1) && isAt(area.bottom + 1, area.left);
}

/** A label with a line to write on, at its longest; and how much is shown of what is longer. */
const LONGEST_BLANK = 200;
const SHOWN = 40;

const ENDS_OPEN = /[:：]\s*$/;

/** @param written what follows the label in its own cell */
function readCell(
  block: LabelledBlock,
  layout: CellLayout<FieldId>,
  place: Place,
  written: string,
  draft: FormDraft,
): { readonly place: Place; readonly value: FieldValue; readonly shared?: boolean } {
  if (written !== '') {
    const value = parseText(written, layout.measure, draft.unit);
    // Hundreds of dashes are no way to leave a cell empty.
    const isJunk = value.kind === 'blank' && place.text.length > LONGEST_BLANK;
    const junk = { kind: 'invalid', text: place.text.slice(0, SHOWN) } as const;
    return { place, value: isJunk ? junk : value, shared: true };
  }
  const beside = draft.grid.at(place.area.top, place.area.right + 1);
  if (layout.measure === 'text') {
    if (isOverValues(draft.grid, place.area.top)) {
      const below = draft.grid.at(place.area.bottom + 1, place.area.left);
      return { place: below, value: parseCell(below.cell, 'text', draft.unit) };
    }
    // The place to write on, left blank: what stands behind it is the next label.
    if (isToWriteOn(beside)) return { place: beside, value: { kind: 'blank' } };
    // Forms that do not merge leave the cells between label and text empty.
    const behind = draft.grid.row(place.area.top).filter((cell) => cell.column > place.area.right);
    // What a hidden column keeps of an earlier filling is not what the label shows.
    const next = behind.find(({ row, column }) => !draft.grid.isHidden(row, column)) ?? behind[0];
    const text = next ? draft.grid.at(next.row, next.column) : beside;
    const isLabel = ENDS_OPEN.test(text.text) || isLabelOf(block, text.words);
    if (!isLabel) return { place: text, value: parseCell(text.cell, 'text', draft.unit) };
    // `填表人：` before `填报日期：` is written on in its own cell.
    return ENDS_OPEN.test(place.text)
      ? { place, value: { kind: 'blank' }, shared: true }
      : { place: beside, value: { kind: 'blank' } };
  }
  const value = parseCell(beside.cell, layout.measure, draft.unit);
  // Whatever else stands beside a label is another label, and this one's figure is blank.
  return value.kind === 'quantity'
    ? { place: beside, value }
    : { place, value: { kind: 'blank' }, shared: true };
}

/** The next label of a row is not what the one before it asks for. */
function isLabelOf({ cells, noField = [] }: LabelledBlock, label: string): boolean {
  return vocabularyOf(cells).fits(label) || matcherOf(noField).fits(label);
}
