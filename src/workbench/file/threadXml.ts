/**
 * Comments in threads. They have a part and a list of persons of their own; an old note in the same cell
 * stands in for each thread in programs that do not know threads, and is not a note to the others.
 */
import type { PackageDraft } from '../../hosts/ooxml/draft';
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { appendInside } from '../../hosts/ooxml/xmlTree';
import type { Book } from '../../hosts/xlsx/edit/book';
import { removal } from '../../hosts/xlsx/edit/sheetFrame';
import { areaToA1, cellArea, parseArea } from '../model/address';
import type { Comment, Reply } from '../model/parts';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { partsOf, treeOf } from './package';
import type { SheetEdit } from './sheetXml';
import { DECLARATION, all, down, element, escape, isOn } from './xml';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATION = 'http://schemas.microsoft.com/office/2017/10/relationships';
const TYPE = 'application/vnd.ms-excel';
/** A time has to be given; a thread without one was made by a test. */
const NO_TIME = '2000-01-01T00:00:00.000Z';

/** What the note says that stands in for a thread. */
export function standIn({ content, replies }: Comment): string {
  const parts = [
    '[Threaded comment]',
    '',
    'Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924',
    '',
    'Comment:',
    `    ${content}`,
    ...replies.flatMap((reply) => ['Reply:', `    ${reply.content}`]),
  ];
  return parts.join('\n');
}

/** A thread that has changed is written anew with all its answers. */
export function writeThreads(edit: SheetEdit): void {
  const { draft, part, before, now } = edit;
  const key = (comment: Comment): string => JSON.stringify(comment);
  const known = new Map(before.comments.map((comment) => [comment.id, key(comment)]));
  const stays = new Set(now.comments.filter((each) => known.get(each.id) === key(each)).map(({ id }) => id));
  const gone = new Set([...known.keys()].filter((id) => !stays.has(id)));
  const added = now.comments.filter(({ id }) => !stays.has(id));
  if (gone.size + added.length === 0) return;
  const entries = added.flatMap((comment) => [
    entry(edit, comment, comment),
    ...comment.replies.map((reply) => entry(edit, comment, reply)),
  ]);
  const [path] = partsOf(draft.package, part.path, 'threadedComment');
  if (path === undefined) {
    if (entries.length === 0) return;
    const name = draft.freePath('xl/threadedComments/threadedComment#.xml');
    draft.add(name, DECLARATION + element('ThreadedComments', { xmlns: NAMESPACE }, ...entries));
    draft.declare(name, `${TYPE}.threadedcomments+xml`);
    draft.relate(part.path, `${RELATION}/threadedComment`, name);
    return;
  }
  const root = draft.tree(path);
  const own = all(root, 'threadedComment').filter(
    ({ attributes: { id, parentId } }) => gone.has(id ?? '') || gone.has(parentId ?? ''),
  );
  if (own.length === root.children.length && entries.length === 0) draft.remove(part.path, path);
  else
    draft.splice(path, [
      ...own.map(removal),
      ...(entries.length === 0 ? [] : [appendInside(draft.requireText(path), root, entries.join(''))]),
    ]);
}

function entry({ draft, book }: SheetEdit, comment: Comment, own: Reply): string {
  const time = (own.created === '' ? NO_TIME : own.created).replace(/Z$/, '');
  return element(
    'threadedComment',
    {
      ref: areaToA1(cellArea(comment.row, comment.column)),
      dT: time,
      personId: personOf(draft, book, own.author),
      id: own.id,
      parentId: own === comment ? undefined : comment.id,
      done: own === comment && comment.resolved ? true : undefined,
    },
    element('text', {}, escape(own.content)),
  );
}

/** The id of the person in the list, who is put into it where it has none of that name. */
function personOf(draft: PackageDraft, book: Book, author: string): string {
  const known = [...readPersons(draft.package, book.path)].find(([, name]) => name === author);
  if (known) return known[0];
  const id = newId();
  const xml = element('person', {
    displayName: author || ' ',
    id,
    userId: author || ' ',
    providerId: 'None',
  });
  const [path] = partsOf(draft.package, book.path, 'person');
  if (path !== undefined) {
    draft.splice(path, [appendInside(draft.requireText(path), draft.tree(path), xml)]);
    return id;
  }
  const name = draft.freePath('xl/persons/person#.xml');
  draft.add(name, DECLARATION + element('personList', { xmlns: NAMESPACE }, xml));
  draft.declare(name, `${TYPE}.person+xml`);
  draft.relate(book.path, `${RELATION}/person`, name);
  return id;
}

export function readPersons(file: OoxmlPackage, book: string): ReadonlyMap<string, string> {
  const persons = new Map<string, string>();
  for (const name of partsOf(file, book, 'person'))
    for (const { attributes } of all(treeOf(file, name), 'person'))
      persons.set(attributes['id'] ?? '', (attributes['displayName'] ?? '').replace(/^ $/, ''));
  return persons;
}

export function readThreads(
  file: OoxmlPackage,
  part: string,
  sheet: Sheet,
  persons: ReadonlyMap<string, string>,
): void {
  const threads = new Map<string, Comment>();
  for (const name of partsOf(file, part, 'threadedComment'))
    for (const each of all(treeOf(file, name), 'threadedComment')) {
      const { ref = '', dT = '', personId = '', id = newId(), parentId, done } = each.attributes;
      const time = new Date(/Z$|[+-]\d\d:\d\d$/.test(dT) ? dT : `${dT}Z`);
      const reply = {
        id,
        content: down(each, 'text')?.text ?? '',
        author: persons.get(personId) ?? '',
        created: Number.isNaN(time.getTime()) ? '' : time.toISOString(),
      };
      const place = parseArea(ref);
      const parent = parentId === undefined ? undefined : threads.get(parentId);
      if (parent) parent.replies.push(reply);
      else if (place) {
        threads.set(id, { ...reply, row: place.top, column: place.left, resolved: isOn(done), replies: [] });
        sheet.notes.delete(`${place.top},${place.left}`);
      }
    }
  sheet.comments = [...threads.values()];
}
