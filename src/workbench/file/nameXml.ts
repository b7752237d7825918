/** Defined names, those of Excel's own for what is printed among them. */
import type { PackageDraft } from '../../hosts/ooxml/draft';
import { appendInside, childOf, insertInOrder, prefixOf } from '../../hosts/ooxml/xmlTree';
import type { Book } from '../../hosts/xlsx/edit/book';
import { BOOK_ORDER } from '../../hosts/xlsx/edit/book';
import { removal } from '../../hosts/xlsx/edit/sheetFrame';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { differences } from './differences';
import { pageNames, readPageName } from './pageXml';
import type { Xml } from './xml';
import { all, down, element, escape, isOn, prefixed } from './xml';

/** @param sheets those of all tabs; none of one that has no cells */
export function readNames(workbook: Workbook, sheets: readonly (Sheet | undefined)[], book: Xml): void {
  for (const { attributes, text } of all(down(book, 'definedNames'), 'definedName')) {
    const { name, localSheetId, hidden, comment = '' } = attributes;
    if (name === undefined) continue;
    const owner = localSheetId === undefined ? undefined : sheets[Number(localSheetId)];
    // One that holds on a sheet of a chart is nobody's here.
    if (localSheetId !== undefined && !owner) continue;
    const formula = `=${text}`;
    if (isPageName(name)) {
      if (owner) readPageName(name, formula, owner.pageLayout);
    } else if (!name.startsWith('_xlnm.'))
      workbook.names.push({
        name,
        formula,
        visible: !isOn(hidden),
        comment,
        ...(owner && { sheetId: owner.id }),
      });
  }
}

const isPageName = (name: string): boolean => name === '_xlnm.Print_Area' || name === '_xlnm.Print_Titles';

/** @param tabs the place of each sheet among all tabs */
export function writeNames(
  draft: PackageDraft,
  book: Book,
  { before, now, tabs }: { before: Workbook; now: Workbook; tabs: (sheet: Sheet) => number | undefined },
): void {
  const own = (workbook: Workbook): readonly string[] => namesXml(workbook, tabs);
  const { gone, added } = differences(own(before), own(now), String, String);
  if (gone.length + added.length === 0) return;
  const text = draft.requireText(book.path);
  const root = draft.tree(book.path);
  const prefix = prefixOf(text, root);
  const list = childOf(root, 'definedNames');
  const keys = new Set(gone.map((xml) => /^<definedName[^>]*>/.exec(xml)![0]));
  const elements = (list?.children ?? []).filter((each) => keys.has(headOf(each)));
  const xml = added.map((each) => prefixed(each, prefix)).join('');
  if (!list) {
    const whole = `${prefixed('<definedNames>', prefix)}${xml}${prefixed('</definedNames>', prefix)}`;
    draft.splice(book.path, [insertInOrder(text, root, BOOK_ORDER, 'definedNames', whole)]);
  } else if (elements.length === list.children.length && added.length === 0)
    draft.splice(book.path, [removal(list)]);
  else draft.splice(book.path, [...elements.map(removal), appendInside(text, list, xml)]);
}

function namesXml(workbook: Workbook, tabs: (sheet: Sheet) => number | undefined): readonly string[] {
  const own = workbook.names.map(({ name, formula, visible, comment, sheetId }) => {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    return nameXml({ name, formula, comment, hidden: !visible, tab: sheet && tabs(sheet) });
  });
  const printed = workbook.sheets.flatMap((sheet) =>
    pageNames(sheet.name, sheet.pageLayout).map(({ name, formula }) =>
      nameXml({ name, formula, comment: '', hidden: false, tab: tabs(sheet) }),
    ),
  );
  return [...own, ...printed];
}

interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly hidden: boolean;
  readonly tab: number | undefined;
}

const headXml = ({ name, comment, hidden, tab }: Omit<FileName, 'formula'>): string =>
  element('definedName', {
    name,
    comment: comment || undefined,
    localSheetId: tab,
    hidden: hidden || undefined,
  }).replace('/>', '>');

const nameXml = (name: FileName): string =>
  `${headXml(name)}${escape(name.formula.replace(/^=/, ''))}</definedName>`;

/** As one of ours would be written, to know it again. */
const headOf = ({ attributes: { name = '', comment = '', hidden, localSheetId } }: Xml): string =>
  headXml({
    name,
    comment,
    // Whether what is printed is hidden says nothing.
    hidden: isOn(hidden) && !isPageName(name),
    tab: localSheetId === undefined ? undefined : Number(localSheetId),
  });
