/** The sheets of a workbook and their tabs: which there are, in which order, and which one is in front. */
import { strToU8, zipSync } from 'fflate';
import type { PackageDraft } from '../../hosts/ooxml/draft';
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { openPackage } from '../../hosts/ooxml/package';
import type { Splice } from '../../hosts/ooxml/xmlTree';
import { childOf, insertInOrder, prefixOf } from '../../hosts/ooxml/xmlTree';
import type { Book } from '../../hosts/xlsx/edit/book';
import { BOOK_ORDER, addSheet, bookOf, removeSheet } from '../../hosts/xlsx/edit/book';
import { removal } from '../../hosts/xlsx/edit/sheetFrame';
import { WORKBOOK_LIMITS } from '../../hosts/xlsx/limits';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { attributeSplices } from './sheetXml';
import type { Xml } from './xml';
import { DECLARATION, down, element, isOn, prefixed } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook without a sheet, for what was made here. */
export function emptyPackage(): OoxmlPackage {
  const types = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Override', { PartName: '/xl/workbook.xml', ContentType: `${TYPE}.sheet.main+xml` }),
  ];
  const relation = element('Relationship', {
    Id: 'rId1',
    Type: `${OFFICE}/officeDocument`,
    Target: 'xl/workbook.xml',
  });
  const parts = {
    '[Content_Types].xml': element('Types', { xmlns: `${PACKAGE}/content-types` }, ...types),
    '_rels/.rels': element('Relationships', { xmlns: `${PACKAGE}/relationships` }, relation),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)])),
  );
  return openPackage(bytes, WORKBOOK_LIMITS);
}

/** As a new sheet is where paper is A4. */
const emptySheet = (main: string, relations: string): string =>
  `${DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/></worksheet>`;

const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Makes the package's sheets those of the workbook, new ones blank. Gives the part of each. */
export function writeSheets(
  draft: PackageDraft,
  workbook: Workbook,
  known: ReadonlyMap<Sheet, string>,
): ReadonlyMap<Sheet, string> {
  const parts = new Map<Sheet, string>();
  for (const sheet of workbook.sheets) parts.set(sheet, known.get(sheet) ?? newSheet(draft, sheet.name));
  const kept = new Set(parts.values());
  for (const path of known.values())
    if (!kept.has(path)) {
      const book = bookOf(draft);
      removeSheet(
        draft,
        book,
        book.sheets.find((each) => each.path === path)!,
      );
    }
  order(draft, [...parts.values()]);
  const book = bookOf(draft);
  for (const [sheet, path] of parts) changeTab(draft, book, sheet, path);
  return parts;
}

function newSheet(draft: PackageDraft, name: string): string {
  const book = bookOf(draft);
  const { main, relations } = book.flavour;
  return addSheet(draft, book, { name, xml: emptySheet(main, relations) });
}

const tabsOf = (draft: PackageDraft, path: string): readonly Xml[] =>
  childOf(draft.tree(path), 'sheets')!.children;

function changeTab(draft: PackageDraft, book: Book, sheet: Sheet, path: string): void {
  const { index, name } = book.sheets.find((each) => each.path === path)!;
  const tab = tabsOf(draft, book.path)[index]!;
  const state = STATES[sheet.visibility];
  const given = tab.attributes['state'];
  const attributes = {
    ...(name !== sheet.name && { name: sheet.name }),
    ...((given === 'visible' ? undefined : given) !== state && { state }),
  };
  draft.splice(book.path, attributeSplices(draft.requireText(book.path), tab, attributes));
}

/** Sheets of charts stay where they are among the others. What counts sheets by their place follows. */
function order(draft: PackageDraft, paths: readonly string[]): void {
  const book = bookOf(draft);
  const places = book.sheets.map(({ index }) => index).sort((a, b) => a - b);
  const wanted = paths.map((path) => book.sheets.find((each) => each.path === path)!.index);
  // By the place of now: the place that it gets.
  const moved = new Map(wanted.map((from, at) => [from, places[at]!]));
  if ([...moved].every(([from, to]) => from === to)) return;
  const text = draft.requireText(book.path);
  const root = draft.tree(book.path);
  const tabs = childOf(root, 'sheets')!.children;
  const slots = [...moved].map(([from, to]): Splice => {
    const { start, end } = tabs[from]!;
    return { ...removal(tabs[to]!), text: text.slice(start, end) };
  });
  const names = (childOf(root, 'definedNames')?.children ?? []).flatMap((name) => {
    const to = moved.get(Number(name.attributes['localSheetId']));
    return name.attributes['localSheetId'] === undefined || to === undefined
      ? []
      : attributeSplices(text, name, { localSheetId: to });
  });
  const views = (childOf(root, 'bookViews')?.children ?? []).flatMap((view) => {
    const to = moved.get(Number(view.attributes['activeTab'] ?? 0));
    return to === undefined ? [] : attributeSplices(text, view, { activeTab: to });
  });
  draft.splice(book.path, [...slots, ...names, ...views]);
}

/** The tab in front, and whether sheets may be added and taken out. */
export function writeBook(
  draft: PackageDraft,
  { path }: Book,
  before: Workbook,
  now: Workbook,
  tab: number,
): void {
  const inFront = before.sheets.indexOf(before.active);
  if (now.sheets.indexOf(now.active) !== inFront) {
    const text = draft.requireText(path);
    const root = draft.tree(path);
    const view = down(root, 'bookViews', 'workbookView');
    const added = (xml: string): string => prefixed(xml, prefixOf(text, root));
    draft.splice(
      path,
      view
        ? attributeSplices(text, view, { activeTab: tab })
        : [
            insertInOrder(
              text,
              root,
              BOOK_ORDER,
              'bookViews',
              added(element('bookViews', {}, element('workbookView', { activeTab: tab }))),
            ),
          ],
    );
  }
  if (before.protection.on === now.protection.on) return;
  const text = draft.requireText(path);
  const root = draft.tree(path);
  const found = childOf(root, 'workbookProtection');
  if (found) {
    const isAll = !isOn(found.attributes['lockWindows']) && !isOn(found.attributes['lockRevision']);
    draft.splice(
      path,
      !now.protection.on && isAll
        ? [removal(found)]
        : attributeSplices(text, found, { lockStructure: now.protection.on || undefined }),
    );
  } else if (now.protection.on) {
    const xml = prefixed(element('workbookProtection', { lockStructure: true }), prefixOf(text, root));
    draft.splice(path, [insertInOrder(text, root, BOOK_ORDER, 'workbookProtection', xml)]);
  }
}
