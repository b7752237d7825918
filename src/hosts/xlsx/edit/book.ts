/** The main part of a workbook that is being changed: its sheets with their parts, names, and how it is calculated. */
import type { PackageDraft } from '../../ooxml/draft';
import { escaped } from '../../ooxml/escaped';
import { isTrue } from '../../ooxml/xml';
import type { Splice, XmlElement } from '../../ooxml/xmlTree';
import {
  appendInside,
  childOf,
  childrenOf,
  insert,
  insertInOrder,
  prefixOf,
  dropAttribute,
  setAttribute,
} from '../../ooxml/xmlTree';
import { readWorkbookPart } from '../workbookPart';
import type { Flavour } from './flavour';
import { flavourOf } from './flavour';

/** The order that the standard lays down (CT_Workbook). */
export const BOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface BookSheet {
  readonly name: string;
  /** Of its part. */
  readonly path: string;
  /** Among all tabs, charts and the like included. */
  readonly index: number;
}

/** The workbook as it stands in a draft now. */
export interface Book {
  readonly path: string;
  readonly flavour: Flavour;
  /** The worksheets, our own summary among them. */
  readonly sheets: readonly BookSheet[];
  /** Names of all sheets, charts and the like included. */
  readonly names: readonly string[];
  readonly summary: BookSheet | undefined;
  /** No sheets may be added to it or taken out. */
  readonly isProtected: boolean;
  readonly styles: string | undefined;
}

export function bookOf(draft: PackageDraft): Book {
  const file = draft.package;
  const { path, sheets: entries, summarySheet } = readWorkbookPart(file);
  const relationships = file.relationships(path);
  const sheets = entries.flatMap(({ name, relationshipId }, index): BookSheet[] => {
    const part = relationships.find(({ id }) => id === relationshipId);
    return part?.type === 'worksheet' ? [{ name, path: part.target, index }] : [];
  });
  const protection = childOf(draft.tree(path), 'workbookProtection');
  return {
    path,
    flavour: flavourOf(draft.requireText(path)),
    sheets,
    names: entries.map(({ name }) => name),
    summary: sheets.find(({ name }) => name === summarySheet),
    isProtected: isTrue(protection?.attributes.lockStructure),
    styles: relationships.find(({ type }) => type === 'styles')?.target,
  };
}

/** Adds a sheet's part and its tab, as the last one or the first. Gives the part's path. */
export function addSheet(
  draft: PackageDraft,
  book: Book,
  { name, xml, isFirst = false }: { readonly name: string; readonly xml: string; readonly isFirst?: boolean },
): string {
  const path = draft.freePath(`${book.path.slice(0, book.path.lastIndexOf('/') + 1)}worksheets/sheet#.xml`);
  draft.add(path, xml);
  draft.declare(path, SHEET_TYPE);
  const id = draft.relate(book.path, `${book.flavour.relations}/worksheet`, path);
  const text = draft.requireText(book.path);
  const root = draft.tree(book.path);
  const prefix = prefixOf(text, root);
  const sheets = childOf(root, 'sheets')!;
  const numbers = sheets.children.map(({ attributes }) => Number(attributes.sheetId)).filter(Number.isFinite);
  const number = Math.max(0, ...numbers) + 1;
  const element = `<${prefix}sheet name="${escaped(name)}" sheetId="${number}" ${relationId(root, book, id)}/>`;
  const tab =
    isFirst && sheets.innerEnd !== sheets.end
      ? insert(sheets.innerStart, element)
      : appendInside(text, sheets, element);
  draft.splice(book.path, [tab, ...(isFirst ? movedOn(text, root, prefix, 0, 1) : [])]);
  return path;
}

/**
 * The first sheet is the one that shows when the workbook is opened. No other one stays selected beside it: what is
 * typed into one of several selected sheets goes into all of them.
 */
export function showFirst(draft: PackageDraft, book: Book): void {
  const first = bookOf(draft).sheets[0]?.path;
  const parts = draft.package
    .relationships(book.path)
    .flatMap(({ type, target, external }) =>
      !external && /sheet$/.test(type) && target !== first ? [target] : [],
    );
  for (const part of parts) {
    const text = draft.text(part);
    if (!text?.includes('tabSelected')) continue;
    const views = childOf(draft.tree(part), 'sheetViews')?.children ?? [];
    draft.splice(
      part,
      views.flatMap((view) => dropAttribute(text, view, 'tabSelected')),
    );
  }
  const text = draft.requireText(book.path);
  const views = childOf(draft.tree(book.path), 'bookViews')?.children ?? [];
  draft.splice(
    book.path,
    views.flatMap((view) => ['activeTab', 'firstSheet'].flatMap((name) => dropAttribute(text, view, name))),
  );
}

/** Takes a sheet out with its tab and its part, and the names that are only about it. */
export function removeSheet(draft: PackageDraft, book: Book, sheet: BookSheet): void {
  const text = draft.requireText(book.path);
  const root = draft.tree(book.path);
  const element = childOf(root, 'sheets')!.children[sheet.index]!;
  draft.splice(book.path, [
    { at: element.start, end: element.end, text: '' },
    ...movedOn(text, root, prefixOf(text, root), sheet.index, -1),
  ]);
  for (const { target, external } of draft.package.relationships(sheet.path))
    if (!external && !isShared(draft, sheet.path, target)) removePart(draft, sheet.path, target);
  draft.remove(book.path, sheet.path);
}

