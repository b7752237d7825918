/**
 * A book of summary sheets → the bytes of a new .xlsx file, to be filtered, sorted and printed. Piece by piece as
 * the lines come, and written by ourselves: exceljs keeps a whole book, and its writer of streams knows no tables.
 * Nor can a sheet be put into a file of its making, as it numbers the styles only when it has seen all sheets.
 */
import type { Book } from '../../../model/writing/book';
import { tableXml, writeSheet } from './bookSheet';
import { BookStyles } from './bookStyles';
import { MAIN, PACKAGE, RELATIONS, XML } from './namespaces';
import { escaped } from '../../ooxml/escaped';
import { ZipStream } from './zipStream';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the other parts say of a sheet. */
interface Written {
  /** From 0 on. */
  readonly place: number;
  /** The row of its table's header, from 0 on. */
  readonly header: number | undefined;
}

/** To be read to its end: the last bytes tell where all others are. */
export async function* writeBook(book: Book): AsyncGenerator<Uint8Array, void> {
  const zip = new ZipStream();
  const styles = new BookStyles();
  const written: Written[] = [];
  for await (const sheet of book.sheets) {
    const place = book.names.indexOf(sheet.name);
    const number = place + 1;
    zip.begin(`xl/worksheets/sheet${number}.xml`);
    const area = yield* writeSheet(sheet, styles, zip);
    written[place] = { place, header: area?.top };
    if (!sheet.table || !area) continue;
    zip.begin(`xl/worksheets/_rels/sheet${number}.xml.rels`);
    yield* zip.add(relationsXml([[`${RELATIONS}/table`, `../tables/table${number}.xml`]]));
    zip.begin(`xl/tables/table${number}.xml`);
    yield* zip.add(tableXml(sheet.table, area, number));
  }
  for (const [name, xml] of otherParts(book, written, styles)) {
    zip.begin(name);
    yield* zip.add(xml);
  }
  yield* zip.end();
}

function otherParts(
  book: Book,
  written: readonly Written[],
  styles: BookStyles,
): readonly (readonly [name: string, xml: string])[] {
  return [
    ['xl/styles.xml', styles.xml],
    ['xl/workbook.xml', workbookXml(book, written)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...written.map(
          ({ place }) => [`${RELATIONS}/worksheet`, `worksheets/sheet${place + 1}.xml`] as const,
        ),
        [`${RELATIONS}/styles`, 'styles.xml'],
      ]),
    ],
    ['docProps/core.xml', coreXml(book.title)],
    [
      '_rels/.rels',
      relationsXml([
        [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['[Content_Types].xml', typesXml(written)],
  ];
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const elements = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

function workbookXml({ names }: Book, written: readonly Written[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = written.flatMap(({ place, header }) => {
    if (header === undefined) return [];
    const rows = `'${escaped(names[place]!)}'!$${header + 1}:$${header + 1}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${rows}</definedName>`];
  });
  const defined = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>${defined}</workbook>`;
}

function coreXml(title: string): string {
  const now = new Date().toISOString();
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${now}</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>gouji</dc:creator><dc:title>${escaped(title)}</dc:title>${time('created')}${time('modified')}</cp:coreProperties>`;
}

function typesXml(written: readonly Written[]): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}.xml" ContentType="${kind}+xml"/>`;
  const sheets = written.flatMap(({ place, header }) => [
    type(`xl/worksheets/sheet${place + 1}`, `${SPREADSHEET}.worksheet`),
    ...(header === undefined ? [] : [type(`xl/tables/table${place + 1}`, `${SPREADSHEET}.table`)]),
  ]);
  const others = [
    type('xl/workbook', `${SPREADSHEET}.sheet.main`),
    type('xl/styles', `${SPREADSHEET}.styles`),
    type('docProps/core', 'application/vnd.openxmlformats-package.core-properties'),
  ];
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[...others, ...sheets].join('')}</Types>`;
}
