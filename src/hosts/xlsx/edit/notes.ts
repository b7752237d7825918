/**
 * Notes in the cells of a file, with the drawing that shows each: as every version of Excel, WPS and LibreOffice
 * know them. Ours are known by how they begin. What Excel wrote of ours as a thread is found as well, and taken out
 * with the note that stands in for it; a thread with an answer is the user's.
 */
import type { PackageDraft } from '../../ooxml/draft';
import { escaped } from '../../ooxml/escaped';
import type { XmlElement } from '../../ooxml/xmlTree';
import { appendInside, childOf, childrenOf, prefixOf } from '../../ooxml/xmlTree';
import { parseA1 } from '../../../model/workbook/cell';
import type { MarkState } from '../../../model/writing/journal';
import { COMMENT_TAG } from '../../../model/writing/own';
import { isPhonetic } from '../sharedStrings';
import { asText } from '../write/texts';
import type { Book, BookSheet } from './book';
import { frameOf, insertChild, relationAttribute, removal } from './sheetFrame';
import { emptyDrawing, hasShapes, withNotes, withoutNotes } from './vml';

type Note = MarkState['comments'][number];

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const AUTHOR = '绩效自评勾稽';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Parts {
  readonly notes: string | undefined;
  readonly threads: string | undefined;
  readonly drawing: string | undefined;
}

function partsOf(draft: PackageDraft, sheet: BookSheet): Parts {
  const all = draft.package.relationships(sheet.path).filter(({ external }) => !external);
  const first = (type: string) => all.find((each) => each.type === type)?.target;
  const legacy = childOf(frameOf(draft, sheet).root, 'legacyDrawing');
  const id = legacy && Object.entries(legacy.attributes).find(([name]) => name.endsWith(':id'))?.[1];
  return {
    notes: first('comments'),
    threads: first('threadedComment'),
    drawing: all.find((each) => each.id === id)?.target,
  };
}

/** Our comments on a sheet, as they stand. */
export function notesOn(draft: PackageDraft, sheet: BookSheet): readonly Note[] {
  const { notes, threads } = partsOf(draft, sheet);
  const own = [...ownNotes(draft, notes), ...ownThreads(draft, threads)];
  return own.map(({ ref, content }) => ({ sheet: sheet.name, address: ref, content }));
}

interface Found {
  readonly element: XmlElement;
  readonly ref: string;
  readonly content: string;
}

function ownNotes(draft: PackageDraft, path: string | undefined): readonly Found[] {
  return allNotes(draft, path).filter(({ content }) => content.startsWith(COMMENT_TAG));
}

function allNotes(draft: PackageDraft, path: string | undefined): readonly Found[] {
  const list = path === undefined ? undefined : childOf(draft.tree(path), 'commentList');
  return (list?.children ?? []).map((element) => ({
    element,
    ref: (element.attributes.ref ?? '').replaceAll('$', ''),
    content: textIn(element),
  }));
}

function textIn(element: XmlElement): string {
  if (isPhonetic(element.name)) return '';
  return element.name === 't' ? element.text : element.children.map(textIn).join('');
}

function ownThreads(draft: PackageDraft, path: string | undefined): readonly Found[] {
  if (path === undefined) return [];
  const all = childrenOf(draft.tree(path), 'threadedComment');
  const answered = new Set(all.map(({ attributes }) => attributes.parentId));
  return all
    .filter(({ attributes }) => attributes.parentId === undefined && !answered.has(attributes.id))
    .map((element) => ({
      element,
      ref: element.attributes.ref ?? '',
      content: childOf(element, 'text')?.text ?? '',
    }))
    .filter(({ content }) => content.startsWith(COMMENT_TAG));
}

/** Puts these in the place of ours on the sheet. Gives how many: a cell with one of the user's takes no second. */
export function putNotes(draft: PackageDraft, book: Book, sheet: BookSheet, wanted: readonly Note[]): number {
  clearNotes(draft, sheet);
  const taken = new Set(allNotes(draft, partsOf(draft, sheet).notes).map(({ ref }) => ref));
  const open = wanted.filter(({ address }) => !taken.has(address) && parseA1(address));
  addNotes(
    draft,
    book,
    sheet,
    open.map(({ address, content }) => ({ address, content, author: AUTHOR })),
  );
  return open.length;
}

export interface NewNote {
  readonly address: string;
  readonly content: string;
  readonly author: string;
}

