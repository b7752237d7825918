/** Properties of the document and, where somebody made them up, of a sheet: they have parts of their own. */
import type { PackageDraft } from '../../hosts/ooxml/draft';
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { prefixedAttribute } from '../../hosts/ooxml/xml';
import { appendInside, childOf } from '../../hosts/ooxml/xmlTree';
import { frameOf, relationAttribute, removal } from '../../hosts/xlsx/edit/sheetFrame';
import type { Sheet } from '../model/sheet';
import type { DocumentProperties } from '../model/workbook';
import { partsOf, treeOf } from './package';
import type { SheetEdit } from './sheetXml';
import { editList } from './sheetXml';
import type { Xml } from './xml';
import { DECLARATION, all, deep, down, element, escape } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
/** Every property that somebody made up has it. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;
const CUSTOM = 'custom:';

/** The file's words for what the object model calls so. */
const CORE: Readonly<Record<string, string>> = {
  title: 'dc:title',
  subject: 'dc:subject',
  author: 'dc:creator',
  keywords: 'cp:keywords',
  comments: 'dc:description',
  category: 'cp:category',
  lastAuthor: 'cp:lastModifiedBy',
};
const EXTENDED: Readonly<Record<string, string>> = { manager: 'Manager', company: 'Company' };

export function readCustomProperties(file: OoxmlPackage, part: string, tree: Xml, sheet: Sheet): void {
  const targets = new Map(file.relationships(part).map(({ id, target }) => [id, target]));
  for (const { attributes } of deep(tree, 'customPr')) {
    const value = file.part(targets.get(prefixedAttribute(attributes, 'id') ?? '') ?? '');
    if (value && attributes['name'] !== undefined)
      sheet.customProperties.set(attributes['name'], new TextDecoder('utf-16le').decode(value));
  }
}

