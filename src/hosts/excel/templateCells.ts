/** The cells of a blank form: contents in one block, then merges, one format a style, one validation a kind. */
import type { CellArea } from '../../model/workbook/cell';
import { areaToA1 } from '../../model/workbook/cell';
import { isFormula } from '../../model/workbook/edits';
import { FORM_FONT } from '../../model/text/fonts';
import type {
  PlacedValidation,
  TemplateCell,
  TemplateSheet,
  TemplateStyle,
} from '../../model/writing/template';
import { validationsOf } from '../../model/writing/template';
import { TEMPLATE_LINE, TEMPLATE_LOOKS } from '../../model/writing/templateLooks';
import { chunkAddresses } from '../../model/workbook/addressList';

const CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export function drawTemplate(sheet: Excel.Worksheet, template: TemplateSheet): void {
  const { cells, columnWidths, rowHeights } = template;
  sheet.showGridlines = false;
  const block = sheet.getRangeByIndexes(0, 0, rowHeights.length, columnWidths.length);
  block.numberFormat = matrix(template, 'General', ({ numberFormat = 'General' }) => numberFormat);
  block.formulas = matrix<string | number>(template, '', contentOf);
  block.format.verticalAlignment = Excel.VerticalAlignment.center;
  block.format.font.name = FORM_FONT;
  columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth =
      (width * CHARACTER + PADDING) * POINTS_PER_PIXEL;
  });
  rowHeights.forEach((height, row) => {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  });
  cells
    .filter(({ area }) => area.bottom > area.top || area.right > area.left)
    .forEach(({ area }) => sheet.getRange(areaToA1(area)).merge());
  for (const style of Object.keys(TEMPLATE_LOOKS) as TemplateStyle[]) applyLook(sheet, style, cells);
  boxedBlocks(template).forEach((area) => addLines(sheet.getRange(areaToA1(area)), area));
  validationsOf(template).forEach((placed) => validate(sheet, placed));
}

function matrix<Value>(
  { cells, rowHeights, columnWidths }: TemplateSheet,
  empty: Value,
  valueAt: (cell: TemplateCell) => Value,
): Value[][] {
  const rows = rowHeights.map(() => columnWidths.map(() => empty));
  for (const cell of cells) rows[cell.area.top]![cell.area.left] = valueAt(cell);
  return rows;
}

/** A text behind an apostrophe stays that text: a unit's name may start with `=`. */
function contentOf({ value }: TemplateCell): string | number {
  if (isFormula(value)) return value.formula;
  return typeof value === 'string' && value !== '' ? `'${value}` : (value ?? '');
}

function applyLook(sheet: Excel.Worksheet, style: TemplateStyle, cells: readonly TemplateCell[]): void {
  const { size, bold, color, fill, align, indent, wrap } = TEMPLATE_LOOKS[style];
  const areas = cells.filter((cell) => cell.style === style).map(({ area }) => areaToA1(area));
  for (const address of chunkAddresses(areas)) {
    const { format } = sheet.getRanges(address);
    format.font.size = size;
    format.font.bold = bold;
    format.font.color = color;
    format.wrapText = wrap;
    format.horizontalAlignment = ALIGNMENTS[align];
    if (indent > 0) format.indentLevel = indent;
    if (fill !== undefined) format.fill.color = fill;
  }
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Runs of rows whose cells are all boxed: their lines are drawn at once, as inner lines and edges. */
function boxedBlocks({ cells, rowHeights, columnWidths }: TemplateSheet): readonly CellArea[] {
  const open = new Set(cells.filter(({ style }) => !TEMPLATE_LOOKS[style].boxed).map(({ area }) => area.top));
  const blocks: CellArea[] = [];
  rowHeights.forEach((_, row) => {
    const last = blocks.at(-1);
    if (open.has(row)) return;
    if (last?.bottom === row - 1) blocks[blocks.length - 1] = { ...last, bottom: row };
    else blocks.push({ top: row, bottom: row, left: 0, right: columnWidths.length - 1 });
  });
  return blocks;
}

/** Excel refuses lines between rows where there is only one. */
function addLines(range: Excel.Range, { top, bottom }: CellArea): void {
  const lines = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'] as const;
  for (const line of bottom > top ? ([...lines, 'InsideHorizontal'] as const) : lines) {
    const border = range.format.borders.getItem(line);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = TEMPLATE_LINE;
  }
}

const KINDS = { decimal: 'decimal', whole: 'wholeNumber', textLength: 'textLength' } as const;

function validate(sheet: Excel.Worksheet, { areas, validation, max }: PlacedValidation): void {
  const { kind, title, message, quiet } = validation;
  for (const address of chunkAddresses(areas.map(areaToA1))) {
    const target = sheet.getRanges(address).dataValidation;
    target.rule = { [KINDS[kind]]: limits(validation, max) };
    target.errorAlert = { showAlert: true, style: 'Stop', title, message };
    target.prompt = { showPrompt: !quiet, title, message };
  }
}

function limits(
  { min }: PlacedValidation['validation'],
  max: PlacedValidation['max'],
): Excel.BasicDataValidation {
  const most = typeof max === 'string' ? `=${max}` : max;
  return min === undefined
    ? { operator: 'LessThanOrEqualTo', formula1: most }
    : { operator: 'Between', formula1: min, formula2: most };
}
