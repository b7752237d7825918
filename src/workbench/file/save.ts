/**
 * A workbook into an .xlsx file: the package that it came from, with what has changed since. All else of it, known or
 * not, stays byte for byte; a workbook that has not changed gives the bytes that were opened.
 */
import { PackageDraft } from '../../hosts/ooxml/draft';
import { writePackage } from '../../hosts/ooxml/writeZip';
import type { Book } from '../../hosts/xlsx/edit/book';
import { bookOf, dropCalculationChain, recalculateOnOpening } from '../../hosts/xlsx/edit/book';
import { Styles } from '../../hosts/xlsx/edit/styles';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { emptyPackage, writeBook, writeSheets } from './bookXml';
import { writeCells, writeMerges } from './cellsWrite';
import { paletteOf } from './colors';
import { writeFormats } from './conditionalXml';
import { writeCustomXml } from './customXml';
import { writeDrawings } from './drawings';
import { writeColumns, writeRows } from './lineXml';
import { writeLinks } from './linkXml';
import { readLooks } from './lookRead';
import { applyMoves } from './moves';
import { writeNames } from './nameXml';
import { writeNotes } from './noteXml';
import { readBook } from './open';
import { lookAnew, partsOf, treeOf } from './package';
import { writePage } from './pageXml';
import { writeCustomProperties, writeDocumentProperties } from './propertyXml';
import { writeProtection } from './protection';
import { writeSettings } from './settingsXml';
import type { SheetEdit } from './sheetXml';
import { sourceOf } from './source';
import { writeTables } from './tableXml';
import { writeThreads } from './threadXml';
import { writeValidations } from './validationXml';
import { writeView } from './viewXml';

/** `lost` names the kinds of things that the file does not hold: a chart of a kind that is not written. */
export async function saveWorkbook(workbook: Workbook): Promise<{
  readonly bytes: Uint8Array;
  readonly lost: readonly string[];
}> {
  workbook.calculate();
  const source = sourceOf(workbook);
  const lost = new Set<string>();
  const draft = new PackageDraft(source ? lookAnew(source.file) : emptyPackage());
  applyMoves(draft, source?.moves ?? []);
  const parts = writeSheets(draft, workbook, source?.parts ?? new Map());
  const { workbook: before, parts: formerParts } = readBook(draft.package);
  const sheetAt = new Map([...formerParts].map(([sheet, path]) => [path, sheet]));
  let book = bookOf(draft);
  const looks = looksOf(draft, book);
  let [values, formulas] = [false, false];
  for (const now of workbook.sheets) {
    const path = parts.get(now)!;
    // The first look that is put in may have brought the part of the styles.
    if (book.styles === undefined) book = bookOf(draft);
    const part = book.sheets.find((each) => each.path === path)!;
    const edit: SheetEdit = { draft, book, part, workbook, now, before: sheetAt.get(path)! };
    const changed = writeSheet(edit, looks, lost);
    values ||= changed.values;
    formulas ||= changed.formulas;
  }
  writeWorkbook(draft, book, { before, now: workbook, parts, sheetAt });
  if (formulas) dropCalculationChain(draft, book);
  if (values && source) recalculateOnOpening(draft, book);
  const isSame = source !== undefined && draft.package === draft.base;
  // It is still there, and says that the file was changed.
  const isSigned = draft.base.relationships('').some(({ type }) => type === 'origin');
  if (isSigned && !isSame) lost.add('signature');
  return { bytes: isSame ? source.bytes : writePackage(draft.package), lost: [...lost] };
}

type Looks = ReturnType<typeof readLooks>;

function looksOf(draft: PackageDraft, book: Book): Looks {
  const [theme] = partsOf(draft.package, book.path, 'theme');
  return readLooks(
    book.styles === undefined ? undefined : treeOf(draft.package, book.styles),
    paletteOf(theme === undefined ? undefined : treeOf(draft.package, theme)),
  );
}

/** What stands in the cells before what lies on them. */
function writeSheet(edit: SheetEdit, looks: Looks, lost: Set<string>): ReturnType<typeof writeCells> {
  writeView(edit);
  withStyles(edit, (styles) => writeColumns(edit, styles));
  const changed = withStyles(edit, (styles) => writeCells(edit, styles));
  withStyles(edit, (styles) => writeRows(edit, styles));
  writeMerges(edit);
  writeProtection(edit);
  withStyles(edit, (styles) => writeFormats(edit, styles, looks.differentials));
  writeValidations(edit);
  writeLinks(edit);
  writePage(edit);
  writeNotes(edit);
  writeThreads(edit);
  writeTables(edit);
  writeCustomProperties(edit);
  writeDrawings(edit, lost);
  return changed;
}

/** A package may have no styles until the first look is put in. */
function withStyles<Result>({ draft, book }: SheetEdit, work: (styles: Styles) => Result): Result {
  const styles = new Styles(draft, book.styles === undefined ? bookOf(draft) : book);
  const result = work(styles);
  styles.write();
  return result;
}

function writeWorkbook(
  draft: PackageDraft,
  book: Book,
  {
    before,
    now,
    parts,
    sheetAt,
  }: {
    readonly before: Workbook;
    readonly now: Workbook;
    readonly parts: ReadonlyMap<Sheet, string>;
    readonly sheetAt: ReadonlyMap<string, Sheet>;
  },
): void {
  const tabOf = new Map(book.sheets.map(({ path, index }) => [path, index]));
  const pathOf = new Map<Sheet, string>(parts);
  for (const [path, sheet] of sheetAt) pathOf.set(sheet, path);
  const tabs = (sheet: Sheet): number | undefined => tabOf.get(pathOf.get(sheet) ?? '');
  writeNames(draft, book, { before, now, tabs });
  writeBook(draft, book, before, now, tabs(now.active) ?? 0);
  writeSettings(draft, before, now);
  writeCustomXml(draft, book, now);
  writeDocumentProperties(draft, before.properties, now.properties);
}
