/** `RangeFormat`, `RangeFill`, `RangeFont`, `FormatProtection`: over one or several areas alike. */
import { LAST_COLUMN, isUnbounded } from '../model/address';
import type { Line } from '../model/parts';
import type { Alignment, Font, Style } from '../model/style';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Scalar } from '../protocol/hostType';
import { color, flag, integer, number, oneOf, text } from './arguments';
import { mayChange, mayFormat } from './guard';
import { setSize, unsetSize } from './lines';
import type { ExcelContext, Place } from './objects';
import { define, object } from './objects';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

function restyle(place: Place, workbook: Workbook, change: (style: Style) => Style): void {
  mayFormat(place);
  for (const area of place.areas) {
    place.sheet.restyle(area, change);
    workbook.emit({ kind: 'formatted', sheet: place.sheet, area });
  }
}

/** Null where the cells differ. Of whole rows and columns, the cells in use speak for the rest. */
function sameStyle<Value>({ sheet, areas }: Place, read: (style: Style) => Value): Value | null {
  const values = new Map<string, Value>();
  for (const area of areas) {
    const first = read(sheet.style(area.top, area.left));
    values.set(JSON.stringify(first), first);
    if (isUnbounded(area)) {
      for (const { row, column } of sheet.cells(area)) {
        const value = read(sheet.style(row, column));
        values.set(JSON.stringify(value), value);
      }
      continue;
    }
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const value = read(sheet.style(row, column));
        values.set(JSON.stringify(value), value);
      }
  }
  return values.size === 1 ? values.values().next().value! : null;
}

function ofAlignment<Name extends keyof Alignment>(
  name: Name,
  parse: (value: unknown) => Alignment[Name],
  since?: string,
): Scalar<Place, ExcelContext> {
  return {
    ...(since !== undefined && { since }),
    get: (place) => sameStyle(place, ({ alignment }) => alignment[name]),
    set: (place, value, { workbook }) => {
      const parsed = parse(value);
      restyle(place, workbook, (style) => ({ ...style, alignment: { ...style.alignment, [name]: parsed } }));
    },
  };
}

function ofFont<Name extends keyof Font>(
  name: Name,
  parse: (value: unknown) => Font[Name],
): Scalar<Place, ExcelContext> {
  return {
    get: (place) => sameStyle(place, ({ font }) => font[name]),
    set: (place, value, { workbook }) => {
      const parsed = parse(value);
      restyle(place, workbook, (style) => ({ ...style, font: { ...style.font, [name]: parsed } }));
    },
  };
}

function lineSize(kind: 'row' | 'column'): Scalar<Place, ExcelContext> {
  return {
    since: '1.2',
    get: ({ sheet, areas }) => {
      const sizes = new Set<number>();
      for (const area of areas) {
        const [first, last] = kind === 'row' ? [area.top, area.bottom] : [area.left, area.right];
        const end = Math.min(last, first + 1000);
        for (let index = first; index <= end; index += 1)
          sizes.add(kind === 'row' ? sheet.rowHeight(index) : sheet.columnWidth(index));
      }
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    set: ({ sheet, areas }, value, { workbook }) => {
      mayChange(sheet, kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
      const size = number(value);
      if (size < 0 || (kind === 'row' && size > 409.5)) throw new Fault('InvalidArgument');
      for (const area of areas) {
        if (kind === 'row') setSize(sheet.rows, area.top, area.bottom, size);
        else if (area.right - area.left === LAST_COLUMN) sheet.standardWidth = size;
        else setSize(sheet.columns, area.left, area.right, size);
      }
      workbook.emit({ kind: 'layout', sheet });
    },
  };
}

define('RangeFormat', {
  scalars: {
    columnWidth: lineSize('column'),
    rowHeight: lineSize('row'),
    useStandardHeight: standardSize('row'),
    useStandardWidth: standardSize('column'),
    horizontalAlignment: ofAlignment('horizontal', (value) => oneOf(value, HORIZONTAL)),
    verticalAlignment: ofAlignment('vertical', (value) => oneOf(value, VERTICAL)),
    wrapText: ofAlignment('wrapText', flag),
    indentLevel: ofAlignment('indentLevel', integer, '1.9'),
  },
  navigation: {
    fill: { get: (place) => object('RangeFill', place) },
    font: { get: (place) => object('RangeFont', place) },
    borders: { get: (place) => object('RangeBorderCollection', place) },
    protection: { since: '1.2', get: (place) => object('FormatProtection', place) },
  },
});

/** Setting it to false does nothing, as in Excel. */
function standardSize(kind: 'row' | 'column'): Scalar<Place, ExcelContext> {
  const linesOf = ({ sheet, areas }: Place): readonly (readonly [Map<number, Line>, number, number])[] =>
    areas.map((area) =>
      kind === 'row' ? [sheet.rows, area.top, area.bottom] : [sheet.columns, area.left, area.right],
    );
  return {
    since: '1.7',
    get: (place) =>
      linesOf(place).every(([lines, first, last]) =>
        [...lines].every(([index, { size }]) => size === undefined || index < first || index > last),
      ),
    set: (place, value, { workbook }) => {
      const { sheet } = place;
      mayChange(sheet, kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
      if (flag(value)) linesOf(place).forEach((lines) => unsetSize(...lines));
      workbook.emit({ kind: 'layout', sheet });
    },
  };
}

define('RangeFill', {
  scalars: {
    color: {
      // A cell without a fill answers white; where cells differ, Excel gives an empty text.
      get: (place) => sameStyle(place, ({ fill }) => fill ?? '#FFFFFF') ?? '',
      set: (place, value, { workbook }) => {
        const fill = value === '' ? null : color(value);
        restyle(place, workbook, (style) => ({ ...style, fill }));
      },
    },
  },
});

define('RangeFont', {
  scalars: {
    name: ofFont('name', text),
    size: ofFont('size', number),
    color: ofFont('color', color),
    bold: ofFont('bold', flag),
    underline: ofFont('underline', (value) => oneOf(value, UNDERLINES)),
  },
});

define('FormatProtection', {
  scalars: {
    locked: {
      since: '1.2',
      get: (place) => sameStyle(place, ({ locked }) => locked),
      set: (place, value, { workbook }) => {
        mayChange(place.sheet);
        const locked = flag(value);
        restyle(place, workbook, (style) => ({ ...style, locked }));
      },
    },
  },
});
