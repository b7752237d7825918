/** Where charts lie on a sheet: a drawing part, each chart fixed to the cells under its corners. */
import { extents, placeAt } from '../model/extents';
import type { Chart } from '../model/parts';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { Position } from './chartRead';
import { readChart } from './chartRead';
import { chartXml } from './chartXml';
import type { Files } from './package';
import { RELATION, declare, put, relate, related, relationsOf, textOf } from './package';
import type { Xml } from './xml';
import { DECLARATION, deep, down, element, parseXml } from './xml';

/** The file's unit of length: so many to a point. */
const EMU = 12_700;
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:c': CHART,
};

/** The sheet's `drawing` element, or none; what is not written is named in `lost`. */
export function drawingElement(
  files: Files,
  part: string,
  workbook: Workbook,
  sheet: Sheet,
  lost: Set<string>,
): string {
  const charts = sheet.charts.flatMap((chart) => {
    const xml = chartXml(workbook, chart);
    if (xml === undefined) lost.add('chart');
    return xml === undefined ? [] : [{ chart, xml }];
  });
  if (charts.length === 0) return '';
  const name = `xl/drawings/drawing${workbook.sheets.indexOf(sheet) + 1}.xml`;
  const anchors = charts.map(({ chart, xml }, index) => {
    const chartPart = nextPart(files);
    put(files, chartPart, xml);
    declare(files, chartPart, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
    return anchorXml(sheet, chart, index + 2, relate(files, name, RELATION.chart, chartPart));
  });
  put(files, name, DECLARATION + element('xdr:wsDr', SPACES, ...anchors));
  declare(files, name, 'application/vnd.openxmlformats-officedocument.drawing+xml');
  return element('drawing', { 'r:id': relate(files, part, RELATION.drawing, name) });
}

function nextPart(files: Files): string {
  let number = 1;
  while (files[`xl/charts/chart${number}.xml`]) number += 1;
  return `xl/charts/chart${number}.xml`;
}

function anchorXml(sheet: Sheet, chart: Chart, id: number, relation: string): string {
  const corner = (name: string, top: number, left: number): string => {
    const [row, column] = [placeAt(sheet, 'row', top), placeAt(sheet, 'column', left)];
    return element(
      `xdr:${name}`,
      {},
      element('xdr:col', {}, String(column.index)),
      element('xdr:colOff', {}, String(Math.round(column.rest * EMU))),
      element('xdr:row', {}, String(row.index)),
      element('xdr:rowOff', {}, String(Math.round(row.rest * EMU))),
    );
  };
  const zero = element('a:off', { x: 0, y: 0 }) + element('a:ext', { cx: 0, cy: 0 });
  const graphic = element(
    'a:graphic',
    {},
    element('a:graphicData', { uri: CHART }, element('c:chart', { 'r:id': relation })),
  );
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element(
      'xdr:nvGraphicFramePr',
      {},
      element('xdr:cNvPr', { id, name: chart.name }),
      element('xdr:cNvGraphicFramePr'),
    ),
    element('xdr:xfrm', {}, zero),
    graphic,
  );
  return element(
    'xdr:twoCellAnchor',
    {},
    corner('from', chart.top, chart.left),
    corner('to', chart.top + chart.height, chart.left + chart.width),
    frame,
    element('xdr:clientData'),
  );
}

/** The charts of a sheet; anything else that is drawn there, and charts of other kinds, is lost. */
export function readDrawings(files: Files, part: string, sheet: Sheet, lost: Set<string>): void {
  for (const name of related(files, part, RELATION.drawing)) {
    const relations = new Map(relationsOf(files, name).map(({ id, target }) => [id, target]));
    for (const anchor of parseXml(textOf(files, name)).children) {
      const frame = deep(anchor, 'graphicFrame')[0];
      const target = relations.get(deep(frame, 'chart')[0]?.attributes['r:id'] ?? '');
      if (!frame || target === undefined || !files[target]) {
        // Pictures are told of by their own parts.
        if (deep(anchor, 'pic').length === 0 && anchor.children.length > 0) lost.add('shape');
        continue;
      }
      const title = deep(frame, 'cNvPr')[0]?.attributes['name'] ?? '';
      const chart = readChart(parseXml(textOf(files, target)), title, positionOf(sheet, anchor));
      if (chart) sheet.charts.push(chart);
      else lost.add('chart');
    }
  }
}

function positionOf(sheet: Sheet, anchor: Xml): Position {
  const numberIn = (from: Xml | undefined, name: string): number => Number(down(from, name)?.text ?? 0);
  const point = (corner: Xml | undefined): { top: number; left: number } => {
    const [row, column] = [numberIn(corner, 'row'), numberIn(corner, 'col')];
    const cell = extents(sheet, { top: row, bottom: row, left: column, right: column });
    return {
      top: cell.top + numberIn(corner, 'rowOff') / EMU,
      left: cell.left + numberIn(corner, 'colOff') / EMU,
    };
  };
  const { x = '0', y = '0' } = down(anchor, 'pos')?.attributes ?? {};
  const from =
    anchor.name === 'absoluteAnchor'
      ? { top: Number(y) / EMU, left: Number(x) / EMU }
      : point(down(anchor, 'from'));
  const to = down(anchor, 'to');
  const { cx = '0', cy = '0' } = down(anchor, 'ext')?.attributes ?? {};
  if (!to) return { ...from, width: Number(cx) / EMU, height: Number(cy) / EMU };
  const end = point(to);
  return { ...from, width: end.left - from.left, height: end.top - from.top };
}
