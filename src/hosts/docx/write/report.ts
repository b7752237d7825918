/** A Word report → the bytes of a new .docx file on A4. The library is loaded when it is first needed. */
import type * as Docx from 'docx';
import { FORM_FONT, LATIN_FONT, REPORT_FONT } from '../../../model/text/fonts';
import type { WordCell, WordReport, WordTable } from '../../../model/report/wordReport';

/** In twips (1/1440 inch): A4 with margins of about 2.5 cm. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1418;
/** Above and below a form: the published self-evaluation form then takes one page. */
const FORM_MARGIN = 1134;
/** Latin letters and figures in one face, Chinese in the other. */
const LATIN = { ascii: LATIN_FONT, hAnsi: LATIN_FONT };
export const BODY_FONT = { ...LATIN, eastAsia: REPORT_FONT };
const TABLE_FONT = { ...LATIN, eastAsia: FORM_FONT };
/** In half points: 三号 16, 四号 14, 小五 9. */
const SIZE = { title: 36, body: 28, table: 18 };

/** The file; throws only where the library itself cannot be loaded. */
export async function writeWordReport(report: WordReport): Promise<Uint8Array> {
  const docx = await import('docx');
  const text = [
    paragraph(docx, report.title, { bold: true, center: true, size: SIZE.title }),
    ...report.sections.flatMap(({ heading, paragraphs }) => [
      paragraph(docx, heading, { bold: true, keepNext: true }),
      ...paragraphs.map((each) => paragraph(docx, each, { indent: true })),
    ]),
    ...(report.notes.length > 0
      ? [paragraph(docx, '填写说明（定稿前删去）', { bold: true, keepNext: true })]
      : []),
    ...report.notes.map((note) => paragraph(docx, note, { indent: true })),
  ];
  const file = new docx.Document({
    creator: 'gouji',
    title: report.title,
    styles: { default: { document: { run: { font: BODY_FONT, size: SIZE.body } } } },
    sections: [
      { properties: page(docx, MARGIN), children: text },
      ...report.tables.map((each, index) => ({
        properties: page(docx, FORM_MARGIN, each.landscape),
        // On a page of its own also where a section does not begin one (LibreOffice).
        children: [paragraph(docx, `附件${index + 1}`, { newPage: true, keepNext: true }), table(docx, each)],
      })),
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}

export function page(docx: typeof Docx, vertical: number, landscape = false): Docx.ISectionPropertiesOptions {
  return {
    page: {
      size: {
        ...PAGE,
        orientation: landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
      },
      margin: { top: vertical, bottom: vertical, left: MARGIN, right: MARGIN },
    },
  };
}

interface Look {
  readonly bold?: boolean;
  readonly center?: boolean;
  readonly indent?: boolean;
  readonly newPage?: boolean;
  /** On one page with what follows. */
  readonly keepNext?: boolean;
  readonly size?: number;
  /** Its height in 240ths of a line. */
  readonly line?: number;
}

export function paragraph(
  docx: typeof Docx,
  text: string,
  { bold, center, indent, newPage, keepNext, size, line = 480 }: Look,
): Docx.Paragraph {
  return new docx.Paragraph({
    spacing: { line },
    ...(newPage && { pageBreakBefore: true }),
    ...(keepNext && { keepNext: true }),
    ...(center && { alignment: docx.AlignmentType.CENTER }),
    ...(indent && { indent: { firstLine: 2 * 14 * 20 } }),
    children: [new docx.TextRun({ text, ...(bold && { bold }), ...(size && { size }) })],
  });
}

export function table(
  docx: typeof Docx,
  { rows, columnWidths, headerRows, landscape }: WordTable,
): Docx.Table {
  const whole = (landscape ? PAGE.height : PAGE.width) - 2 * MARGIN;
  return new docx.Table({
    width: { size: whole, type: docx.WidthType.DXA },
    columnWidths: columnWidths.map((part) => Math.floor(part * whole)),
    layout: docx.TableLayoutType.FIXED,
    rows: rows.map(
      (cells, at) =>
        new docx.TableRow({
          cantSplit: true,
          tableHeader: at < headerRows,
          children: cells.map((cell) => tableCell(docx, cell, at < headerRows)),
        }),
    ),
  });
}

/** A header is bold, and never the last row of a page. */
function tableCell(docx: typeof Docx, cell: WordCell, isHeader: boolean): Docx.TableCell {
  const { text, align, rowSpan, columnSpan, bookmark } = cell;
  return new docx.TableCell({
    rowSpan,
    columnSpan,
    verticalAlign: docx.VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    children: text.split(/\r?\n/).map((line, at) => {
      const run = new docx.TextRun({ text: line, font: TABLE_FONT, size: SIZE.table, bold: isHeader });
      const isMarked = bookmark !== undefined && at === 0;
      return new docx.Paragraph({
        ...(isHeader && { keepNext: true }),
        alignment: docx.AlignmentType[align === 'left' ? 'LEFT' : align === 'right' ? 'RIGHT' : 'CENTER'],
        children: isMarked ? [new docx.Bookmark({ id: bookmark, children: [run] })] : [run],
      });
    }),
  });
}
