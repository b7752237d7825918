/** The looks of cells in a file, and those of its conditional formats. */
import { BUILT_IN_FORMATS } from '../../hosts/xlsx/builtInFormats';
import { neutralCode } from '../../hosts/xlsx/styles';
import type { ConditionalFormat } from '../model/parts';
import type { Border, Borders, Edge, Style } from '../model/style';
import { DEFAULT_STYLE } from '../model/style';
import type { Palette } from './colors';
import { readColor } from './colors';
import { HORIZONTAL, LINES, UNDERLINES, VERTICAL } from './lookWords';
import type { Xml } from './xml';
import { all, down, isOn } from './xml';

export type Differential = Pick<ConditionalFormat, 'fill' | 'font' | 'borders' | 'numberFormat'>;

export interface Looks {
  /** By the number that a cell gives. */
  readonly cells: readonly Style[];
  readonly differentials: readonly Differential[];
}

/** @param styles the part of the styles; a file may have none */
export function readLooks(styles: Xml | undefined, palette: Palette): Looks {
  const codes = new Map(
    all(down(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      neutralCode(attributes['formatCode'] ?? ''),
    ]),
  );
  const list = (name: string): readonly Xml[] => down(styles, name)?.children ?? [];
  const fonts = list('fonts').map((font) => readFont(font, palette));
  const fills = list('fills').map((fill) => readFill(fill, palette));
  const borders = list('borders').map((border) => readBorders(border, palette));
  return {
    cells: list('cellXfs').map((xf): Style => {
      const id = (name: string): number => Number(xf.attributes[name] ?? 0);
      const protection = down(xf, 'protection')?.attributes;
      return {
        numberFormat: codes.get(id('numFmtId')) || BUILT_IN_FORMATS[id('numFmtId')] || 'General',
        fill: fills[id('fillId')] ?? null,
        font: fonts[id('fontId')] ?? DEFAULT_STYLE.font,
        borders: borders[id('borderId')] ?? {},
        alignment: readAlignment(down(xf, 'alignment')),
        locked: isOn(protection?.['locked'], true),
        formulaHidden: isOn(protection?.['hidden']),
      };
    }),
    differentials: list('dxfs').map((dxf) => readDifferential(dxf, palette)),
  };
}

const flag = (from: Xml | undefined, name: string): boolean | undefined => {
  const found = down(from, name);
  return found && isOn(found.attributes['val'], true);
};

/** Undefined where nothing is said of it. */
function underlineOf(font: Xml | undefined): string | undefined {
  const found = down(font, 'u');
  return found && (UNDERLINES[found.attributes['val'] ?? 'single'] ?? 'None');
}

function readFont(font: Xml, palette: Palette): Style['font'] {
  const { font: usual } = DEFAULT_STYLE;
  return {
    name: down(font, 'name')?.attributes['val'] ?? usual.name,
    size: Number(down(font, 'sz')?.attributes['val'] ?? usual.size),
    color: readColor(down(font, 'color'), palette) ?? usual.color,
    bold: flag(font, 'b') ?? false,
    italic: flag(font, 'i') ?? false,
    underline: underlineOf(font) ?? 'None',
    strikethrough: flag(font, 'strike') ?? false,
  };
}

/** A pattern counts as its own colour; of a gradient, which Excel's object model does not have, the first. */
function readFill(fill: Xml, palette: Palette): string | null {
  const stop = down(fill, 'gradientFill', 'stop', 'color');
  if (stop) return readColor(stop, palette) ?? null;
  const pattern = down(fill, 'patternFill');
  if ((pattern?.attributes['patternType'] ?? 'none') === 'none') return null;
  return readColor(down(pattern, 'fgColor'), palette) ?? null;
}

function readBorders(border: Xml | undefined, palette: Palette): Borders {
  const result: Partial<Record<Edge, Border>> = {};
  const lineOf = (found: Xml | undefined): Border | undefined => {
    const words = LINES[found?.attributes['style'] ?? ''];
    const color = readColor(down(found, 'color'), palette) ?? '#000000';
    return words && { style: words[0], weight: words[1], color };
  };
  for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
    const other = edge === 'left' ? 'start' : edge === 'right' ? 'end' : edge;
    const line = lineOf(down(border, edge) ?? down(border, other));
    if (line) result[edge] = line;
  }
  const line = lineOf(down(border, 'diagonal'));
  if (line && isOn(border?.attributes['diagonalUp'])) result.diagonalUp = line;
  if (line && isOn(border?.attributes['diagonalDown'])) result.diagonalDown = line;
  return result;
}

function readAlignment(given: Xml | undefined): Style['alignment'] {
  const {
    horizontal = '',
    vertical = '',
    wrapText,
    indent,
    textRotation,
    shrinkToFit,
  } = given?.attributes ?? {};
  const turned = Number(textRotation ?? 0);
  return {
    horizontal: HORIZONTAL[horizontal] ?? 'General',
    vertical: VERTICAL[vertical] ?? 'Bottom',
    wrapText: isOn(wrapText),
    indentLevel: Number(indent ?? 0),
    // Beyond 90 the file counts downwards; 255 is one sign below the other.
    textOrientation: turned > 90 && turned <= 180 ? 90 - turned : turned > 180 ? 0 : turned,
    shrinkToFit: isOn(shrinkToFit),
  };
}

function readDifferential(dxf: Xml, palette: Palette): Differential {
  const font = down(dxf, 'font');
  const pattern = down(dxf, 'fill', 'patternFill');
  const color = readColor(down(font, 'color'), palette);
  const underline = underlineOf(font);
  const [bold, italic, strikethrough] = ['b', 'i', 'strike'].map((name) => flag(font, name));
  return {
    fill:
      readColor(down(pattern, 'bgColor'), palette) ?? readColor(down(pattern, 'fgColor'), palette) ?? null,
    font: {
      ...(color !== undefined && { color }),
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(underline !== undefined && { underline }),
      ...(strikethrough !== undefined && { strikethrough }),
    },
    borders: readBorders(down(dxf, 'border'), palette),
    numberFormat: down(dxf, 'numFmt')?.attributes['formatCode'] ?? null,
  };
}
