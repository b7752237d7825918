/** Looks into a file: of a cell only what has changed of it. */
import type { LookChange } from '../../hosts/xlsx/edit/styles';
import type { ConditionalFormat } from '../model/parts';
import type { Borders, Style } from '../model/style';
import { sameStyle } from '../model/style';
import { HORIZONTAL, UNDERLINES, VERTICAL, keyOf, lineName } from './lookWords';
import { element } from './xml';

const argb = (color: string): string => `FF${color.slice(1)}`;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Undefined where they look alike. */
export function lookChange(before: Style, now: Style): LookChange | undefined {
  if (sameStyle(before, now)) return undefined;
  const font = fontChange(before.font, now.font);
  const alignment = alignmentChange(before.alignment, now.alignment);
  return {
    ...(before.numberFormat !== now.numberFormat && { numberFormat: now.numberFormat }),
    ...(before.fill !== now.fill && { fill: fillXml(now.fill) }),
    ...(!same(before.borders, now.borders) && { border: bordersXml(now.borders, 'border') }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...((before.locked !== now.locked || before.formulaHidden !== now.formulaHidden) && {
      protection: { locked: now.locked ? undefined : '0', hidden: now.formulaHidden ? '1' : undefined },
    }),
  };
}

/** Of each member that differs what the file says of it. */
function changes<Part extends object>(
  before: Part,
  now: Part,
  words: {
    readonly [Key in keyof Part]: readonly [name: string, word: (value: Part[Key]) => string | undefined];
  },
): Record<string, string | undefined> {
  const keys = (Object.keys(words) as (keyof Part)[]).filter((key) => before[key] !== now[key]);
  return Object.fromEntries(keys.map((key) => [words[key][0], words[key][1](now[key])]));
}

const val = (value: string): string => ` val="${value}"`;
const isOn = (value: boolean): string | undefined => (value ? '' : undefined);

const fontChange = (before: Style['font'], now: Style['font']): Record<string, string | undefined> =>
  changes(before, now, {
    name: ['name', (name) => element('', { val: name }).slice(1, -2)],
    size: ['sz', (size) => val(String(size))],
    color: ['color', (color) => ` rgb="${argb(color)}"`],
    bold: ['b', isOn],
    italic: ['i', isOn],
    strikethrough: ['strike', isOn],
    underline: [
      'u',
      (word) => {
        const name = keyOf(UNDERLINES, word);
        return name === undefined ? undefined : name === 'single' ? '' : val(name);
      },
    ],
  });

const one = (value: boolean): string | undefined => (value ? '1' : undefined);

const alignmentChange = (
  before: Style['alignment'],
  now: Style['alignment'],
): Record<string, string | undefined> =>
  changes(before, now, {
    horizontal: ['horizontal', (word) => keyOf(HORIZONTAL, word)],
    vertical: ['vertical', (word) => (word === 'Bottom' ? undefined : keyOf(VERTICAL, word))],
    wrapText: ['wrapText', one],
    indentLevel: ['indent', (level) => (level > 0 ? String(level) : undefined)],
    textOrientation: [
      'textRotation',
      (turned) => (turned === 0 ? undefined : String(turned < 0 ? 90 - turned : turned)),
    ],
    shrinkToFit: ['shrinkToFit', one],
  });

function fillXml(color: string | null): string {
  if (color === null) return element('fill', {}, element('patternFill', { patternType: 'none' }));
  const pattern = element(
    'patternFill',
    { patternType: 'solid' },
    element('fgColor', { rgb: argb(color) }),
    element('bgColor', { rgb: argb(color) }),
  );
  return element('fill', {}, pattern);
}

function bordersXml(borders: Borders, name: string): string {
  const line = (edge: string, border: Borders['top']): string =>
    border
      ? element(edge, { style: lineName(border) }, element('color', { rgb: argb(border.color) }))
      : element(edge);
  const { left, right, top, bottom, diagonalUp, diagonalDown } = borders;
  return element(
    name,
    { diagonalUp: diagonalUp ? true : undefined, diagonalDown: diagonalDown ? true : undefined },
    line('left', left),
    line('right', right),
    line('top', top),
    line('bottom', bottom),
    line('diagonal', diagonalUp ?? diagonalDown),
  );
}

/** Beyond the numbers of the formats that every file has. */
const FORMATS = 1000;

/** The look of a conditional format. */
export function differentialXml(
  { font, fill, borders, numberFormat }: ConditionalFormat,
  number: number,
): string {
  const flagged = (name: string, on: boolean | undefined): string =>
    on === undefined ? '' : element(name, on ? {} : { val: false });
  const fontParts = [
    flagged('b', font.bold),
    flagged('i', font.italic),
    flagged('strike', font.strikethrough),
    font.underline === undefined ? '' : element('u', { val: keyOf(UNDERLINES, font.underline) ?? 'none' }),
    font.color ? element('color', { rgb: argb(font.color) }) : '',
  ].join('');
  return element(
    'dxf',
    {},
    fontParts === '' ? '' : element('font', {}, fontParts),
    numberFormat === null ? '' : element('numFmt', { numFmtId: FORMATS + number, formatCode: numberFormat }),
    fill === null
      ? ''
      : element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: argb(fill) }))),
    Object.keys(borders).length === 0 ? '' : bordersXml(borders, 'border'),
  );
}
