/** Styles between exceljs' words and ours. Colours of the theme become plain ones. */
import type * as ExcelJs from 'exceljs';
import type { Border, Borders, Edge, Style } from '../model/style';
import { DEFAULT_STYLE } from '../model/style';

export type Palette = readonly string[];

/** The colours of Office's own theme, in the order of the file format's numbers. */
const OFFICE_THEME: Palette = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

/** The file names dark before light, the numbers count light before dark. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

export function paletteOf(theme: string | undefined): Palette {
  if (theme === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const part = new RegExp(
      `<a:${name}>(?:(?!<a:${name}>)[\\s\\S])*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`,
    ).exec(theme);
    return part?.[1] ?? OFFICE_THEME[index]!;
  });
}

interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

export function readColor(given: Partial<ExcelJs.Color> | undefined, palette: Palette): string | undefined {
  const color = given as FileColor | undefined;
  if (!color) return undefined;
  if (color.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) return tinted(palette[color.theme] ?? '000000', color.tint ?? 0);
  // 64 and 65 are the system's; of the old table only black, white and the strong colours are in use.
  return color.indexed === undefined ? undefined : INDEXED[color.indexed];
}

const INDEXED: Readonly<Record<number, string>> = {
  0: '#000000',
  1: '#FFFFFF',
  2: '#FF0000',
  3: '#00FF00',
  4: '#0000FF',
  5: '#FFFF00',
  8: '#000000',
  9: '#FFFFFF',
  10: '#FF0000',
  12: '#0000FF',
  13: '#FFFF00',
  22: '#C0C0C0',
  23: '#808080',
  64: '#000000',
  65: '#FFFFFF',
};

/** Lighter towards white, darker towards black. */
function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

const UNDERLINES: Readonly<Record<string, string>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** The file's name of a line, with style and weight as the object model has them. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};

/** exceljs' word for an underline; none where there is none. */
export const underlineName = (underline: string): string => keyOf(UNDERLINES, underline) ?? 'none';
export const readUnderline = (underline: unknown): string | undefined =>
  underline === undefined
    ? undefined
    : underline === true
      ? 'Single'
      : (UNDERLINES[String(underline)] ?? 'None');

const keyOf = (table: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

export function readStyle(given: Partial<ExcelJs.Style>, palette: Palette): Style {
  const { font = {}, alignment = {}, protection } = given;
  const { font: usual, alignment: straight } = DEFAULT_STYLE;
  const underline = font.underline === true ? 'single' : font.underline || 'none';
  return {
    numberFormat: given.numFmt ?? 'General',
    fill: readFill(given.fill, palette),
    font: {
      name: font.name ?? usual.name,
      size: font.size ?? usual.size,
      color: readColor(font.color, palette) ?? usual.color,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: UNDERLINES[underline] ?? 'None',
      strikethrough: font.strike ?? false,
    },
    borders: readBorders(given.border, palette),
    alignment: {
      horizontal: HORIZONTAL[alignment.horizontal ?? ''] ?? 'General',
      vertical: VERTICAL[alignment.vertical ?? ''] ?? 'Bottom',
      wrapText: alignment.wrapText ?? false,
      indentLevel: alignment.indent ?? 0,
      textOrientation:
        typeof alignment.textRotation === 'number' ? alignment.textRotation : straight.textOrientation,
      shrinkToFit: alignment.shrinkToFit ?? false,
    },
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
  };
}

/** A pattern counts as its own colour; of a gradient, which Excel's object model does not have, the first. */
export function readFill(fill: ExcelJs.Fill | undefined, palette: Palette): string | null {
  if (!fill) return null;
  if (fill.type === 'gradient') return readColor(fill.stops[0]?.color, palette) ?? null;
  if (fill.pattern === 'none' || (fill.pattern as string | undefined) === undefined) return null;
  return readColor(fill.fgColor, palette) ?? null;
}

export function readBorders(border: Partial<ExcelJs.Borders> | undefined, palette: Palette): Borders {
  const result: Partial<Record<Edge, Border>> = {};
  for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
    const line = border?.[edge];
    const words = line?.style && LINES[line.style];
    if (words)
      result[edge] = {
        style: words[0],
        weight: words[1],
        color: readColor(line.color, palette) ?? '#000000',
      };
  }
  const { diagonal } = border ?? {};
  const words = diagonal?.style && LINES[diagonal.style];
  if (words) {
    const line = {
      style: words[0],
      weight: words[1],
      color: readColor(diagonal.color, palette) ?? '#000000',
    };
    if (diagonal.up) result.diagonalUp = line;
    if (diagonal.down) result.diagonalDown = line;
  }
  return result;
}

const argb = (color: string): Partial<ExcelJs.Color> => ({ argb: `FF${color.slice(1)}` });

/** A new object every time: exceljs paints all cells that share one. */
export function writeStyle(style: Style): Partial<ExcelJs.Style> {
  const { font, alignment } = style;
  const horizontal = keyOf(HORIZONTAL, alignment.horizontal) as ExcelJs.Alignment['horizontal'] | undefined;
  const vertical = keyOf(VERTICAL, alignment.vertical) as ExcelJs.Alignment['vertical'] | undefined;
  const underline = keyOf(UNDERLINES, font.underline) as ExcelJs.Font['underline'] | undefined;
  return {
    ...(style.numberFormat !== 'General' && { numFmt: style.numberFormat }),
    ...(style.fill !== null && { fill: solid(style.fill) }),
    font: {
      name: font.name,
      size: font.size,
      color: argb(font.color),
      ...(font.bold && { bold: true }),
      ...(font.italic && { italic: true }),
      ...(underline && { underline }),
      ...(font.strikethrough && { strike: true }),
    },
    border: writeBorders(style.borders),
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && vertical !== 'bottom' && { vertical }),
      ...(alignment.wrapText && { wrapText: true }),
      ...(alignment.indentLevel > 0 && { indent: alignment.indentLevel }),
      ...(alignment.textOrientation !== 0 && { textRotation: alignment.textOrientation }),
      ...(alignment.shrinkToFit && { shrinkToFit: true }),
    },
    ...((!style.locked || style.formulaHidden) && {
      protection: { locked: style.locked, hidden: style.formulaHidden },
    }),
  };
}

export function solid(color: string): ExcelJs.FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(color), bgColor: argb(color) };
}

export function writeBorders(borders: Borders): Partial<ExcelJs.Borders> {
  const result: Record<string, unknown> = {};
  for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
    const border = borders[edge];
    if (border) result[edge] = { style: lineName(border), color: argb(border.color) };
  }
  const diagonal = borders.diagonalUp ?? borders.diagonalDown;
  if (diagonal)
    result['diagonal'] = {
      style: lineName(diagonal),
      color: argb(diagonal.color),
      up: borders.diagonalUp !== undefined,
      down: borders.diagonalDown !== undefined,
    };
  return result as Partial<ExcelJs.Borders>;
}

function lineName({ style, weight }: Border): string {
  const exact = Object.keys(LINES).find((name) => LINES[name]![0] === style && LINES[name]![1] === weight);
  return exact ?? Object.keys(LINES).find((name) => LINES[name]![0] === style) ?? 'thin';
}

export { argb };
