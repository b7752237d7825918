/** `RangeBorderCollection` and `RangeBorder`. A side of a range is a side of the cells along it. */
import type { Area } from '../model/address';
import { intersect } from '../model/address';
import { omit } from '../model/omit';
import type { Border, Edge, Style } from '../model/style';
import { NO_BORDER } from '../model/style';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { color, oneOf } from './arguments';
import { mayFormat } from './guard';
import type { BorderSide, KindTargets, Place } from './objects';
import { define, object } from './objects';

type Target = KindTargets['RangeBorder'];

const SIDES: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;

/** Which cells the side is a side of, and which of their edges it is. */
function along(area: Area, side: BorderSide): readonly { readonly area: Area; readonly edge: Edge }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: area.top }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: area.bottom }, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: area.left }, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, left: area.right }, edge: 'right' }];
    case 'InsideHorizontal':
      return [
        { area: { ...area, bottom: area.bottom - 1 }, edge: 'bottom' },
        { area: { ...area, top: area.top + 1 }, edge: 'top' },
      ];
    case 'InsideVertical':
      return [
        { area: { ...area, right: area.right - 1 }, edge: 'right' },
        { area: { ...area, left: area.left + 1 }, edge: 'left' },
      ];
    case 'DiagonalDown':
      return [{ area, edge: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, edge: 'diagonalUp' }];
  }
}

const isArea = (area: Area): boolean => intersect(area, area) !== undefined;

function requireSide(place: Place, side: BorderSide): void {
  const missing =
    (side === 'InsideHorizontal' && place.areas.every((area) => area.top === area.bottom)) ||
    (side === 'InsideVertical' && place.areas.every((area) => area.left === area.right));
  if (missing) throw new Fault('InvalidArgument', `A single line of cells has no ${side}.`);
}

function change(target: Target, workbook: Workbook, work: (border: Border) => Border): void {
  mayFormat(target);
  requireSide(target, target.side);
  for (const whole of target.areas) {
    for (const { area, edge } of along(whole, target.side)) {
      if (!isArea(area)) continue;
      target.sheet.restyle(area, (style) => withBorder(style, edge, work(style.borders[edge] ?? NO_BORDER)));
    }
    workbook.emit({ kind: 'formatted', sheet: target.sheet, area: whole });
  }
}

function withBorder(style: Style, edge: Edge, border: Border): Style {
  const others = omit(style.borders, edge);
  return { ...style, borders: border.style === 'None' ? others : { ...others, [edge]: border } };
}

function read<Name extends keyof Border>({ sheet, areas, side }: Target, name: Name): Border[Name] | null {
  const found = new Set<Border[Name]>();
  for (const whole of areas) {
    const first = along(whole, side)[0];
    if (!first || !isArea(first.area)) continue;
    for (let row = first.area.top; row <= Math.min(first.area.bottom, first.area.top + 5000); row += 1)
      for (
        let column = first.area.left;
        column <= Math.min(first.area.right, first.area.left + 500);
        column += 1
      )
        found.add((sheet.style(row, column).borders[first.edge] ?? NO_BORDER)[name]);
  }
  return found.size === 1 ? [...found][0]! : null;
}

define('RangeBorderCollection', {
  methods: {
    getItem: { call: (place, [side]) => object('RangeBorder', { ...place, side: oneOf(side, SIDES) }) },
  },
});

define('RangeBorder', {
  identity: ['sideIndex'],
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target) => read(target, 'style'),
      set: (target, value, { workbook }) => {
        const style = oneOf(value, LINE_STYLES);
        change(target, workbook, (border) => ({ ...border, style }));
      },
    },
    color: {
      get: (target) => read(target, 'color'),
      set: (target, value, { workbook }) => {
        const parsed = color(value);
        // A colour alone draws the line, as in Excel.
        change(target, workbook, (border) => ({
          ...border,
          style: border.style === 'None' ? 'Continuous' : border.style,
          color: parsed,
        }));
      },
    },
  },
});
