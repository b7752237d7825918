/** The places and the formulas in a part, where cells have moved. */
import type { Splice, XmlElement } from '../../hosts/ooxml/xmlTree';
import { parseArea } from '../model/address';
import type { Shift } from '../model/shift';
import { shiftArea } from '../model/shift';
import { refOf } from './package';
import { attributeSplices } from './sheetXml';
import { escape } from './xml';

/** A formula as a file has it, without its sign. */
export type Rewrite = (formula: string) => string;

const FORMULAS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'definedName',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

export function formulaSplices(from: XmlElement, rewrite: Rewrite): readonly Splice[] {
  return from.children.flatMap((child) => {
    if (!FORMULAS.has(child.name) || child.children.length > 0) return formulaSplices(child, rewrite);
    const after = child.text === '' ? '' : rewrite(child.text);
    return after === child.text ? [] : [{ at: child.innerStart, end: child.innerEnd, text: escape(after) }];
  });
}

/** `ref` and `sqref` of all elements; one whose place is gone goes with it. */
export function placeSplices(text: string, from: XmlElement, shift: Shift, isRoot = true): readonly Splice[] {
  const own = ['ref', 'sqref'].flatMap((name) => {
    const given = from.attributes[name];
    const after = given === undefined ? undefined : movedPlaces(given, shift);
    if (given === undefined || after === given) return [];
    return after === '' && !isRoot
      ? [{ at: from.start, end: from.end, text: '' }]
      : attributeSplices(text, from, { [name]: after });
  });
  const isGone = own.some(({ at, end }) => at === from.start && end === from.end);
  if (isGone) return own;
  return [...own, ...from.children.flatMap((child) => placeSplices(text, child, shift, false))];
}

/** Several places with blanks between them; what is no place stays. */
export function movedPlaces(given: string, shift: Shift): string {
  return given
    .split(/\s+/)
    .flatMap((each) => {
      const area = parseArea(each);
      const after = area && shiftArea(area, shift);
      return area ? (after ? [refOf(after)] : []) : [each];
    })
    .join(' ');
}
