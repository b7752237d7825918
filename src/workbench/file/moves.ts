/**
 * Rows or columns inserted or deleted, and sheets renamed, all over a package: every place and every formula that it
 * holds follows, also where the model has no words for what holds it.
 */
import type { PackageDraft } from '../../hosts/ooxml/draft';
import { parseTree } from '../../hosts/ooxml/xmlTree';
import { bookOf } from '../../hosts/xlsx/edit/book';
import { cellArea, parseArea } from '../model/address';
import type { Shift } from '../model/shift';
import { shiftArea, shiftFormula } from '../model/shift';
import { renameSheetIn } from '../model/workbook';
import { movedCells } from './moveCells';
import { movedNotes } from './moveNotes';
import { partsOf } from './package';
import type { Move } from './source';
import type { Rewrite } from './places';
import { formulaSplices, movedPlaces, placeSplices } from './places';
import { attributeSplices } from './sheetXml';

export function applyMoves(draft: PackageDraft, moves: readonly Move[]): void {
  for (const move of moves) {
    const book = bookOf(draft);
    if (move.kind === 'renamed') {
      const rename: Rewrite = (formula) => renameSheetIn(formula, move.before, move.sheet);
      for (const path of partsWithFormulas(draft)) rewriteFormulas(draft, path, rename);
      continue;
    }
    const { shift, part } = move;
    const shifted = (name: string | undefined, own: boolean): boolean =>
      name === undefined ? own : name.toLowerCase() === move.sheet.toLowerCase();
    const followIn =
      (own: boolean): Rewrite =>
      (formula) =>
        shiftFormula(`=${formula}`, shift, (name) => shifted(name, own)).formula.slice(1);
    for (const { path } of book.sheets) {
      const text = draft.requireText(path);
      draft.replace(
        path,
        movedCells(text, draft.base.limits, path === part ? shift : undefined, followIn(path === part)),
      );
    }
    const sheets = new Set(book.sheets.map(({ path }) => path));
    for (const path of partsWithFormulas(draft))
      if (!sheets.has(path)) rewriteFormulas(draft, path, followIn(false));
    moveAround(draft, part, shift);
    movePivots(draft, move.sheet, shift);
  }
}

/** Sheets, names, charts, tables and what else holds formulas, by where each kind stands. */
const partsWithFormulas = (draft: PackageDraft): readonly string[] =>
  draft.package.names.filter(
    (name) =>
      name.toLowerCase().endsWith('.xml') && !/^(?:customXml|docProps|xl\/media|\[Content)/i.test(name),
  );

function rewriteFormulas(draft: PackageDraft, path: string, rewrite: Rewrite): void {
  const text = draft.requireText(path);
  if (!/<(?:\w+:)?(?:f|formula[12]?|definedName|calculatedColumnFormula|totalsRowFormula)[\s>]/.test(text))
    return;
  draft.splice(path, formulaSplices(parseTree(text, draft.base.limits), rewrite));
}

/** What hangs on the sheet whose cells move: tables, drawings, notes and threads. */
function moveAround(draft: PackageDraft, sheet: string, shift: Shift): void {
  for (const path of partsOf(draft.package, sheet, 'table')) {
    const text = draft.requireText(path);
    draft.splice(path, placeSplices(text, draft.tree(path), shift));
    const root = draft.tree(path);
    if (parseArea(root.attributes['ref'] ?? '') === undefined) draft.remove(sheet, path);
  }
  for (const path of partsOf(draft.package, sheet, 'drawing')) moveDrawing(draft, path, shift);
  for (const type of ['comments', 'threadedComment'])
    for (const path of partsOf(draft.package, sheet, type)) {
      const text = draft.requireText(path);
      draft.splice(path, placeSplices(text, draft.tree(path), shift));
    }
  for (const path of partsOf(draft.package, sheet, 'vmlDrawing'))
    draft.replace(path, movedNotes(draft.requireText(path), shift));
}

/** Corners of what is drawn; one whose cell goes stays at the edge of what is left. */
function moveDrawing(draft: PackageDraft, path: string, shift: Shift): void {
  const word = shift.axis === 'row' ? 'row' : 'col';
  const splices = draft.tree(path).children.flatMap((anchor) => {
    if (anchor.attributes['editAs'] === 'absolute') return [];
    return anchor.children
      .filter(({ name }) => name === 'from' || name === 'to')
      .flatMap((corner) => corner.children.filter(({ name }) => name === word))
      .map((place) => ({
        at: place.innerStart,
        end: place.innerEnd,
        text: String(movedCorner(Number(place.text), shift)),
      }));
  });
  draft.splice(path, splices);
}

function movedCorner(at: number, shift: Shift): number {
  const area = shift.axis === 'row' ? cellArea(at, 0) : cellArea(0, at);
  const after = shiftArea(area, shift);
  return after ? (shift.axis === 'row' ? after.top : after.left) : shift.at;
}

/** The places that pivot tables read. */
function movePivots(draft: PackageDraft, sheet: string, shift: Shift): void {
  for (const path of draft.package.names.filter((name) => /pivotCacheDefinition\d*\.xml$/i.test(name))) {
    const text = draft.requireText(path);
    const source = draft
      .tree(path)
      .children.find(({ name }) => name === 'cacheSource')
      ?.children.find(({ name }) => name === 'worksheetSource');
    const { ref, sheet: own } = source?.attributes ?? {};
    if (!source || ref === undefined || own?.toLowerCase() !== sheet.toLowerCase()) continue;
    const after = movedPlaces(ref, shift);
    if (after !== '' && after !== ref) draft.splice(path, attributeSplices(text, source, { ref: after }));
  }
}
