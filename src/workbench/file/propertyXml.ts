/** Properties that somebody made up, of the document and of a sheet: each has parts of its own. */
import type { Sheet } from '../model/sheet';
import type { DocumentProperties } from '../model/workbook';
import type { Files } from './package';
import { RELATION, declare, put, relate, related, relationsOf, textOf } from './package';
import type { Xml } from './xml';
import { DECLARATION, all, deep, element, escape, parseXml } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DOCUMENT_PART = 'docProps/custom.xml';
/** Every such property has it. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;
const CUSTOM = 'custom:';

/** The sheet's `customProperties` element; each value is a part of its own, in UTF-16. */
export function customPropertiesElement(files: Files, part: string, index: number, sheet: Sheet): string {
  const properties = [...sheet.customProperties].map(([name, value], number) => {
    const valuePart = `xl/customProperty${index + 1}_${number + 1}.bin`;
    files[valuePart] = utf16(value);
    declare(files, valuePart, 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty');
    return element('customPr', { name, 'r:id': relate(files, part, RELATION.customProperty, valuePart) });
  });
  return properties.length > 0 ? element('customProperties', {}, ...properties) : '';
}

export function readCustomProperties(files: Files, part: string, tree: Xml, sheet: Sheet): void {
  const targets = new Map(relationsOf(files, part).map(({ id, target }) => [id, target]));
  for (const { attributes } of deep(tree, 'customPr')) {
    const value = files[targets.get(attributes['r:id'] ?? '') ?? ''];
    if (value && attributes['name'] !== undefined)
      sheet.customProperties.set(attributes['name'], new TextDecoder('utf-16le').decode(value));
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}

export function writeDocumentProperties(files: Files, properties: DocumentProperties): void {
  const own = Object.entries(properties).filter(([name]) => name.startsWith(CUSTOM));
  if (own.length === 0) return;
  const entries = own.map(([name, value], index) =>
    element(
      'property',
      { fmtid: FORMAT_ID, pid: FIRST_ID + index, name: name.slice(CUSTOM.length) },
      valueElement(value),
    ),
  );
  const spaces = {
    xmlns: `${OFFICE}/custom-properties`,
    'xmlns:vt': `${OFFICE}/docPropsVTypes`,
  };
  put(files, DOCUMENT_PART, DECLARATION + element('Properties', spaces, ...entries));
  declare(files, DOCUMENT_PART, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
  relate(files, '', RELATION.documentProperties, DOCUMENT_PART);
}

function valueElement(value: unknown): string {
  if (typeof value === 'boolean') return element('vt:bool', {}, String(value));
  if (typeof value === 'number') return element('vt:r8', {}, String(value));
  return element('vt:lpwstr', {}, escape(String(value)));
}

export function readDocumentProperties(files: Files): DocumentProperties {
  const found: DocumentProperties = {};
  for (const part of related(files, '', RELATION.documentProperties))
    for (const { attributes, children } of all(parseXml(textOf(files, part)), 'property')) {
      const [given] = children;
      if (attributes['name'] !== undefined && given) found[CUSTOM + attributes['name']] = valueOf(given);
    }
  return found;
}

/** Dates stay texts, as nothing here says what they would be. */
function valueOf({ name, text }: Xml): unknown {
  if (name === 'bool') return text === 'true' || text === '1';
  return /^(?:r4|r8|i1|i2|i4|i8|int|uint|decimal)$/.test(name) ? Number(text) : text;
}
