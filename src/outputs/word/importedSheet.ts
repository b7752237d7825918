/**
 * A table of a report as a sheet to be drawn into the open workbook, like a blank form: figures as numbers with
 * the decimals that they were printed with, everything else as the text that it is.
 */
import type { CellArea } from '../../model/workbook/cell';
import type { Field, FormModel } from '../../model/form/form';
import { decimal, formatDecimal } from '../../model/number/quantity';
import { widthOf } from '../../model/writing/rowHeight';
import type { CellSnapshot, SheetSnapshot } from '../../model/workbook/snapshot';
import type { TemplateCell, TemplateSheet, TemplateStyle } from '../../model/writing/template';
import { TEMPLATE_LOOKS } from '../../model/writing/templateLooks';

const NARROWEST = 8;
const WIDEST = 26;
const LOWEST = 20;
/** Excel's limit. */
const HIGHEST = 409;
const LINE_SPACING = 1.4;
/** The widths of columns are counted in digits of this size. */
const WIDTH_SIZE = 11;
/** Excel keeps so many digits of a number. */
const MOST_DIGITS = 15;
/** Longer labels are sentences, and stand to the left. */
const LONGEST_LABEL = 20;
/** Excel takes 31 characters, and a name that is taken gets ` (2)`. */
const LONGEST_NAME = 27;

interface Drawn extends TemplateCell {
  readonly text: string;
}

/** @param forms those that were read from this sheet, one at least. */
export function importedSheet(sheet: SheetSnapshot, forms: readonly FormModel[]): TemplateSheet {
  const main = forms[0]!;
  const fields = new Map<string, Field>();
  for (const form of forms)
    for (const field of form.fields.values()) fields.set(`${field.cell.row},${field.cell.column}`, field);
  const { areas, bottom, right } = areasOf(sheet);
  const content = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const isLine = (area: CellArea): boolean => area.left === 0 && area.right === right;
  // The first row that is more than a line over the whole width, and the last: the table is between them.
  const inside = areas.filter((area) => !isLine(area));
  const top = inside[0]?.top ?? 0;
  const last = inside.reduce((most, area) => Math.max(most, area.bottom), 0);

  const cells = areas.map((area): Drawn => {
    const at = `${area.top},${area.left}`;
    const cell = content.get(at);
    const field = fields.get(at);
    const text = cell?.text ?? '';
    if (isLine(area) && area.top < top)
      return { area, text, value: text, style: area.top === main.area.top ? 'title' : 'subtitle' };
    if (isLine(area) && area.top > last) return { area, text, value: text, style: 'note' };
    const figure = field && figureOf(field, cell);
    if (figure) return { area, text, style: 'number', ...figure };
    return { area, text, value: cell ? text : null, style: styleOf(field, area, text) };
  });
  const columnWidths = widthsOf(cells, right + 1);
  return {
    name: nameOf(sheet, main),
    form: main.kind,
    columnWidths,
    rowHeights: heightsOf(cells, columnWidths, bottom + 1),
    cells: cells.map(({ text: _, ...cell }) => cell),
    titleRows: undefined,
  };
}

/** Every cell with something in it and every merged area, from top to bottom. */
function areasOf({ cells, merges }: SheetSnapshot) {
  const merged = new Set(merges.map(({ top, left }) => `${top},${left}`));
  const single = cells
    .filter(({ row, column }) => !merged.has(`${row},${column}`))
    .map(({ row, column }): CellArea => ({ top: row, left: column, bottom: row, right: column }));
  const areas = [...merges, ...single].sort((a, b) => a.top - b.top || a.left - b.left);
  return {
    areas,
    bottom: areas.reduce((most, area) => Math.max(most, area.bottom), 0),
    right: areas.reduce((most, area) => Math.max(most, area.right), 0),
  };
}

/**
 * The number in the cell of a field that is nothing but one. One that would lose by it stays a text: a rate
 * without its sign whose last zeros say how precise it is, and more digits than Excel keeps.
 */
function figureOf(
  field: Field,
  cell: CellSnapshot | undefined,
): { readonly value: number; readonly numberFormat: string } | undefined {
  if (!cell || field.shared || field.value.kind !== 'quantity' || field.measure === 'text') return undefined;
  const plain = cell.text.normalize('NFKC').trim();
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/.exec(plain);
  if (!match) return undefined;
  const [, sign, whole = '', decimals = '', percent] = match;
  const digits = `${whole.replaceAll(',', '')}${decimals && `.${decimals}`}`;
  if (digits.replace('.', '').length > MOST_DIGITS) return undefined;
  if (percent && field.measure !== 'rate') return undefined;
  if (field.measure === 'rate' && !percent && formatDecimal(decimal(digits)) !== digits) return undefined;
  const figure = decimal(digits).times(sign === '-' ? -1 : 1);
  const value = percent ? figure.div(100) : figure;
  const integers = whole.includes(',') ? '#,##0' : '0';
  return {
    value: value.toNumber(),
    numberFormat: `${integers}${decimals && `.${'0'.repeat(decimals.length)}`}${percent}`,
  };
}

function styleOf(field: Field | undefined, { left }: CellArea, text: string): TemplateStyle {
  if (field) return 'text';
  if (left === 0 && text.length > 0) return 'item';
  return text.length <= LONGEST_LABEL ? 'label' : 'text';
}

function nameOf({ name }: SheetSnapshot, form: FormModel): string {
  return name.length <= LONGEST_NAME ? name : form.title['zh-CN'];
}

/** As wide as the longest line asks for, within bounds; what is longer is wrapped. */
function widthsOf(cells: readonly Drawn[], count: number): readonly number[] {
  const widths = new Array<number>(count).fill(NARROWEST);
  for (const { area, text } of cells) {
    if (area.left !== area.right) continue;
    const longest = Math.max(...text.split('\n').map((line) => widthOf(line) + 3));
    widths[area.left] = Math.max(widths[area.left]!, Math.min(WIDEST, longest));
  }
  return widths;
}

function heightsOf(cells: readonly Drawn[], widths: readonly number[], count: number): readonly number[] {
  const heights = new Array<number>(count).fill(LOWEST);
  for (const { area, text, style } of cells) {
    const { size } = TEMPLATE_LOOKS[style];
    const width = widths.slice(area.left, area.right + 1).reduce((sum, each) => sum + each, 0);
    const perLine = Math.max(1, (width * WIDTH_SIZE) / size - 3);
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
    const above = heights.slice(area.top, area.bottom).reduce((sum, each) => sum + each, 0);
    const needed = Math.ceil(lines * size * LINE_SPACING + 6) - above;
    heights[area.bottom] = Math.min(HIGHEST, Math.max(heights[area.bottom]!, needed));
  }
  return heights;
}