/** With what hangs on it and on nothing else. */
export function removePart(draft: PackageDraft, from: string, path: string): void {
  for (const { target, external } of draft.package.relationships(path))
    if (!external && !isShared(draft, path, target)) removePart(draft, path, target);
  draft.remove(from, path);
}

/** Whether another part leads there, too; the package is asked as a whole. */
function isShared(draft: PackageDraft, from: string, path: string): boolean {
  const file = draft.package;
  const key = path.toLowerCase();
  return file.names
    .filter((name) => name.endsWith('.rels'))
    .map((name) => name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2'))
    .some(
      (part) =>
        part.toLowerCase() !== from.toLowerCase() &&
        file.relationships(part).some(({ target, external }) => !external && target.toLowerCase() === key),
    );
}

/** What counts sheets by their place: names that hold on one sheet only, and the tab in front. */
function movedOn(
  text: string,
  root: XmlElement,
  prefix: string,
  from: number,
  by: 1 | -1,
): readonly Splice[] {
  const names = childOf(root, 'definedNames');
  const defined = (names ? childrenOf(names, 'definedName') : []).flatMap((name) => {
    const index = Number(name.attributes.localSheetId);
    if (name.attributes.localSheetId === undefined || index < from) return [];
    if (by < 0 && index === from) return [{ at: name.start, end: name.end, text: '' }];
    return [setAttribute(text, name, 'localSheetId', String(index + by))];
  });
  const views = childOf(root, 'bookViews');
  const first = views?.children[0];
  if (!views || !first) {
    if (by < 0 || from > 0) return defined;
    const xml = `<${prefix}workbookView activeTab="1"/>`;
    return [
      ...defined,
      views
        ? appendInside(text, views, xml)
        : insertInOrder(
            text,
            root,
            BOOK_ORDER,
            'bookViews',
            `<${prefix}bookViews>${xml}</${prefix}bookViews>`,
          ),
    ];
  }
  const tabs = views.children.flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const index = Number(view.attributes[name] ?? 0);
      const isLast = from === childOf(root, 'sheets')!.children.length - 1;
      const isBehind = by > 0 ? index >= from : index > from || (index === from && isLast && index > 0);
      // What is not said is the first; scrolled to the first, the new one is to be seen.
      if (!isBehind || (name === 'firstSheet' && index === 0)) return [];
      return [setAttribute(text, view, name, String(index + by))];
    }),
  );
  return [...defined, ...tabs];
}

interface NewName {
  readonly name: string;
  readonly formula: string;
  readonly isHidden?: boolean;
  /** The place of the sheet that it holds on; of the whole workbook without it. */
  readonly sheet?: number;
}

export function defineName(
  draft: PackageDraft,
  book: Book,
  { name, formula, isHidden, sheet }: NewName,
): void {
  const text = draft.requireText(book.path);
  const root = draft.tree(book.path);
  const prefix = prefixOf(text, root);
  const xml = `<${prefix}definedName name="${name}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}${
    isHidden ? ' hidden="1"' : ''
  }>${escaped(formula)}</${prefix}definedName>`;
  const names = childOf(root, 'definedNames');
  draft.splice(book.path, [
    names
      ? appendInside(text, names, xml)
      : insertInOrder(
          text,
          root,
          BOOK_ORDER,
          'definedNames',
          `<${prefix}definedNames>${xml}</${prefix}definedNames>`,
        ),
  ]);
}

/** Takes a name away by which a sheet of ours is known; a list of names that is empty then goes, too. */
export function forgetName(draft: PackageDraft, book: Book, name: string): void {
  const names = childOf(draft.tree(book.path), 'definedNames');
  const found = names?.children.filter(({ attributes }) => attributes.name === name) ?? [];
  if (!names || found.length === 0) return;
  const gone = found.length === names.children.length ? [names] : found;
  draft.splice(
    book.path,
    gone.map(({ start, end }) => ({ at: start, end, text: '' })),
  );
}

/** The order in which formulas were calculated last; Excel makes it anew. */
export function dropCalculationChain(draft: PackageDraft, book: Book): void {
  const chain = draft.package.relationships(book.path).find(({ type }) => type === 'calcChain');
  if (chain) draft.remove(book.path, chain.target);
}

/** Every formula is calculated when the file is opened. */
export function recalculateOnOpening(draft: PackageDraft, book: Book): void {
  const text = draft.requireText(book.path);
  const root = draft.tree(book.path);
  const found = childOf(root, 'calcPr');
  const prefix = prefixOf(text, root);
  draft.splice(book.path, [
    found
      ? setAttribute(text, found, 'fullCalcOnLoad', '1')
      : insertInOrder(text, root, BOOK_ORDER, 'calcPr', `<${prefix}calcPr fullCalcOnLoad="1"/>`),
  ]);
}

function relationId(root: XmlElement, { flavour }: Book, id: string): string {
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith('xmlns:') && value === flavour.relations,
  );
  const prefix = declared?.[0].slice('xmlns:'.length);
  return prefix === undefined ? `xmlns:r="${flavour.relations}" r:id="${id}"` : `${prefix}:id="${id}"`;
}

/** Excel's way of a sheet's name in a formula: always in quotes, as it may be written. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;
