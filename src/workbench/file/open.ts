/**
 * An .xlsx file into a workbook. What the workbook has no words for stays in the package that it was read from, and
 * is there again when it is saved.
 */
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { openPackage } from '../../hosts/ooxml/package';
import { Budget, WORKBOOK_LIMITS } from '../../hosts/xlsx/limits';
import { readSharedStrings } from '../../hosts/xlsx/sharedStrings';
import type { SheetContext } from '../../hosts/xlsx/sheet';
import { ignoring } from '../../hosts/xlsx/settings';
import { readStyleFormats } from '../../hosts/xlsx/styles';
import type { WorkbookPart } from '../../hosts/xlsx/workbookPart';
import { readWorkbookPart } from '../../hosts/xlsx/workbookPart';
import { UnreadableFile } from '../../hosts/ooxml/errors';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { Workbook } from '../model/workbook';
import { readCells } from './cellsRead';
import { paletteOf } from './colors';
import { readFormats } from './conditionalXml';
import { readCustomXml } from './customXml';
import { readDrawings } from './drawings';
import { readLinks } from './linkXml';
import { readLooks } from './lookRead';
import { readNames } from './nameXml';
import { readNotes } from './noteXml';
import { lookAnew, partsOf, treeOf } from './package';
import { readPage } from './pageXml';
import { readCustomProperties, readDocumentProperties } from './propertyXml';
import { readProtection } from './protection';
import { readSettings } from './settingsXml';
import { sheetTree } from './sheetXml';
import { rememberSource } from './source';
import { readTables } from './tableXml';
import { readPersons, readThreads } from './threadXml';
import { readValidations } from './validationXml';
import { readView } from './viewXml';
import { down, isOn } from './xml';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Fails with `UnreadableFile` where the bytes are no workbook. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const file = openPackage(bytes, WORKBOOK_LIMITS);
  const { workbook, parts } = readBook(file);
  workbook.name = name;
  rememberSource(workbook, bytes, file, parts);
  return workbook;
}

/** A package as a workbook, with the part of each of its sheets. Sheets of charts have no cells and are passed over. */
export function readBook(given: OoxmlPackage): {
  readonly workbook: Workbook;
  readonly parts: ReadonlyMap<Sheet, string>;
} {
  const workbook = new Workbook();
  const file = lookAnew(given);
  const main = readWorkbookPart(file);
  const read = readerOf(file, main);
  const relationships = new Map(file.relationships(main.path).map((each) => [each.id, each]));
  const parts = new Map<Sheet, string>();
  const all = main.sheets.map((entry): Sheet | undefined => {
    const part = relationships.get(entry.relationshipId);
    if (!part) throw new UnreadableFile('damaged', `sheet ${entry.name} without a part`);
    if (part.type !== 'worksheet') return undefined;
    const sheet = workbook.addSheet(entry.name);
    sheet.visibility = VISIBILITY[entry.visibility];
    read(sheet, part.target, entry);
    parts.set(sheet, part.target);
    return sheet;
  });
  const tree = treeOf(file, main.path);
  readNames(workbook, all, tree);
  workbook.protection.on = isOn(down(tree, 'workbookProtection')?.attributes['lockStructure']);
  for (const [installation, bag] of ignoring(() => readSettings(file)) ?? [])
    workbook.settingsByInstallation.set(installation, bag);
  for (const xml of ignoring(() => readCustomXml(file, main.path)) ?? [])
    workbook.customXml.set(newId(), xml);
  workbook.properties = ignoring(() => readDocumentProperties(file)) ?? {};
  const tab = Number(down(tree, 'bookViews', 'workbookView')?.attributes['activeTab'] ?? 0);
  const first = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  const active = all[tab]?.visibility === 'Visible' ? all[tab] : first;
  if (active) workbook.activate(active);
  return { workbook, parts };
}

/**
 * How every sheet of a package is read. A form can be read without its notes, tables and drawings: what is damaged of
 * them is as if it were not there, and stays as it is.
 */
function readerOf(
  given: OoxmlPackage,
  main: WorkbookPart,
): (sheet: Sheet, part: string, entry: WorkbookPart['sheets'][number]) => void {
  const file = lookAnew(given);
  const [strings, styles, theme] = ['sharedStrings', 'styles', 'theme'].map(
    (type) => partsOf(file, main.path, type)[0],
  );
  const budget = new Budget(WORKBOOK_LIMITS);
  const texts = strings === undefined ? [] : readSharedStrings(file, strings, budget);
  const context: SheetContext = {
    sharedStrings: (number) => texts[number],
    formats: styles === undefined ? [] : readStyleFormats(file, styles),
    date1904: main.date1904,
    budget,
  };
  const palette = paletteOf(theme === undefined ? undefined : ignoring(() => treeOf(file, theme)));
  const looks = readLooks(styles === undefined ? undefined : treeOf(file, styles), palette);
  const persons = ignoring(() => readPersons(file, main.path)) ?? new Map<string, string>();
  return (sheet, part, entry) => {
    budget.spend('sheets');
    // First, as it knows what is more than a file may hold.
    readCells(given, part, entry, context, looks.cells, sheet);
    const file = lookAnew(given);
    const tree = sheetTree(file, part);
    readView(tree, sheet, palette);
    sheet.protection = readProtection(down(tree, 'sheetProtection')?.attributes) ?? sheet.protection;
    readPage(tree, sheet.pageLayout);
    sheet.conditionalFormats = readFormats(tree, looks.differentials).map(({ format }) => format);
    sheet.validations = readValidations(tree).map(({ validation }) => validation);
    readLinks(file, part, tree, sheet);
    ignoring(() => readNotes(file, part, sheet));
    ignoring(() => readThreads(file, part, sheet, persons));
    ignoring(() => readTables(file, part, sheet));
    ignoring(() => readCustomProperties(file, part, tree, sheet));
    ignoring(() => readDrawings(file, part, sheet));
  };
}
