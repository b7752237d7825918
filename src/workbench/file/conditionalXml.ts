/** Conditional formats between the model and a sheet's part. Those of kinds that are not understood stay as they are. */
import { setAttribute } from '../../hosts/ooxml/xmlTree';
import { frameOf, insertChild, removal } from '../../hosts/xlsx/edit/sheetFrame';
import type { Styles } from '../../hosts/xlsx/edit/styles';
import { parseArea } from '../model/address';
import type { ConditionalFormat } from '../model/parts';
import { newId } from '../model/parts';
import { differences } from './differences';
import { refOf } from './package';
import type { Differential } from './lookRead';
import { differentialXml } from './lookWrite';
import type { SheetEdit } from './sheetXml';
import type { Xml } from './xml';
import { all, deep, down, element, escape, isOn, prefixed } from './xml';

const RULE_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};
const NO_LOOK: Differential = { fill: null, font: {}, borders: {}, numberFormat: null };

export interface FileFormat {
  readonly format: ConditionalFormat;
  readonly rule: Xml;
  /** The element that says where it holds. */
  readonly parent: Xml;
  readonly priority: number;
}

/** The first is on top. */
export function readFormats(tree: Xml, differentials: readonly Differential[]): readonly FileFormat[] {
  const found = all(tree, 'conditionalFormatting').flatMap((parent) =>
    all(parent, 'cfRule').map((rule): FileFormat => {
      const { type = '', dxfId, stopIfTrue, priority } = rule.attributes;
      const formula = down(rule, 'formula')?.text;
      const look = (dxfId === undefined ? undefined : differentials[Number(dxfId)]) ?? NO_LOOK;
      const format: ConditionalFormat = {
        id: newId(),
        type: RULE_TYPES[type] ?? 'PresetCriteria',
        areas: (parent.attributes['sqref'] ?? '').split(/\s+/).flatMap((each) => parseArea(each) ?? []),
        stopIfTrue: isOn(stopIfTrue),
        formula: formula === undefined ? '' : `=${formula}`,
        ...look,
        font: { ...look.font },
      };
      return { format, rule, parent, priority: Number(priority ?? 0) };
    }),
  );
  return found.sort((one, other) => one.priority - other.priority);
}

const keyOf = ({ id: _, ...format }: ConditionalFormat): string => JSON.stringify(format);

/** @param differentials the looks that the package has */
export function writeFormats(edit: SheetEdit, styles: Styles, differentials: readonly Differential[]): void {
  const { draft, part, now } = edit;
  const frame = frameOf(draft, part);
  const before = readFormats(frame.root, differentials);
  const { gone, added, kept } = differences(
    before,
    now.conditionalFormats,
    ({ format }) => keyOf(format),
    keyOf,
  );
  const order = [...kept.values()].map(({ priority }) => priority);
  const isSame = order.every((each, index) => index === 0 || order[index - 1]! <= each);
  if (gone.length + added.length === 0 && isSame) return;
  const places = placesOf(now.conditionalFormats, kept, gone, added);
  const emptied = [...new Set(gone.map(({ parent }) => parent))].filter((parent) =>
    all(parent, 'cfRule').every((rule) => gone.some((each) => each.rule === rule)),
  );
  const moved = rulesOf(frame.root).flatMap((rule) => {
    const was = Number(rule.attributes['priority']);
    const is = places.moved(places.given.get(rule) ?? was);
    const isGone = gone.some((each) => each.rule === rule);
    return isGone || is === was ? [] : [setAttribute(frame.text, rule, 'priority', String(is))];
  });
  const xml = added.map((format) => {
    const priority = places.of.get(format)!;
    const dxfId = styles.differentialOf(differentialXml(format, priority));
    const rule = element(
      'cfRule',
      { type: 'expression', dxfId, priority, stopIfTrue: format.stopIfTrue || undefined },
      element('formula', {}, escape(format.formula.replace(/^=/, ''))),
    );
    return element('conditionalFormatting', { sqref: format.areas.map(refOf).join(' ') }, rule);
  });
  draft.splice(part.path, [
    ...emptied.map(removal),
    ...gone.filter(({ parent }) => !emptied.includes(parent)).map(({ rule }) => removal(rule)),
    ...moved,
    insertChild(frame, 'conditionalFormatting', xml.map((each) => prefixed(each, frame.prefix)).join('')),
  ]);
}

/** Also those of newer kinds, which stand among the extensions and share the order of all. */
const rulesOf = (root: Xml): readonly Xml[] =>
  deep(root, 'cfRule').filter(({ attributes }) => /^\d+$/.test(attributes['priority'] ?? ''));

/** Which numbers the new ones get in the order of all, and which the others then have. */
function placesOf(
  formats: readonly ConditionalFormat[],
  kept: ReadonlyMap<ConditionalFormat, FileFormat>,
  gone: readonly FileFormat[],
  added: readonly ConditionalFormat[],
): {
  readonly of: ReadonlyMap<ConditionalFormat, number>;
  /** What was there takes the numbers of its like in the order that it now has. */
  readonly given: ReadonlyMap<Xml, number>;
  moved(priority: number): number;
} {
  const stayed = formats.flatMap((format) => kept.get(format) ?? []);
  const numbers = stayed.map(({ priority }) => priority).sort((a, b) => a - b);
  const given = new Map(stayed.map(({ rule }, index) => [rule, numbers[index]!]));
  const numberOf = (format: ConditionalFormat): number | undefined => {
    const found = kept.get(format);
    return found && given.get(found.rule);
  };
  const isNew = new Set(added);
  // Behind which of the numbers each new one comes.
  const behind: number[] = [];
  let last = 0;
  for (const format of formats) {
    if (isNew.has(format)) behind.push(last);
    else last = numberOf(format) ?? last;
  }
  const moved = (priority: number): number =>
    priority -
    gone.filter((each) => each.priority < priority).length +
    behind.filter((each) => each < priority).length;
  const of = new Map<ConditionalFormat, number>();
  let place = 0;
  for (const format of formats) {
    const number = numberOf(format);
    place = isNew.has(format) ? place + 1 : number === undefined ? place : moved(number);
    if (isNew.has(format)) of.set(format, place);
  }
  return { of, given, moved };
}
