/** Custom XML parts in a file: they hang on the workbook, each with a part of properties that has its id. */
import { newId } from '../model/parts';
import type { Files } from './package';
import { RELATION, WORKBOOK, declare, put, relate, related, textOf } from './package';
import { DECLARATION, element } from './xml';

export function readCustomXml(files: Files): readonly string[] {
  return related(files, WORKBOOK, RELATION.customXml).map((part) => textOf(files, part));
}

export function writeCustomXml(files: Files, parts: ReadonlyMap<string, string>): void {
  [...parts.values()].forEach((xml, index) => {
    const part = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    put(files, part, xml);
    put(
      files,
      properties,
      DECLARATION +
        element('ds:datastoreItem', {
          'ds:itemID': newId(),
          'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
        }),
    );
    relate(files, WORKBOOK, RELATION.customXml, part);
    relate(files, part, RELATION.customXmlProperties, properties);
    declare(files, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  });
}
