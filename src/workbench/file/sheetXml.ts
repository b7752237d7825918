/** A sheet's part without its cells, to be read and to be changed. */
import type { PackageDraft } from '../../hosts/ooxml/draft';
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { UnreadableFile } from '../../hosts/ooxml/errors';
import type { Splice } from '../../hosts/ooxml/xmlTree';
import { appendInside, childOf, dropAttribute, parseTree, setAttribute } from '../../hosts/ooxml/xmlTree';
import type { Book, BookSheet } from '../../hosts/xlsx/edit/book';
import { frameOf, insertChild, removal } from '../../hosts/xlsx/edit/sheetFrame';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { Attributes, Xml } from './xml';
import { attributeText, element, prefixed } from './xml';

/** One sheet that is being saved: as it is now, and as the package has it. */
export interface SheetEdit {
  readonly draft: PackageDraft;
  readonly book: Book;
  readonly part: BookSheet;
  readonly workbook: Workbook;
  readonly now: Sheet;
  readonly before: Sheet;
}

export function sheetTree(file: OoxmlPackage, part: string): Xml {
  const text = file.text(part);
  if (text === undefined) throw new UnreadableFile('damaged', `no part ${part}`);
  return parseTree(text, file.limits, { skip: 'sheetData' });
}

/** Changes what stands in a list (`mergeCells`, …); a list that is empty then goes. */
export function editList(
  { draft, part }: SheetEdit,
  name: string,
  { gone, added, counted = true }: { gone: readonly Xml[]; added: readonly string[]; counted?: boolean },
): void {
  if (gone.length + added.length === 0) return;
  const frame = frameOf(draft, part);
  const list = childOf(frame.root, name);
  const xml = added.map((each) => prefixed(each, frame.prefix)).join('');
  if (!list) {
    const attributes = counted ? { count: added.length } : {};
    const whole = prefixed(element(name, attributes, ...added), frame.prefix);
    draft.splice(part.path, [insertChild(frame, name, whole)]);
    return;
  }
  const left = list.children.length - gone.length + added.length;
  if (left === 0) {
    draft.splice(part.path, [removal(list)]);
    return;
  }
  draft.splice(part.path, [
    ...(counted ? [setAttribute(frame.text, list, 'count', String(left))] : []),
    ...gone.map(removal),
    ...(xml === '' ? [] : [appendInside(frame.text, list, xml)]),
  ]);
}

/** Sets attributes of an element of the sheet, which is made where it is not there; undefined takes one away. */
export function setAttributes(edit: SheetEdit, name: string, attributes: Attributes): void {
  if (Object.keys(attributes).length === 0) return;
  const frame = frameOf(edit.draft, edit.part);
  const found = childOf(frame.root, name);
  edit.draft.splice(edit.part.path, [
    ...(found
      ? attributeSplices(frame.text, found, attributes)
      : [insertChild(frame, name, prefixed(element(name, attributes), frame.prefix))]),
  ]);
}

/** An element's tag without its end. */
export function openTag(text: string, { start, innerStart }: Xml): string {
  const end = text[innerStart - 2] === '/' ? innerStart - 2 : innerStart - 1;
  return text.slice(start, end);
}

export function attributeSplices(text: string, found: Xml, attributes: Attributes): readonly Splice[] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? dropAttribute(text, found, key)
      : [setAttribute(text, found, key, attributeText(value))],
  );
}

/** Of two sets of attributes what is other in the second; undefined where it has none. */
export function changedAttributes(before: Attributes, now: Attributes): Attributes {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return Object.fromEntries(
    [...names].filter((name) => before[name] !== now[name]).map((name) => [name, now[name]]),
  );
}

/** Puts an element of the sheet in place of the one that is there; an empty text takes it out. */
export function replaceElement({ draft, part }: SheetEdit, name: string, xml: string): void {
  const frame = frameOf(draft, part);
  const found = childOf(frame.root, name);
  const text = prefixed(xml, frame.prefix);
  if (found) draft.splice(part.path, [{ ...removal(found), text }]);
  else if (xml !== '') draft.splice(part.path, [insertChild(frame, name, text)]);
}