/** Puts notes into cells that have none. */
export function addNotes(draft: PackageDraft, book: Book, sheet: BookSheet, notes: readonly NewNote[]): void {
  if (notes.length === 0) return;
  addToList(draft, book, sheet, notes);
  addToDrawing(draft, book, sheet, notes);
}

function addToList(draft: PackageDraft, book: Book, sheet: BookSheet, notes: readonly NewNote[]): void {
  let path = partsOf(draft, sheet).notes;
  if (path === undefined) {
    path = draft.freePath('xl/comments#.xml');
    draft.add(
      path,
      `${XML}<comments xmlns="${book.flavour.main}"><authors></authors><commentList></commentList></comments>`,
    );
    draft.declare(path, NOTES_TYPE);
    draft.relate(sheet.path, `${book.flavour.relations}/comments`, path);
  }
  const text = draft.requireText(path);
  const root = draft.tree(path);
  const p = prefixOf(text, root);
  const authors = childOf(root, 'authors')!;
  const known = authors.children.map((author) => author.text);
  const newNames = [...new Set(notes.map(({ author }) => author))].filter((name) => !known.includes(name));
  const names = [...known, ...newNames];
  const added = notes.map(
    ({ address, content, author }) =>
      `<${p}comment ref="${address}" authorId="${names.indexOf(author)}"><${p}text><${p}t xml:space="preserve">${escaped(asText(content))}</${p}t></${p}text></${p}comment>`,
  );
  draft.splice(path, [
    ...(newNames.length === 0
      ? []
      : [
          appendInside(
            text,
            authors,
            newNames.map((name) => `<${p}author>${escaped(name)}</${p}author>`).join(''),
          ),
        ]),
    appendInside(text, childOf(root, 'commentList')!, added.join('')),
  ]);
}

function addToDrawing(draft: PackageDraft, book: Book, sheet: BookSheet, notes: readonly NewNote[]): void {
  let path = partsOf(draft, sheet).drawing;
  if (path === undefined) {
    path = draft.freePath('xl/drawings/vmlDrawing#.vml');
    draft.add(path, emptyDrawing(sheet.index + 1));
    draft.declareEnding('vml', DRAWING_TYPE);
    const id = draft.relate(sheet.path, `${book.flavour.relations}/vmlDrawing`, path);
    const frame = frameOf(draft, sheet);
    const xml = `<${frame.prefix}legacyDrawing ${relationAttribute(frame, book.flavour.relations, id)}/>`;
    draft.splice(sheet.path, [insertChild(frame, 'legacyDrawing', xml)]);
  }
  const places = notes.map(({ address, content }) => ({ ...parseA1(address)!, content }));
  draft.replace(path, withNotes(draft.requireText(path), places));
}

/** Takes ours out; parts that hold nothing any more go with them. */
export function clearNotes(draft: PackageDraft, sheet: BookSheet): void {
  const { notes, threads } = partsOf(draft, sheet);
  const own = ownNotes(draft, notes);
  const threaded = ownThreads(draft, threads);
  if (own.length + threaded.length === 0) return;
  if (threads !== undefined && threaded.length > 0) {
    const isAll = threaded.length === draft.tree(threads).children.length;
    if (isAll) draft.remove(sheet.path, threads);
    else
      draft.splice(
        threads,
        threaded.map(({ element }) => removal(element)),
      );
  }
  dropNotes(draft, sheet, new Set([...own, ...threaded].map(({ ref }) => ref)));
}

/** Takes the notes out of these cells, whosever they are; parts that hold nothing any more go with them. */
export function dropNotes(draft: PackageDraft, sheet: BookSheet, refs: ReadonlySet<string>): void {
  const { notes, drawing } = partsOf(draft, sheet);
  const all = allNotes(draft, notes);
  const gone = all.filter(({ ref }) => refs.has(ref));
  if (notes !== undefined && gone.length === all.length) draft.remove(sheet.path, notes);
  else if (notes !== undefined)
    draft.splice(
      notes,
      gone.map(({ element }) => removal(element)),
    );
  if (drawing === undefined) return;
  const left = withoutNotes(
    draft.requireText(drawing),
    [...refs].flatMap((ref) => parseA1(ref) ?? []),
  );
  if (hasShapes(left)) draft.replace(drawing, left);
  else {
    draft.remove(sheet.path, drawing);
    const legacy = childOf(frameOf(draft, sheet).root, 'legacyDrawing');
    if (legacy) draft.splice(sheet.path, [removal(legacy)]);
  }
}
