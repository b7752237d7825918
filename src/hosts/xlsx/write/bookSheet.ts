/** A sheet of a book as a part of the file, and its table as another. */
import type { BookRow, BookSheet, BookTable } from '../../../model/writing/book';
import { areaToA1, columnName, toA1 } from '../../../model/workbook/cell';
import type { CellArea } from '../../../model/workbook/cell';
import type { SummaryCell } from '../../../model/writing/marks';
import { PAGE_MARGINS } from '../../../model/writing/page';
import { BESIDE_TEXT, rowHeight } from '../../../model/writing/rowHeight';
import type { BookStyles } from './bookStyles';
import { MAIN, RELATIONS, XML } from './namespaces';
import { A4, FOOTER } from './page';
import { escaped } from '../../ooxml/escaped';
import { asText } from './texts';
import type { ZipStream } from './zipStream';

const FROZEN_COLUMNS = 2;

/**
 * Gives the bytes that are done, piece by piece, and at the end the area of the table, its header and lines, where
 * there is one.
 */
export async function* writeSheet(
  sheet: BookSheet,
  styles: BookStyles,
  zip: ZipStream,
): AsyncGenerator<Uint8Array, CellArea | undefined> {
  const { above, table, below } = sheet;
  const rows = new Rows(sheet, styles);
  yield* zip.add(headXml(sheet));
  for (const row of above) yield* zip.add(rows.next(row));
  const top = rows.count;
  if (table) {
    yield* zip.add(rows.next(table.header));
    for await (const lines of table.lines) for (const line of lines) yield* zip.add(rows.next(line));
  }
  const bottom = rows.count - 1;
  if (table?.sums) yield* zip.add(rows.next(table.sums, (column) => sumFormula(table, column)));
  for (const row of below()) yield* zip.add(rows.next(row));
  yield* zip.add(tailXml(rows.merged, table !== undefined, sheet.isUpright ? 'portrait' : 'landscape'));
  return table && { top, bottom, left: 0, right: sheet.columnWidths.length - 1 };
}

/** Numbered from the first on. */
class Rows {
  count = 0;
  readonly merged: CellArea[] = [];
  private readonly textWidths: readonly number[];
  /** Columns before the first hidden one: no row is high for what nobody sees. */
  private readonly shown: number;

  constructor(
    { columnWidths, hiddenColumns = [] }: BookSheet,
    private readonly styles: BookStyles,
  ) {
    this.textWidths = columnWidths.map((width, at) => (hiddenColumns.includes(at) ? 0 : width - BESIDE_TEXT));
    this.shown = Math.min(columnWidths.length, ...hiddenColumns);
  }

  /** Every height is ours: no program grows the row of a merged cell, and not all that of another file's. */
  next(row: BookRow, formulaOf?: (column: number) => string): string {
    const top = this.count++;
    let cells = '';
    let left = 0;
    for (const cell of row) {
      const { span = 1 } = cell;
      const style = this.styles.of(cell);
      cells += cellXml(cell, `r="${columnName(left)}${top + 1}" s="${style}"`, formulaOf?.(left) ?? '');
      for (let column = left + 1; column < left + span; column += 1)
        cells += `<c r="${columnName(column)}${top + 1}" s="${style}"/>`;
      if (span > 1) this.merged.push({ top, bottom: top, left, right: left + span - 1 });
      left += span;
    }
    return `<row r="${top + 1}" ht="${rowHeight(row.slice(0, this.shown), this.textWidths)}" customHeight="1">${cells}</row>`;
  }
}

/** Texts stand in their cells: a list of all that the sheets share would have to be kept to the end. */
function cellXml(cell: SummaryCell, attributes: string, formula: string): string {
  const { value } = cell;
  if (typeof value === 'string') {
    if (value === '') return `<c ${attributes}/>`;
    const target = targetOf(cell);
    if (target !== undefined && target.length <= LONGEST_IN_FORMULA && value.length <= LONGEST_IN_FORMULA)
      return `<c ${attributes} t="str"><f>${escaped(`HYPERLINK(${quoted(target)},${quoted(value)})`)}</f><v>${escaped(value)}</v></c>`;
    return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(asText(value))}</t></is></c>`;
  }
  return Number.isFinite(value) ? `<c ${attributes}>${formula}<v>${value}</v></c>` : `<c ${attributes}/>`;
}

/** A link is a formula with constant texts: it moves with its row when the user sorts the table. */
function targetOf({ link, file }: SummaryCell): string | undefined {
  return link ? `#${quotedSheet(link.sheet)}!${toA1(link)}` : file;
}

/** Excel takes no longer text within a formula. */
const LONGEST_IN_FORMULA = 255;

const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function sumFormula({ name, header }: BookTable, column: number): string {
  return `<f>SUBTOTAL(109,${name}[${escaped(asText(String(header[column]!.value)))}])</f>`;
}

function headXml({ columnWidths, hiddenColumns = [], above, table }: BookSheet): string {
  const columns = columnWidths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}"${hiddenColumns.includes(at) ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  const view = table ? paneXml(above.length + 1) : '';
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${view}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`;
}

function paneXml(rows: number): string {
  const first = `${columnName(FROZEN_COLUMNS)}${rows + 1}`;
  return `<pane xSplit="${FROZEN_COLUMNS}" ySplit="${rows}" topLeftCell="${first}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>`;
}

function tailXml(
  merged: readonly CellArea[],
  hasTable: boolean,
  orientation: 'portrait' | 'landscape',
): string {
  const { left, right, top, bottom, header, footer } = PAGE_MARGINS;
  const merges = merged.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join('');
  return `</sheetData>${
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merges}</mergeCells>` : ''
  }<printOptions horizontalCentered="1"/><pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/><pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${escaped(FOOTER)}</oddFooter></headerFooter>${
    hasTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''
  }</worksheet>`;
}

/** @param number of it among all tables of the file, from 1 on */
export function tableXml({ name, header, sums }: BookTable, area: CellArea, number: number): string {
  const columns = header.map(({ value }, column) => {
    const sum = sums?.[column];
    const total =
      typeof sum?.value === 'number'
        ? ' totalsRowFunction="sum"'
        : sum?.value
          ? ` totalsRowLabel="${escaped(asText(sum.value))}"`
          : '';
    return `<tableColumn id="${column + 1}" name="${escaped(asText(String(value)))}"${total}/>`;
  });
  const all = areaToA1({ ...area, bottom: area.bottom + (sums ? 1 : 0) });
  return `${XML}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${all}" headerRowCount="1" ${
    sums ? 'totalsRowCount="1"' : 'totalsRowShown="0"'
  }><autoFilter ref="${areaToA1(area)}"/><tableColumns count="${columns.length}">${columns.join(
    '',
  )}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}
