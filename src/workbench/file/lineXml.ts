/** Rows and columns of a sheet's part: how high or wide, hidden, and how they look. */
import type { Splice } from '../../hosts/ooxml/xmlTree';
import { childOf, insert } from '../../hosts/ooxml/xmlTree';
import { cellPlaces } from '../../hosts/xlsx/edit/cellPlaces';
import { frameOf } from '../../hosts/xlsx/edit/sheetFrame';
import type { Styles } from '../../hosts/xlsx/edit/styles';
import type { Line } from '../model/parts';
import type { Style } from '../model/style';
import { DEFAULT_STYLE } from '../model/style';
import { lookChange } from './lookWrite';
import type { SheetEdit } from './sheetXml';
import { attributeSplices, replaceElement } from './sheetXml';
import type { Attributes, Xml } from './xml';
import { element, prefixed } from './xml';
import { POINTS_PER_WIDTH } from './viewXml';

interface Lines {
  readonly sizes: ReadonlyMap<number, Line>;
  readonly styles: ReadonlyMap<number, Style>;
}

interface ChangedLine {
  readonly index: number;
  readonly line: Line | undefined;
  readonly lineChanged: boolean;
  /** The number of the look from the one that it has; absent where it stays. */
  readonly look: ((former: number) => number) | undefined;
}

function changedLines(before: Lines, now: Lines, styles: Styles): readonly ChangedLine[] {
  const indexes = new Set(
    [before.sizes, before.styles, now.sizes, now.styles].flatMap((map) => [...map.keys()]),
  );
  return [...indexes]
    .sort((a, b) => a - b)
    .flatMap((index): ChangedLine[] => {
      const line = now.sizes.get(index);
      const former = before.sizes.get(index);
      const lineChanged = line?.size !== former?.size || line?.hidden !== former?.hidden;
      const change = lookChange(
        before.styles.get(index) ?? DEFAULT_STYLE,
        now.styles.get(index) ?? DEFAULT_STYLE,
      );
      const look = change && ((number: number): number => styles.varied(number, change));
      return lineChanged || look ? [{ index, line, lineChanged, look }] : [];
    });
}

export function writeColumns(edit: SheetEdit, styles: Styles): void {
  const { before, now } = edit;
  const changed = changedLines(
    { sizes: before.columns, styles: before.columnStyles },
    { sizes: now.columns, styles: now.columnStyles },
    styles,
  );
  if (changed.length === 0) return;
  const frame = frameOf(edit.draft, edit.part);
  const ranges = (childOf(frame.root, 'cols')?.children ?? []).map(rangeOf);
  const standard = now.standardWidth / POINTS_PER_WIDTH;
  const columns = changed.reduce<readonly Range[]>(
    (all, change) => withColumn(all, change, standard),
    ranges,
  );
  const xml = columns.map(({ first, last, attributes }) =>
    element('col', { ...attributes, min: first + 1, max: last + 1 }),
  );
  replaceElement(edit, 'cols', xml.length === 0 ? '' : element('cols', {}, ...xml));
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly attributes: Attributes;
}

const rangeOf = ({ attributes }: Xml): Range => ({
  first: Number(attributes['min']) - 1,
  last: Number(attributes['max']) - 1,
  attributes,
});

function withColumn(ranges: readonly Range[], change: ChangedLine, standard: number): readonly Range[] {
  const { index } = change;
  const found = ranges.find(({ first, last }) => first <= index && index <= last);
  const own: Range = {
    first: index,
    last: index,
    attributes: columnAttributes(found?.attributes ?? {}, change, standard),
  };
  if (!found) return [...ranges, own].sort((a, b) => a.first - b.first);
  return ranges.flatMap((each) =>
    each === found
      ? [
          ...(each.first < index ? [{ ...each, last: index - 1 }] : []),
          own,
          ...(each.last > index ? [{ ...each, first: index + 1 }] : []),
        ]
      : [each],
  );
}

function columnAttributes(
  given: Attributes,
  { line, lineChanged, look }: ChangedLine,
  standard: number,
): Attributes {
  const sized = line?.size === undefined ? undefined : line.size / POINTS_PER_WIDTH;
  return {
    ...given,
    ...(lineChanged && {
      // A column whose width is not said is one of none in some programs.
      width: sized ?? (line?.hidden ? undefined : standard),
      customWidth: sized === undefined ? undefined : true,
      hidden: line?.hidden ? true : undefined,
    }),
    ...(look && { style: look(Number(given['style'] ?? 0)) }),
  };
}

export function writeRows(edit: SheetEdit, styles: Styles): void {
  const { before, now, draft, part } = edit;
  const changed = changedLines(
    { sizes: before.rows, styles: before.rowStyles },
    { sizes: now.rows, styles: now.rowStyles },
    styles,
  );
  if (changed.length === 0) return;
  const text = draft.requireText(part.path);
  const { rows, data } = cellPlaces(text, new Set(), draft.base.limits);
  const prefix = frameOf(draft, part).prefix;
  const added: string[] = [];
  const splices = changed.flatMap((change): readonly Splice[] => {
    const found = rows.find(({ row }) => row === change.index);
    if (found)
      return attributeSplices(text, found as unknown as Xml, rowAttributes(found.attributes, change));
    const xml = prefixed(element('row', { r: change.index + 1, ...rowAttributes({}, change) }), prefix);
    const next = rows.find(({ row }) => row > change.index);
    if (next) return [insert(next.start, xml)];
    added.push(xml);
    return [];
  });
  const isOpen = data.innerEnd !== data.end;
  const whole = prefixed('<sheetData>', prefix) + added.join('') + prefixed('</sheetData>', prefix);
  draft.splice(part.path, [
    ...splices,
    ...(added.length === 0
      ? []
      : [isOpen ? insert(data.innerEnd, added.join('')) : { at: data.start, end: data.end, text: whole }]),
  ]);
}

function rowAttributes(given: Attributes, { line, lineChanged, look }: ChangedLine): Attributes {
  return {
    ...(lineChanged && {
      ht: line?.size,
      customHeight: line?.size === undefined ? undefined : true,
      hidden: line?.hidden ? true : undefined,
    }),
    ...(look && { s: look(Number(given['s'] ?? 0)), customFormat: true }),
  };
}
