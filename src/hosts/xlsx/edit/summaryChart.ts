/** The chart of the scores on the summary sheet: columns side by side. */
import type { PackageDraft } from '../../ooxml/draft';
import { escaped } from '../../ooxml/escaped';
import type { XmlElement } from '../../ooxml/xmlTree';
import { appendInside, childOf } from '../../ooxml/xmlTree';
import type { CellArea } from '../../../model/workbook/cell';
import { columnName } from '../../../model/workbook/cell';
import type { SummaryChart } from '../../../model/writing/marks';
import { CHART_NAME } from '../../../model/writing/own';
import { XML } from '../write/namespaces';
import type { Book, BookSheet } from './book';
import { quotedSheet, removePart } from './book';
import type { Flavour } from './flavour';
import { frameOf, removal } from './sheetFrame';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

type ValuesIn = (area: CellArea) => readonly (string | number | undefined)[];

/** Puts it into the sheet's drawing; gives the drawing's id where the sheet had none. */
export function putChart(
  draft: PackageDraft,
  book: Book,
  sheet: BookSheet,
  chart: SummaryChart,
  valuesIn: ValuesIn,
): string | undefined {
  const { flavour } = book;
  const found = drawingOf(draft, sheet);
  const drawing = found ?? draft.freePath('xl/drawings/drawing#.xml');
  if (!found) {
    draft.add(
      drawing,
      `${XML}<xdr:wsDr xmlns:xdr="${flavour.sheetDrawing}" xmlns:a="${flavour.drawing}"></xdr:wsDr>`,
    );
    draft.declare(drawing, DRAWING_TYPE);
  }
  const path = draft.freePath('xl/charts/chart#.xml');
  draft.add(path, chartXml(chart, sheet.name, flavour, valuesIn));
  draft.declare(path, CHART_TYPE);
  const id = draft.relate(drawing, `${flavour.relations}/chart`, path);
  const root = draft.tree(drawing);
  const shapes = idsIn(root);
  const anchor = anchorXml(chart.at, flavour, id, Math.max(1, ...shapes) + 1);
  draft.splice(drawing, [appendInside(draft.requireText(drawing), root, anchor)]);
  return found ? undefined : draft.relate(sheet.path, `${flavour.relations}/drawing`, drawing);
}

/** Takes ours away; a drawing that holds nothing any more goes with it. */
export function clearChart(draft: PackageDraft, sheet: BookSheet): void {
  const drawing = drawingOf(draft, sheet);
  if (drawing === undefined) return;
  const root = draft.tree(drawing);
  const own = root.children.filter((anchor) =>
    within(anchor).some(({ name, attributes }) => name === 'cNvPr' && attributes.name === CHART_NAME),
  );
  const ids = own.flatMap((anchor) =>
    within(anchor)
      .filter(({ name }) => name === 'chart')
      .flatMap(({ attributes }) =>
        Object.entries(attributes)
          .filter(([name]) => name.endsWith(':id'))
          .map(([, id]) => id),
      ),
  );
  const charts = draft.package.relationships(drawing).filter(({ id }) => ids.includes(id));
  for (const { target } of charts) removePart(draft, drawing, target);
  draft.splice(drawing, own.map(removal));
  if (own.length === 0 || own.length < root.children.length) return;
  draft.remove(sheet.path, drawing);
  const element = childOf(frameOf(draft, sheet).root, 'drawing');
  if (element) draft.splice(sheet.path, [removal(element)]);
}

/** Whether the sheet has a chart of the user's. */
export function hasOtherDrawings(draft: PackageDraft, sheet: BookSheet): boolean {
  const drawing = drawingOf(draft, sheet);
  if (drawing === undefined) return false;
  return draft
    .tree(drawing)
    .children.some((anchor) =>
      within(anchor).some(({ name, attributes }) => name === 'cNvPr' && attributes.name !== CHART_NAME),
    );
}

function drawingOf(draft: PackageDraft, sheet: BookSheet): string | undefined {
  return draft.package.relationships(sheet.path).find(({ type, external }) => type === 'drawing' && !external)
    ?.target;
}

function within(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => [child, ...within(child)]);
}

const idsIn = (root: XmlElement): readonly number[] =>
  within(root)
    .filter(({ name }) => name === 'cNvPr')
    .map(({ attributes }) => Number(attributes.id))
    .filter(Number.isFinite);

function anchorXml(at: CellArea, flavour: Flavour, id: string, shape: number): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor xmlns:xdr="${flavour.sheetDrawing}" xmlns:a="${flavour.drawing}">${corner('from', at.left, at.top)}${corner('to', at.right + 1, at.bottom + 1)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shape}" name="${CHART_NAME}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${flavour.chart}"><c:chart xmlns:c="${flavour.chart}" xmlns:r="${flavour.relations}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

function chartXml(
  { title, source, categories, colors }: SummaryChart,
  sheet: string,
  flavour: Flavour,
  valuesIn: ValuesIn,
): string {
  const range = ({ top, left, bottom, right }: CellArea): string =>
    escaped(`${quotedSheet(sheet)}!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`);
  const texts = (area: CellArea): string => {
    const values = valuesIn(area);
    const points = values.map(
      (value, at) => `<c:pt idx="${at}"><c:v>${escaped(String(value ?? ''))}</c:v></c:pt>`,
    );
    return `<c:strRef><c:f>${range(area)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
  };
  const numbers = (area: CellArea): string => {
    const values = valuesIn(area);
    const points = values.map((value, at) =>
      typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : '',
    );
    return `<c:numRef><c:f>${range(area)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
  };
  const series = colors.map((color, at) => {
    const column = { ...source, left: source.left + at, right: source.left + at };
    const head = { ...column, bottom: column.top };
    return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${texts(head)}</c:tx><c:spPr><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat>${texts(categories)}</c:cat><c:val>${numbers({ ...column, top: column.top + 1 })}</c:val></c:ser>`;
  });
  const axis = (id: number, place: string, name: string, extra: string, cross: string): string =>
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${extra}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${3 - id}"/><c:crosses val="autoZero"/>${cross}</c:${name}>`;
  return `${XML}<c:chartSpace xmlns:c="${flavour.chart}" xmlns:a="${flavour.drawing}"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="150"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axis(1, 'b', 'catAx', '', '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>')}${axis(2, 'l', 'valAx', '<c:majorGridlines/>', '<c:crossBetween val="between"/>')}</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}
