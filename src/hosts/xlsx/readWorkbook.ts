/**
 * An .xlsx or .xlsm file → the snapshot that every host gives. Bytes in, plain data out:
 * no file system, no DOM, so that the command line and the pane read files alike.
 */
import { UnreadableFile } from '../ooxml/errors';
import { type OoxmlPackage, openPackage } from '../ooxml/package';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/workbook/snapshot';
import { keptTexts } from '../../model/writing/kept';
import { Budget, WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
import { readKept } from './kept';
import { readSettings } from './settings';
import { readSharedStrings } from './sharedStrings';
import { readSheet, type SheetContext } from './sheet';
import { readStyleFormats } from './styles';
import { readWorkbookPart, type WorkbookPart } from './workbookPart';

/** Fails with `UnreadableFile`, and with nothing else. `name` is the file's, without its folder. */
export function readXlsx(
  bytes: Uint8Array,
  name?: string,
  limits: Partial<WorkbookLimits> = {},
): WorkbookSnapshot {
  const merged = { ...WORKBOOK_LIMITS, ...limits };
  const file = openPackage(bytes, merged);
  const workbook = readWorkbookPart(file);
  // Whatever is called our summary is read like any other: its reader looks whether it is a form.
  const sheets = readSheets(file, { ...workbook, summarySheet: undefined }, new Budget(merged));
  // After the sheets, so that whatever an add-in keeps takes nothing from them.
  const settings = keptTexts(readKept(file, workbook.path), readSettings(file));
  const { summarySheet } = workbook;
  return {
    ...(name === undefined ? {} : { name }),
    ...(settings && { settings }),
    ...(summarySheet !== undefined && { summarySheet }),
    sheets,
  };
}

/** The sheets of a package, our own summary among them where it is asked for. Fails with `UnreadableFile`. */
export function sheetsOf(
  file: OoxmlPackage,
  limits: WorkbookLimits,
  { withSummary = false }: { readonly withSummary?: boolean } = {},
): readonly SheetSnapshot[] {
  const workbook = readWorkbookPart(file);
  const wanted = withSummary ? { ...workbook, summarySheet: undefined } : workbook;
  return readSheets(file, wanted, new Budget(limits));
}

/** Worksheets only: charts and macro sheets have no cells to check. */
function readSheets(file: OoxmlPackage, workbook: WorkbookPart, budget: Budget): SheetSnapshot[] {
  const relationships = file.relationships(workbook.path);
  const partOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target;
  const stringsPath = partOf('sharedStrings');
  const stylesPath = partOf('styles');
  const context: SheetContext = {
    sharedStrings: stringsPath === undefined ? [] : readSharedStrings(file, stringsPath, budget),
    formats: stylesPath === undefined ? [] : readStyleFormats(file, stylesPath),
    date1904: workbook.date1904,
    budget,
  };

  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetSnapshot[] = [];
  for (const entry of workbook.sheets) {
    if (entry.name === workbook.summarySheet) continue;
    const relationship = byId.get(entry.relationshipId);
    if (!relationship) throw new UnreadableFile('damaged', `sheet ${entry.name} without a part`);
    if (relationship.type !== 'worksheet') continue;
    budget.spend('sheets');
    sheets.push(readSheet(file, relationship.target, entry, context));
  }
  return sheets;
}
