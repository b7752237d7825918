/**
 * Our summary sheet in a file, rewritten in place: what the user set of its page, its view and its comments stays, and
 * so does a chart that the user has added.
 */
import type { PackageDraft } from '../../ooxml/draft';
import type { Splice, XmlElement } from '../../ooxml/xmlTree';
import { childOf } from '../../ooxml/xmlTree';
import type { CellArea } from '../../../model/workbook/cell';
import { toA1 } from '../../../model/workbook/cell';
import type { SummaryCell, SummarySheet } from '../../../model/writing/marks';
import { SUMMARY_NAME } from '../../../model/writing/own';
import { rowHeights } from '../../../model/writing/rowHeight';
import { summaryLook } from '../write/looks';
import type { Book, BookSheet } from './book';
import { addSheet, bookOf, defineName, forgetName, quotedSheet } from './book';
import type { DrawnSheet } from './drawnSheet';
import { contentElements, newSheetXml, rowBreaksXml } from './drawnSheet';
import { frameOf, insertChild, relationAttribute, removal } from './sheetFrame';
import { Styles } from './styles';
import { clearChart, putChart } from './summaryChart';
import { addTables, clearTables } from './summaryTables';

const FOOTER = '&C&P / &N';
/** Excel takes no longer text within a formula. */
const LONGEST_IN_FORMULA = 255;
/** What the former content had on its cells; all else of the sheet is the user's. */
const OF_CONTENT = [
  'dimension',
  'autoFilter',
  'sortState',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'rowBreaks',
  'ignoredErrors',
];

/** Adds the sheet under this name, as the last one or the first. */
export function addSummary(draft: PackageDraft, summary: SummarySheet, name: string, isFirst: boolean): void {
  const drawn = drawnSheet(draft, bookOf(draft), summary);
  const book = bookOf(draft);
  forgetName(draft, book, SUMMARY_NAME);
  const page = { orientation: 'landscape', footer: FOOTER } as const;
  const xml = newSheetXml(drawn, book.flavour, page, {});
  addSheet(draft, book, { name, xml, isFirst });
  // All of its cells, so that it outlives any rows that the user deletes.
  const formula = `${quotedSheet(name)}!$1:$1048576`;
  defineName(draft, book, { name: SUMMARY_NAME, formula, isHidden: true });
  if (summary.titleRows) {
    const titles = `${quotedSheet(name)}!$1:$${summary.titleRows}`;
    const sheet = isFirst ? 0 : book.names.length;
    defineName(draft, bookOf(draft), { name: '_xlnm.Print_Titles', formula: titles, sheet });
  }
  addBreaks(draft, summary);
  addOnCells(draft, summary);
}

/** Puts this content in the place of what stands on the sheet. */
export function rewriteSummary(draft: PackageDraft, summary: SummarySheet): void {
  const drawn = drawnSheet(draft, bookOf(draft), summary);
  const sheet = bookOf(draft).summary!;
  clearTables(draft, sheet);
  clearChart(draft, sheet);
  const frame = frameOf(draft, sheet);
  const elements = contentElements(drawn, frame.prefix);
  const gone = frame.root.children.filter(
    ({ name }) => OF_CONTENT.includes(name) || name in elements || name === 'tableParts',
  );
  const put = (['cols', 'sheetData', 'mergeCells'] as const).flatMap((name) =>
    replaced(frame, gone, name, elements[name]),
  );
  draft.splice(sheet.path, [...put, ...gone.filter(({ name }) => !(name in elements)).map(removal)]);
  addBreaks(draft, summary);
  addOnCells(draft, summary);
}

function addBreaks(draft: PackageDraft, { breaksBefore = [] }: SummarySheet): void {
  if (breaksBefore.length === 0) return;
  const sheet = bookOf(draft).summary!;
  const frame = frameOf(draft, sheet);
  draft.splice(sheet.path, [insertChild(frame, 'rowBreaks', rowBreaksXml(breaksBefore, frame.prefix))]);
}

