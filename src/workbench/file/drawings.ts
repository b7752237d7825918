/** Where charts lie on a sheet: a drawing part, each chart fixed to the cells under its corners. */
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { prefixedAttribute } from '../../hosts/ooxml/xml';
import { appendInside } from '../../hosts/ooxml/xmlTree';
import { removePart } from '../../hosts/xlsx/edit/book';
import { frameOf, relationAttribute, removal } from '../../hosts/xlsx/edit/sheetFrame';
import { extents, placeAt } from '../model/extents';
import type { Chart } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { chartSnapshot } from '../model/snapshotParts';
import type { Position } from './chartRead';
import { readChart } from './chartRead';
import { chartXml } from './chartXml';
import { partsOf, treeOf } from './package';
import type { SheetEdit } from './sheetXml';
import { replaceElement } from './sheetXml';
import type { Xml } from './xml';
import { DECLARATION, deep, down, element } from './xml';

/** The file's unit of length: so many to a point. */
const EMU = 12_700;
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:c': CHART,
};
const TYPE = 'application/vnd.openxmlformats-officedocument';

interface FileChart {
  readonly chart: Chart;
  readonly anchor: Xml;
  readonly drawing: string;
  readonly path: string;
}

/** Pictures, shapes, and charts of other kinds are passed over. */
function chartsOn(file: OoxmlPackage, part: string, sheet: Sheet): readonly FileChart[] {
  return partsOf(file, part, 'drawing').flatMap((drawing) => {
    const targets = new Map(file.relationships(drawing).map(({ id, target }) => [id, target]));
    return treeOf(file, drawing).children.flatMap((anchor): FileChart[] => {
      const frame = deep(anchor, 'graphicFrame')[0];
      const id = prefixedAttribute(deep(frame, 'chart')[0]?.attributes ?? {}, 'id');
      const path = targets.get(id ?? '');
      if (!frame || path === undefined || file.nameOf(path) === undefined) return [];
      const name = deep(frame, 'cNvPr')[0]?.attributes['name'] ?? '';
      const chart = readChart(treeOf(file, path), name, positionOf(sheet, anchor));
      return chart ? [{ chart, anchor, drawing, path }] : [];
    });
  });
}

export function readDrawings(file: OoxmlPackage, part: string, sheet: Sheet): void {
  sheet.charts = chartsOn(file, part, sheet).map(({ chart }) => chart);
}

/** A chart that has changed is written anew; what is not written at all is named in `lost`. */
export function writeDrawings(edit: SheetEdit, lost: Set<string>): void {
  const { draft, part, before, now } = edit;
  const left = [...chartsOn(draft.package, part.path, before)];
  const key = (chart: Chart): string => JSON.stringify(chartSnapshot(chart));
  const added = now.charts.filter((chart) => {
    const index = left.findIndex((each) => key(each.chart) === key(chart));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  for (const { drawing, path } of left) removePart(draft, drawing, path);
  for (const drawing of new Set(left.map((each) => each.drawing)))
    draft.splice(
      drawing,
      left.filter((each) => each.drawing === drawing).map(({ anchor }) => removal(anchor)),
    );
  for (const chart of added) addChart(edit, chart, lost);
  for (const drawing of new Set(left.map((each) => each.drawing)))
    if (draft.tree(drawing).children.length === 0) {
      draft.remove(part.path, drawing);
      replaceElement(edit, 'drawing', '');
    }
}

function addChart(edit: SheetEdit, chart: Chart, lost: Set<string>): void {
  const { draft, workbook, now } = edit;
  const xml = chartXml(workbook, chart);
  if (xml === undefined) {
    lost.add('chart');
    return;
  }
  const drawing = drawingOf(edit);
  const path = draft.freePath('xl/charts/chart#.xml');
  draft.add(path, xml);
  draft.declare(path, `${TYPE}.drawingml.chart+xml`);
  const relation = draft.relate(drawing, `${SPACES['xmlns:r']}/chart`, path);
  const root = draft.tree(drawing);
  const ids = deep(root, 'cNvPr').map(({ attributes }) => Number(attributes['id']));
  const id = Math.max(1, ...ids.filter(Number.isFinite)) + 1;
  draft.splice(drawing, [
    appendInside(draft.requireText(drawing), root, anchorXml(now, chart, id, relation)),
  ]);
}

/** The sheet's drawing, which is made where it has none. */
function drawingOf(edit: SheetEdit): string {
  const { draft, book, part } = edit;
  const [known] = partsOf(draft.package, part.path, 'drawing');
  if (known !== undefined) return known;
  const path = draft.freePath('xl/drawings/drawing#.xml');
  draft.add(path, `${DECLARATION}<xdr:wsDr xmlns:xdr="${SPACES['xmlns:xdr']}"></xdr:wsDr>`);
  draft.declare(path, `${TYPE}.drawing+xml`);
  const { relations } = book.flavour;
  const id = draft.relate(part.path, `${relations}/drawing`, path);
  replaceElement(edit, 'drawing', `<drawing ${relationAttribute(frameOf(draft, part), relations, id)}/>`);
  return path;
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
    SPACES,
    corner('from', chart.top, chart.left),
    corner('to', chart.top + chart.height, chart.left + chart.width),
    frame,
    element('xdr:clientData'),
  );
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
