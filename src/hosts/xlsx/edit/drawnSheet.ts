/** A sheet of our own as the XML of its part: cells, widths, merged areas, page. */
import { escaped } from '../../ooxml/escaped';
import type { CellArea } from '../../../model/workbook/cell';
import { areaToA1, toA1 } from '../../../model/workbook/cell';
import type { CellContent } from '../../../model/workbook/edits';
import { isFormula } from '../../../model/workbook/edits';
import { PAGE_MARGINS } from '../../../model/writing/page';
import { XML } from '../write/namespaces';
import { A4 } from '../write/page';
import { asText } from '../write/texts';
import type { Flavour } from './flavour';
import { storedFormula } from './storedFormula';

/** The last column of any sheet, from 0 on. */
const LAST_COLUMN = 16383;

export interface DrawnCell {
  /** Merged where it is more than one cell. */
  readonly area: CellArea;
  /** The number of its look. */
  readonly style: number;
  readonly content: CellContent;
  /** What a formula gives. */
  readonly result?: string | number;
}

export interface DrawnSheet {
  readonly columnWidths: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly rowHeights: readonly number[];
  /** From top to bottom and left to right; no two overlap. */
  readonly cells: readonly DrawnCell[];
}

/** The elements of a sheet that say what stands in it, by name; `p` goes before each name. */
export function contentElements(
  { columnWidths, hiddenColumns = [], rowHeights, cells }: DrawnSheet,
  p: string,
): Readonly<Record<'cols' | 'sheetData' | 'mergeCells', string>> {
  const columns = columnWidths.map(
    (width, at) =>
      `<${p}col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hiddenColumns.includes(at) ? ' hidden="1"' : ''}/>`,
  );
  const rows = rowHeights.map(() => [] as { column: number; xml: string }[]);
  for (const cell of cells) {
    const { top, bottom, left, right } = cell.area;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const isFirst = row === top && column === left;
        const head = `<${p}c r="${toA1({ row, column })}" s="${cell.style}"`;
        rows[row]!.push({ column, xml: isFirst ? head + cellXml(cell, p) : `${head}/>` });
      }
  }
  const merged = cells.filter(({ area }) => area.bottom > area.top || area.right > area.left);
  const merges = merged.map(({ area }) => `<${p}mergeCell ref="${areaToA1(area)}"/>`);
  return {
    cols: columns.length === 0 ? '' : `<${p}cols>${columns.join('')}</${p}cols>`,
    sheetData: `<${p}sheetData>${rows
      .map((row, at) => {
        const sorted = [...row].sort((a, b) => a.column - b.column).map(({ xml }) => xml);
        return `<${p}row r="${at + 1}" ht="${rowHeights[at]}" customHeight="1">${sorted.join('')}</${p}row>`;
      })
      .join('')}</${p}sheetData>`,
    mergeCells:
      merges.length === 0
        ? ''
        : `<${p}mergeCells count="${merges.length}">${merges.join('')}</${p}mergeCells>`,
  };
}

function cellXml({ content, result }: DrawnCell, p: string): string {
  if (content === null || content === '') return '/>';
  if (isFormula(content)) {
    const value = result === undefined ? '' : `<${p}v>${escaped(asText(String(result)))}</${p}v>`;
    const type = typeof result === 'string' ? ' t="str"' : '';
    return `${type}><${p}f>${escaped(storedFormula(content.formula))}</${p}f>${value}</${p}c>`;
  }
  if (typeof content === 'number') return `><${p}v>${content}</${p}v></${p}c>`;
  if (typeof content === 'boolean') return ` t="b"><${p}v>${content ? 1 : 0}</${p}v></${p}c>`;
  return ` t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(asText(content))}</${p}t></${p}is></${p}c>`;
}

interface Page {
  readonly orientation: 'portrait' | 'landscape';
  readonly footer?: string;
  /** It is the sheet that shows when the workbook is opened. */
  readonly isInFront?: boolean;
}

/** The rows that begin a page, as the standard has them; empty where none does. */
export function rowBreaksXml(rows: readonly number[], p: string): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<${p}brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return `<${p}rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join('')}</${p}rowBreaks>`;
}

/** A new part: A4, fitted to its width. `between` stands behind the merged areas, `behind` at the end. */
export function newSheetXml(
  sheet: DrawnSheet,
  flavour: Flavour,
  { orientation, footer, isInFront = false }: Page,
  { between = '', behind = '' }: { readonly between?: string; readonly behind?: string },
): string {
  const { cols, sheetData, mergeCells } = contentElements(sheet, '');
  const { left, right, top, bottom, header, footer: below } = PAGE_MARGINS;
  return `${XML}<worksheet xmlns="${flavour.main}" xmlns:r="${flavour.relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"${isInFront ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols}${sheetData}${mergeCells}${between}<printOptions horizontalCentered="1"/><pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${below}"/><pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>${
    footer === undefined ? '' : `<headerFooter><oddFooter>${escaped(footer)}</oddFooter></headerFooter>`
  }${behind}</worksheet>`;
}