function replaced(
  frame: ReturnType<typeof frameOf>,
  there: readonly XmlElement[],
  name: string,
  xml: string,
): readonly Splice[] {
  const [first, ...others] = there.filter((element) => element.name === name);
  if (!first) return xml === '' ? [] : [insertChild(frame, name, xml)];
  return [{ at: first.start, end: first.end, text: xml }, ...others.map(removal)];
}

/** What lies on the cells: tables to sort and filter, and the chart. */
function addOnCells(draft: PackageDraft, summary: SummarySheet): void {
  const book = bookOf(draft);
  const sheet = book.summary!;
  const placed = placedCells(summary);
  if (summary.chart) {
    const id = putChart(draft, book, sheet, summary.chart, (area) => textsIn(placed, area));
    if (id !== undefined)
      addReference(draft, book, sheet, 'drawing', (attribute, p) => `<${p}drawing ${attribute}/>`, id);
  }
  const headers = (summary.tables ?? []).map((area) => ({
    area,
    header: placed.filter(
      (cell) => cell.area.top === area.top && cell.area.left >= area.left && cell.area.right <= area.right,
    ),
  }));
  const tables = addTables(
    draft,
    book,
    sheet,
    headers.map(({ area, header }) => ({ area, header: header.map(({ cell }) => cell) })),
  );
  if (tables.length === 0) return;
  const frame = frameOf(draft, sheet);
  const p = frame.prefix;
  const parts = tables.map(
    (id) => `<${p}tablePart ${relationAttribute(frame, book.flavour.relations, id)}/>`,
  );
  const xml = `<${p}tableParts count="${parts.length}">${parts.join('')}</${p}tableParts>`;
  draft.splice(sheet.path, [insertChild(frame, 'tableParts', xml)]);
}

function addReference(
  draft: PackageDraft,
  book: Book,
  sheet: BookSheet,
  name: string,
  element: (attribute: string, prefix: string) => string,
  id: string,
): void {
  const frame = frameOf(draft, sheet);
  if (childOf(frame.root, name)) return;
  const xml = element(relationAttribute(frame, book.flavour.relations, id), frame.prefix);
  draft.splice(sheet.path, [insertChild(frame, name, xml)]);
}

interface Placed {
  readonly cell: SummaryCell;
  readonly area: CellArea;
}

/** Where every cell of the rows comes to stand, given the spans before it. */
function placedCells({ rows }: SummarySheet): readonly Placed[] {
  return rows.flatMap((row, top) => {
    let left = 0;
    return row.map((cell) => {
      const right = left + (cell.span ?? 1) - 1;
      const area = { top, bottom: top, left, right };
      left = right + 1;
      return { cell, area };
    });
  });
}

function textsIn(placed: readonly Placed[], area: CellArea): readonly (string | number | undefined)[] {
  const found: (string | number | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      found.push(placed.find((each) => each.area.top === row && each.area.left === column)?.cell.value);
  return found;
}

/** A sheet of ours as it is to be written; its looks are among the workbook's then. */
export function drawnSheet(draft: PackageDraft, book: Book, summary: SummarySheet): DrawnSheet {
  const styles = new Styles(draft, book);
  const cells = placedCells(summary).map(({ cell, area }) => ({
    area,
    style: styles.lookOf(summaryLook(cell)),
    ...contentOf(cell),
  }));
  styles.write();
  const { columnWidths, hiddenColumns = [], rows } = summary;
  const heights = rowHeights(rows, columnWidths, hiddenColumns);
  return { columnWidths, hiddenColumns, rowHeights: heights, cells };
}

/**
 * A link is a formula with constant texts: unlike a link that is set on a cell it moves with its row when the user
 * sorts the table. A text that is too long for a formula is left without one.
 */
function contentOf({ value, link }: SummaryCell): Pick<DrawnSheet['cells'][number], 'content' | 'result'> {
  if (!link || String(value).length > LONGEST_IN_FORMULA) {
    const isNumber = typeof value === 'number' && !Number.isFinite(value);
    return { content: isNumber ? null : value };
  }
  const target = `#${quotedSheet(link.sheet)}!${toA1(link)}`;
  return {
    content: { formula: `=HYPERLINK(${quoted(target)},${quoted(String(value))})` },
    result: String(value),
  };
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
