/** A cell's style as CSS. */
import { conditionalLook } from '../../model/conditional';
import type { Area } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { Border, Edge } from '../../model/style';
import type { Workbook } from '../../model/workbook';

/** A point is 4/3 of a CSS pixel. */
export const toPixels = (points: number): number => Math.round(points / 0.75);

const WIDTHS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const LINES: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Double: 'double',
  Dot: 'dotted',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dotted',
  SlantDashDot: 'dashed',
};

function line(border: Border | undefined): string | undefined {
  const kind = border && LINES[border.style];
  if (!kind) return undefined;
  const width = kind === 'double' ? 3 : (WIDTHS[border.weight] ?? 1);
  return `${width}px ${kind} ${onPaper(border.color)}`;
}

/** A colour of the file on cells without a fill: on dark paper as light as it was dark on white. */
function onPaper(color: string): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(...parts);
  const least = Math.min(...parts);
  const lightness = (most + least) / 2;
  // Mirrored within a range that is neither glaring nor as dark as the paper.
  const wanted = 0.9 - lightness * 0.68;
  const shift = wanted - lightness;
  const mirrored = parts.map((part) => Math.round(Math.max(0, Math.min(1, part + shift)) * 255));
  return `light-dark(${color}, rgb(${mirrored.join(' ')}))`;
}

/** A line between two cells is drawn once, by the cell above or left of it. */
export function applyBorders(element: HTMLElement, sheet: Sheet, area: Area): void {
  const borders = (row: number, column: number, edge: Edge): Border | undefined =>
    row < 0 || column < 0 ? undefined : sheet.style(row, column).borders[edge];
  const right = borders(area.top, area.right, 'right') ?? borders(area.top, area.right + 1, 'left');
  const bottom = borders(area.bottom, area.left, 'bottom') ?? borders(area.bottom + 1, area.left, 'top');
  const top = area.top === 0 ? borders(0, area.left, 'top') : undefined;
  const left = area.left === 0 ? borders(area.top, 0, 'left') : undefined;
  for (const [side, border] of Object.entries({ right, bottom, top, left })) {
    const css = line(border);
    if (css) element.style.setProperty(`border-${side}`, css);
  }
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  CenterAcrossSelection: 'center',
  Distributed: 'center',
};
const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'top',
  Center: 'middle',
  Justify: 'top',
  Distributed: 'middle',
};

export function applyLook(
  element: HTMLElement,
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): void {
  const { fill, font, alignment } = sheet.style(row, column);
  const { value } = sheet.cell(row, column);
  const conditional = conditionalLook(workbook, sheet, row, column);
  const background = conditional?.fill ?? fill;
  const color = conditional?.font.color ?? font.color;
  const { style } = element;
  if (background) style.backgroundColor = background;
  style.color = background ? color : onPaper(color);
  style.fontFamily = `"${font.name}", var(--sheet-font)`;
  style.fontSize = `${font.size}pt`;
  if (conditional?.font.bold ?? font.bold) style.fontWeight = '700';
  if (conditional?.font.italic ?? font.italic) style.fontStyle = 'italic';
  const underline = (conditional?.font.underline ?? font.underline) !== 'None';
  const strike = conditional?.font.strikethrough ?? font.strikethrough;
  const decoration = [underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ');
  if (decoration) style.textDecoration = decoration;
  style.textAlign = HORIZONTAL[alignment.horizontal] ?? generalAlignment(value);
  style.verticalAlign = VERTICAL[alignment.vertical] ?? 'bottom';
  if (alignment.indentLevel > 0) style.paddingInlineStart = `${alignment.indentLevel * 9 + 3}px`;
  for (const [side, border] of Object.entries(conditional?.borders ?? {})) {
    const css = line(border);
    if (css) style.setProperty(`border-${side}`, css);
  }
}

function generalAlignment(value: unknown): string {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null) ? 'center' : 'left';
}
