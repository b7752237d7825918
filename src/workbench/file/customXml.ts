/** Custom XML parts in a file: they hang on the workbook, each with a part of properties that has its id. */
import type { PackageDraft } from '../../hosts/ooxml/draft';
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import type { Book } from '../../hosts/xlsx/edit/book';
import { newId } from '../model/parts';
import type { Workbook } from '../model/workbook';
import { differences } from './differences';
import { partsOf } from './package';
import { DECLARATION, element } from './xml';

interface CustomPart {
  /** What it hangs on. */
  readonly from: string;
  readonly path: string;
  readonly xml: string;
}

/** LibreOffice hangs them on the package. */
function customParts(file: OoxmlPackage, book: string): readonly CustomPart[] {
  const found = ['', book].flatMap((from) =>
    partsOf(file, from, 'customXml').map((path) => ({ from, path, xml: file.text(path) ?? '' })),
  );
  return found.filter(({ path }, index) => found.findIndex((each) => each.path === path) === index);
}

export const readCustomXml = (file: OoxmlPackage, book: string): readonly string[] =>
  customParts(file, book).map(({ xml }) => xml);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

export function writeCustomXml(
  draft: PackageDraft,
  { path: book, flavour }: Book,
  { customXml }: Workbook,
): void {
  const { gone, added } = differences(
    customParts(draft.package, book),
    [...customXml.values()],
    ({ xml }) => xml,
    (xml) => xml,
  );
  for (const { from, path } of gone) {
    const properties = partsOf(draft.package, path, 'customXmlProps');
    draft.remove(from, path);
    for (const each of properties) draft.remove(path, each);
  }
  for (const xml of added) {
    const path = draft.freePath('customXml/item#.xml');
    const properties = path.replace('item', 'itemProps');
    draft.add(path, xml);
    draft.declareEnding('xml', 'application/xml');
    const attributes = { 'ds:itemID': newId(), 'xmlns:ds': OFFICE };
    draft.add(properties, DECLARATION + element('ds:datastoreItem', attributes));
    draft.declare(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
    draft.relate(book, `${flavour.relations}/customXml`, path);
    draft.relate(path, `${flavour.relations}/customXmlProps`, properties);
  }
}
