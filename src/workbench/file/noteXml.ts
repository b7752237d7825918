/** Notes, the old yellow kind: a part with their texts, and a drawing in which the box of each stands. */
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { decodeEscapes, isPhonetic } from '../../hosts/xlsx/sharedStrings';
import { addNotes, dropNotes } from '../../hosts/xlsx/edit/notes';
import { areaToA1, cellArea, parseArea } from '../model/address';
import type { Sheet } from '../model/sheet';
import { partsOf, treeOf } from './package';
import type { SheetEdit } from './sheetXml';
import { attributeSplices } from './sheetXml';
import { standIn } from './threadXml';
import type { Xml } from './xml';
import { all, down } from './xml';

export function readNotes(file: OoxmlPackage, part: string, sheet: Sheet): void {
  for (const name of partsOf(file, part, 'comments'))
    for (const note of all(down(treeOf(file, name), 'commentList'), 'comment')) {
      const place = parseArea(note.attributes['ref'] ?? '');
      if (place) sheet.notes.set(`${place.top},${place.left}`, decodeEscapes(textIn(note)));
    }
}

function textIn(element: Xml): string {
  if (isPhonetic(element.name)) return '';
  return element.name === 't' ? element.text : element.children.map(textIn).join('');
}

/** Notes and, for programs that know no threads, what stands in for each of these. */
export function writeNotes(edit: SheetEdit): void {
  const [before, now] = [notesOf(edit.before), notesOf(edit.now)];
  const gone = [...before].filter(([place, text]) => now.get(place) !== text);
  const added = [...now].filter(([place, text]) => before.get(place) !== text);
  const address = (place: string): string => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return areaToA1(cellArea(row, column));
  };
  if (gone.length > 0) dropNotes(edit.draft, edit.part, new Set(gone.map(([place]) => address(place))));
  if (added.length > 0)
    addNotes(
      edit.draft,
      edit.book,
      edit.part,
      added.map(([place, content]) => ({ address: address(place), content, author: authorOf(edit, place) })),
    );
  markStandIns(edit);
}

const REVISION = {
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'xr',
  'xmlns:xr': 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision',
};

/** The id of a note that stands in for a thread is the thread's own, by which newer programs know it. */
function markStandIns({ draft, part, now }: SheetEdit): void {
  const [path] = partsOf(draft.package, part.path, 'comments');
  if (path === undefined || now.comments.length === 0) return;
  const text = draft.requireText(path);
  const root = draft.tree(path);
  const authors = all(down(root, 'authors'), 'author').map((author) => author.text);
  const splices = all(down(root, 'commentList'), 'comment').flatMap((note) => {
    const [, id] = /^tc=(.+)$/.exec(authors[Number(note.attributes['authorId'])] ?? '') ?? [];
    const isMarked = Object.keys(note.attributes).some((name) => name.endsWith(':uid'));
    return id === undefined || isMarked ? [] : attributeSplices(text, note, { 'xr:uid': id });
  });
  if (splices.length === 0) return;
  const declared = root.attributes['xmlns:xr'] === undefined ? attributeSplices(text, root, REVISION) : [];
  draft.splice(path, [...declared, ...splices]);
}

function notesOf(sheet: Sheet): ReadonlyMap<string, string> {
  return new Map([
    ...sheet.notes,
    ...sheet.comments.map((comment) => [`${comment.row},${comment.column}`, standIn(comment)] as const),
  ]);
}

/** By its author a program that knows threads sees which one a note stands in for. */
function authorOf({ now }: SheetEdit, place: string): string {
  const thread = now.comments.find(({ row, column }) => `${row},${column}` === place);
  return thread ? `tc=${thread.id}` : '';
}
