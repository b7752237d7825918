/**
 * An .xlsx or .xlsm file → the snapshot that every host gives. Bytes in, plain data out:
 * no file system, no DOM, so that the command line and the pane read files alike.
 */
import { withResults } from '../../calculation';
import { UnreadableFile } from '../ooxml/errors';
import { type OoxmlPackage, openPackage } from '../ooxml/package';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/workbook/snapshot';
import { keptTexts } from '../../model/writing/kept';
import { Budget, WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
import { displayText } from './displayText';
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
  const sheets = readSheets(file, workbook, new Budget(merged));
  // After the sheets, so that whatever an add-in keeps takes nothing from them.
  const settings = keptTexts(readKept(file, workbook.path), readSettings(file));
  const { summarySheet, returnSheet } = workbook;
  return {
    ...(name === undefined ? {} : { name }),
    ...(settings && { settings }),
    ...(summarySheet !== undefined && { summarySheet }),
    ...(returnSheet !== undefined && { returnSheet }),
    ...(workbook.date1904 && { date1904: true as const }),
    sheets,
  };
}

/** The sheets of a package. Fails with `UnreadableFile`. */
export function sheetsOf(file: OoxmlPackage, limits: WorkbookLimits): readonly SheetSnapshot[] {
  return readSheets(file, readWorkbookPart(file), new Budget(limits));
}

/** Worksheets only, and whatever is called our summary like any other: whether it is one shows on it. Charts and macro sheets have no cells to check. */
function readSheets(file: OoxmlPackage, workbook: WorkbookPart, budget: Budget): readonly SheetSnapshot[] {
  const relationships = file.relationships(workbook.path);
  const partOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target;
  const stringsPath = partOf('sharedStrings');
  const stylesPath = partOf('styles');
  const strings = stringsPath === undefined ? [] : readSharedStrings(file, stringsPath, budget);
  const context: SheetContext = {
    sharedStrings: (number) => strings[number],
    formats: stylesPath === undefined ? [] : readStyleFormats(file, stylesPath),
    date1904: workbook.date1904,
    budget,
  };

  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetSnapshot[] = [];
  for (const entry of workbook.sheets) {
    const relationship = byId.get(entry.relationshipId);
    if (!relationship) throw new UnreadableFile('damaged', `sheet ${entry.name} without a part`);
    if (relationship.type !== 'worksheet') continue;
    budget.spend('sheets');
    sheets.push(readSheet(file, relationship.target, entry, context));
  }
  return withResults(sheets, (value, numberFormat) => displayText(value, numberFormat, workbook.date1904));
}