/** Each value is a part of its own, in UTF-16. */
export function writeCustomProperties(edit: SheetEdit): void {
  const { draft, book, part, before, now } = edit;
  const changed = [...new Set([...before.customProperties.keys(), ...now.customProperties.keys()])].filter(
    (name) => before.customProperties.get(name) !== now.customProperties.get(name),
  );
  const { root } = frameOf(draft, part);
  const gone = all(childOf(root, 'customProperties'), 'customPr').filter(({ attributes }) =>
    changed.includes(attributes['name'] ?? ''),
  );
  const ids = gone.map(({ attributes }) => prefixedAttribute(attributes, 'id'));
  for (const { id, target, external } of draft.package.relationships(part.path))
    if (ids.includes(id) && !external) draft.remove(part.path, target);
  const { relations } = book.flavour;
  const added = changed.flatMap((name) => {
    const value = now.customProperties.get(name);
    if (value === undefined) return [];
    const path = draft.freePath('xl/customProperty#.bin');
    draft.addBytes(path, utf16(value));
    draft.declare(path, `${TYPE}.spreadsheetml.customProperty`);
    const id = draft.relate(part.path, `${relations}/customProperty`, path);
    const own = relationAttribute(frameOf(draft, part), relations, id);
    return [element('customPr', { name }).replace('/>', ` ${own}/>`)];
  });
  editList(edit, 'customProperties', { gone, added, counted: false });
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

export function readDocumentProperties(file: OoxmlPackage): DocumentProperties {
  const found: DocumentProperties = {};
  const take = (words: Readonly<Record<string, string>>, part: string): void => {
    const tree = treeOf(file, part);
    for (const [name, word] of Object.entries(words))
      found[name] = down(tree, word.replace(/^.*:/, ''))?.text ?? '';
  };
  for (const part of partsOf(file, '', 'core-properties')) take(CORE, part);
  for (const part of partsOf(file, '', 'extended-properties')) take(EXTENDED, part);
  for (const part of partsOf(file, '', 'custom-properties'))
    for (const { attributes, children } of all(treeOf(file, part), 'property')) {
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

export function writeDocumentProperties(
  draft: PackageDraft,
  before: DocumentProperties,
  now: DocumentProperties,
): void {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (name) => (before[name] ?? '') !== (now[name] ?? ''),
  );
  const spaces = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  const text = (name: string): string => String(now[name] ?? '');
  for (const name of changed.filter((each) => CORE[each] !== undefined)) {
    const root = element('cp:coreProperties', spaces).replace('/>', '></cp:coreProperties>');
    const [part] = partsOf(draft.package, '', 'core-properties');
    const path =
      part ??
      addPart(
        draft,
        'docProps/core#.xml',
        root,
        `${PACKAGE}/relationships/metadata/core-properties`,
        'application/vnd.openxmlformats-package.core-properties+xml',
      );
    put(draft, path, CORE[name]!, text(name) === '' ? '' : element(CORE[name]!, spaces, escape(text(name))));
  }
  for (const name of changed.filter((each) => EXTENDED[each] !== undefined)) {
    const root = `<Properties xmlns="${OFFICE}/extended-properties"></Properties>`;
    const [part] = partsOf(draft.package, '', 'extended-properties');
    const path =
      part ??
      addPart(
        draft,
        'docProps/app#.xml',
        root,
        `${OFFICE}/relationships/extended-properties`,
        `${TYPE}.extended-properties+xml`,
      );
    put(
      draft,
      path,
      EXTENDED[name]!,
      text(name) === '' ? '' : element(EXTENDED[name]!, {}, escape(text(name))),
    );
  }
  writeOwnProperties(
    draft,
    now,
    changed.filter((each) => each.startsWith(CUSTOM)),
  );
}

function put(draft: PackageDraft, path: string, word: string, xml: string): void {
  const root = draft.tree(path);
  const found = down(root, word.replace(/^.*:/, ''));
  if (found) draft.splice(path, [{ ...removal(found), text: xml }]);
  else if (xml !== '') draft.splice(path, [appendInside(draft.requireText(path), root, xml)]);
}

function addPart(draft: PackageDraft, pattern: string, root: string, relation: string, type: string): string {
  const path = draft.freePath(pattern);
  draft.add(path, DECLARATION + root);
  draft.declare(path, type);
  draft.relate('', relation, path);
  return path;
}

function writeOwnProperties(draft: PackageDraft, now: DocumentProperties, changed: readonly string[]): void {
  if (changed.length === 0) return;
  const root = `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"></Properties>`;
  const [part] = partsOf(draft.package, '', 'custom-properties');
  const path =
    part ??
    addPart(
      draft,
      'docProps/custom#.xml',
      root,
      `${OFFICE}/relationships/custom-properties`,
      `${TYPE}.custom-properties+xml`,
    );
  const tree = draft.tree(path);
  const properties = all(tree, 'property');
  const gone = properties.filter(({ attributes }) => changed.includes(CUSTOM + (attributes['name'] ?? '')));
  let id = Math.max(FIRST_ID - 1, ...properties.map(({ attributes }) => Number(attributes['pid']) || 0));
  const added = changed.flatMap((name) => {
    if (now[name] === undefined) return [];
    const attributes = { fmtid: FORMAT_ID, pid: (id += 1), name: name.slice(CUSTOM.length) };
    const xml = element('property', attributes, valueElement(now[name]));
    return [xml.replace(/<vt:(\w+)/, `<vt:$1 xmlns:vt="${OFFICE}/docPropsVTypes"`)];
  });
  draft.splice(path, [
    ...gone.map(removal),
    ...(added.length === 0 ? [] : [appendInside(draft.requireText(path), tree, added.join(''))]),
  ]);
}

function valueElement(value: unknown): string {
  if (typeof value === 'boolean') return element('vt:bool', {}, String(value));
  if (typeof value === 'number') return element('vt:r8', {}, String(value));
  return element('vt:lpwstr', {}, escape(String(value)));
}
