/** A page that goes back to a unit → the bytes of a new .docx file on A4. */
import type { ReturnLetter } from '../../../model/writing/letter';
import { LETTER_BOOKMARK } from '../../../model/writing/letter';
import { BODY_FONT, page, paragraph, table } from './report';

/** In half points: 小二 18, 小四 12. */
const SIZE = { title: 36, body: 24 };
/** In twips: a page holds more than that of a report. */
const MARGIN = 1134;

/** The file; throws only where the library itself cannot be loaded. */
export async function writeReturnLetter(letter: ReturnLetter): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, to, paragraphs, columns, columnWidths, rows, closing } = letter;
  const body = { size: SIZE.body, line: 360 };
  const cells = [{ texts: columns, key: undefined }, ...rows].map(({ texts, key }, at) =>
    texts.map((text, column) => ({
      text,
      ...(key !== undefined && column === 0 && { bookmark: LETTER_BOOKMARK + key }),
      align: at === 0 || column === 0 ? ('center' as const) : ('left' as const),
      rowSpan: 1,
      columnSpan: 1,
    })),
  );
  const file = new docx.Document({
    creator: 'gouji',
    title,
    styles: { default: { document: { run: { font: BODY_FONT, size: SIZE.body } } } },
    sections: [
      {
        properties: page(docx, MARGIN),
        children: [
          paragraph(docx, title, { bold: true, center: true, size: SIZE.title, line: 480 }),
          paragraph(docx, to, body),
          // What leads to the table stays with its first row, and what is to be signed on one page.
          ...paragraphs.map((each, at) =>
            paragraph(docx, each, { ...body, indent: true, keepNext: at === paragraphs.length - 1 }),
          ),
          ...(rows.length > 0
            ? [table(docx, { title, columnWidths, rows: cells, headerRows: 1, landscape: false })]
            : []),
          paragraph(docx, '', body),
          ...closing.map((each, at) => paragraph(docx, each, { ...body, keepNext: at < closing.length - 1 })),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}
