/** A sheet's part after rows or columns were inserted or deleted, on it or on another that its formulas read. */
import type { PackageLimits } from '../../hosts/ooxml/limits';
import type { Splice, XmlElement } from '../../hosts/ooxml/xmlTree';
import { parseTree, prefixOf, spliced } from '../../hosts/ooxml/xmlTree';
import { shiftFormula } from '../../hosts/xlsx/formulas';
import { LAST_COLUMN, cellArea, parseArea } from '../model/address';
import type { Shift } from '../model/shift';
import { shiftArea, shiftSpan } from '../model/shift';
import { formulaSplices, movedPlaces, placeSplices } from './places';
import { refOf } from './package';
import { attributeSplices } from './sheetXml';
import { escape, isOn } from './xml';

/** @param shift of the sheet's own cells; undefined where another's move */
export function movedCells(
  source: string,
  limits: PackageLimits,
  shift: Shift | undefined,
  follow: (formula: string) => string,
): string {
  const text = withoutSharing(source, limits);
  const root = parseTree(text, limits);
  const formulas = spliced(text, formulaSplices(root, follow));
  if (!shift) return formulas;
  const placed = parseTree(formulas, limits);
  const outside = placed.children.flatMap((child) => {
    if (child.name === 'sheetData') return dataSplices(formulas, child, shift);
    if (child.name === 'cols') return shift.axis === 'column' ? columnSplices(formulas, child, shift) : [];
    if (child.name === 'rowBreaks' || child.name === 'colBreaks') return breakSplices(formulas, child, shift);
    // What is looked at stays.
    if (child.name === 'sheetViews' || child.name === 'dimension') return [];
    return [...placeSplices(formulas, child, shift, false), ...extensionSplices(child, shift)];
  });
  return withoutEmpty(spliced(formulas, outside), limits);
}

/** A formula that cells share counts from the cell that has its text: each gets its own before cells move. */
function withoutSharing(text: string, limits: PackageLimits): string {
  if (!/\st\s*=\s*["']shared["']/.test(text)) return text;
  const root = parseTree(text, limits);
  const prefix = prefixOf(text, root);
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  const splices: Splice[] = [];
  for (const { cell, row, column } of cellsOf(root)) {
    const formula = cell.children.find(({ name }) => name === 'f');
    const { t, si } = formula?.attributes ?? {};
    if (!formula || t !== 'shared' || si === undefined) continue;
    if (formula.text !== '' && !masters.has(si)) masters.set(si, { text: formula.text, row, column });
    const master = masters.get(si);
    const own =
      formula.text || (master && shiftFormula(master.text, row - master.row, column - master.column));
    if (own !== undefined)
      splices.push({ at: formula.start, end: formula.end, text: `<${prefix}f>${escape(own)}</${prefix}f>` });
  }
  return spliced(text, splices);
}

interface Placed {
  readonly rowElement: XmlElement;
  readonly cell: XmlElement;
  readonly row: number;
  readonly column: number;
}

/** Rows and cells may leave out where they stand: next to the one before. */
function cellsOf(root: XmlElement): readonly Placed[] {
  const data = root.name === 'sheetData' ? root : root.children.find(({ name }) => name === 'sheetData');
  let row = -1;
  return (data?.children ?? []).flatMap((rowElement) => {
    row = rowElement.attributes.r === undefined ? row + 1 : Number(rowElement.attributes.r) - 1;
    let column = -1;
    const at = row;
    return rowElement.children
      .filter(({ name }) => name === 'c')
      .map((cell) => {
        column = parseArea(cell.attributes.r ?? '')?.left ?? column + 1;
        return { rowElement, cell, row: at, column };
      });
  });
}

function dataSplices(text: string, data: XmlElement, shift: Shift): readonly Splice[] {
  const splices: Splice[] = [];
  let row = -1;
  const gone = new Set<XmlElement>();
  for (const element of data.children) {
    row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
    const after = shift.axis === 'row' ? shiftSpan([row, row], shift) : ([row, row] as const);
    if (!after) {
      gone.add(element);
      splices.push({ at: element.start, end: element.end, text: '' });
    } else
      splices.push(
        ...attributeSplices(text, element, {
          r: after[0] + 1,
          ...(shift.axis === 'column' && element.attributes.spans !== undefined && { spans: undefined }),
        }),
      );
  }
  for (const { rowElement, cell, row: at, column } of cellsOf(data)) {
    if (gone.has(rowElement)) continue;
    const after = shiftArea(cellArea(at, column), shift);
    if (!after) splices.push({ at: cell.start, end: cell.end, text: '' });
    else {
      splices.push(...attributeSplices(text, cell, { r: refOf(after) }));
      const formula = cell.children.find(({ name }) => name === 'f');
      const ref = formula?.attributes.ref;
      if (formula && ref !== undefined)
        splices.push(...attributeSplices(text, formula, { ref: movedPlaces(ref, shift) || refOf(after) }));
    }
  }
  return splices;
}

function columnSplices(text: string, list: XmlElement, shift: Shift): readonly Splice[] {
  return list.children.flatMap((column) => {
    const span = [Number(column.attributes.min) - 1, Number(column.attributes.max) - 1] as const;
    const after = shiftSpan(span, shift);
    if (!after) return [{ at: column.start, end: column.end, text: '' }];
    return attributeSplices(text, column, { min: after[0] + 1, max: Math.min(after[1], LAST_COLUMN) + 1 });
  });
}

/** A break stands behind the row or column of its number. */
function breakSplices(text: string, list: XmlElement, shift: Shift): readonly Splice[] {
  if ((list.name === 'rowBreaks') !== (shift.axis === 'row')) return [];
  return list.children.flatMap((each) => {
    const at = Number(each.attributes.id);
    const after = shiftSpan([at, at], shift);
    return after
      ? attributeSplices(text, each, { id: after[0] })
      : [{ at: each.start, end: each.end, text: '' }];
  });
}

/** Newer kinds have their places as texts. */
function extensionSplices(from: XmlElement, shift: Shift): readonly Splice[] {
  return from.children.flatMap((child): readonly Splice[] => {
    if (child.name !== 'sqref' || child.children.length > 0) return extensionSplices(child, shift);
    const after = movedPlaces(child.text, shift);
    // One that is nowhere any more stays where it was: it is not known what holds it.
    return after === '' || after === child.text
      ? []
      : [{ at: child.innerStart, end: child.innerEnd, text: after }];
  });
}

const LISTS = [
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'cols',
  'ignoredErrors',
  'protectedRanges',
  'rowBreaks',
  'colBreaks',
];

/** A list that holds nothing any more goes; one that counts counts again. */
function withoutEmpty(text: string, limits: PackageLimits): string {
  const root = parseTree(text, limits, { skip: 'sheetData' });
  const splices = root.children.flatMap((child): readonly Splice[] => {
    if (child.name === 'conditionalFormatting' && child.children.length === 0)
      return [{ at: child.start, end: child.end, text: '' }];
    if (!LISTS.includes(child.name)) return [];
    if (child.children.length === 0) return [{ at: child.start, end: child.end, text: '' }];
    const { count, manualBreakCount } = child.attributes;
    const manual = child.children.filter(({ attributes }) => isOn(attributes['man'])).length;
    return attributeSplices(text, child, {
      ...(count !== undefined && { count: child.children.length }),
      ...(manualBreakCount !== undefined && { manualBreakCount: manual }),
    });
  });
  return spliced(text, splices);
}
