/**
 * Puts taught labels among the labels that the forms bring with them. A label means what it was taught to mean and
 * nothing else; where the form shows one of its own words for the same field as well, that one is read, and it is said.
 */
import type { Block, FormLayout, IndicatorBlock } from '../../model/form/layout';
import type { LabelPlace, Taught, TaughtMeaning } from '../../model/form/taught';
import { isSameLabel } from '../../model/form/taught';
import { matcherOf, normalizeLabel } from '../labels';
import type { KnownOpening } from './openings';
import { columnFields, openingsOf, TARGET_PARTS } from './openings';

type Labels = readonly string[];

/** @param taught the first one first: of two for the same label the second is passed over */
export function teach(layouts: readonly FormLayout[], taught: readonly Taught[]): readonly FormLayout[] {
  const used = taught.filter(
    (one, index) => !taught.slice(0, index).some((other) => isSameLabel(one, other, normalizeLabel)),
  );
  return layouts.map((layout) => {
    const own = used.filter(({ form }) => form === layout.kind);
    return own.length === 0 ? layout : withLabels(layout, own);
  });
}

function withLabels(layout: FormLayout, taught: readonly Taught[]): FormLayout {
  /** Lists that were changed, so that what tells a form by the same list takes part. */
  const changed = new Map<Labels, Labels>();
  const labelsFor = (place: LabelPlace, fields: readonly string[], labels: Labels): Labels => {
    const here = taught.filter((each) => each.place === place);
    const means = ({ field }: Taught): boolean => field !== null && fields.includes(field);
    const strangers = here.filter((each) => !means(each)).map(({ label }) => normalizeLabel(label));
    const added = here.filter(means).map(({ label }) => normalizeLabel(label));
    const next = withoutWords(labels, strangers);
    const all = [...next, ...added.filter((label) => !next.includes(label))];
    if (all.length === labels.length && all.every((label, index) => label === labels[index])) return labels;
    changed.set(labels, all);
    return all;
  };
  /** What means no field: less what was taught to mean one, and with what was taught to mean none. */
  const meaningless = (place: LabelPlace, labels: Labels): Labels => {
    const here = taught.filter((each) => each.place === place && each.field !== null);
    return withoutWords(
      labels,
      here.map(({ label }) => normalizeLabel(label)),
    );
  };
  const blocks = layout.blocks.map((block) => inBlock(block, labelsFor, meaningless));
  const { labels, needed } = layout.anchors;
  const anchors = { needed, labels: labels.map((list) => changed.get(list) ?? list) };
  const asks = layout.asks?.map((list) => changed.get(list) ?? list);
  const openings = openingsOf(layout);
  return {
    ...layout,
    blocks,
    anchors,
    ...(asks && { asks }),
    taught: taught.map((each) => meaningOf(each, openings)),
  };
}

type LabelsFor = (place: LabelPlace, fields: readonly string[], labels: Labels) => Labels;

function inBlock(
  block: Block,
  labelsFor: LabelsFor,
  meaningless: (place: LabelPlace, labels: Labels) => Labels,
): Block {
  switch (block.kind) {
    case 'table': {
      const columns = block.columns.map((column) => ({
        ...column,
        labels: labelsFor('column', columnFields(block, column), column.labels),
      }));
      const rows = block.rows.map((row) => ({
        ...row,
        labels: labelsFor('row', Object.values(row.fields), row.labels),
      }));
      return { ...block, columns, rows, noColumn: meaningless('column', block.noColumn ?? []) };
    }
    case 'indicators': {
      const columns = block.columns.map((column) => ({
        ...column,
        labels: labelsFor('indicator-column', [column.field], column.labels),
      }));
      const target = Object.fromEntries(
        TARGET_PARTS.map(({ part, field }) => [
          part,
          labelsFor('indicator-column', [field], block.target[part]),
        ]),
      ) as unknown as IndicatorBlock['target'];
      const total = {
        ...block.total,
        labels: labelsFor('total-row', Object.values(block.total.fields), block.total.labels),
      };
      const noColumn = meaningless('indicator-column', block.noColumn);
      return { ...block, columns, target, total, noColumn };
    }
    case 'labelled': {
      const place = block.at ?? 'beside';
      const cells = block.cells.map((cell) => ({
        ...cell,
        labels: labelsFor(place, [cell.field], cell.labels),
      }));
      return { ...block, cells, noField: meaningless(place, block.noField ?? []) };
    }
    case 'headed':
      return { ...block, cells: aboveLabels(block.cells, labelsFor) };
    case 'headed-list':
      return { ...block, cells: aboveLabels(block.cells, labelsFor) };
  }
}

function aboveLabels<Cell extends { readonly field: string; readonly labels: Labels }>(
  cells: readonly Cell[],
  labelsFor: LabelsFor,
): readonly Cell[] {
  return cells.map((cell) => ({ ...cell, labels: labelsFor('above', [cell.field], cell.labels) }));
}

/** Without these words; where only the ending of a label is given, with an exception for each. */
function withoutWords(labels: Labels, words: Labels): Labels {
  const exceptions = words.filter((word) =>
    labels.some((label) => isEnding(label) && fitsEnding(word, label)),
  );
  return [
    ...labels.filter((label) => isEnding(label) || !words.includes(normalizeLabel(label))),
    ...exceptions.map((word) => `!${word}`),
  ];
}

const isEnding = (label: string): boolean => label.startsWith('*');
const fitsEnding = (word: string, ending: string): boolean => word.endsWith(ending.slice(1));

function meaningOf(label: Taught, openings: readonly KnownOpening[]): TaughtMeaning {
  const { place, field } = label;
  const here = openings.filter((opening) => opening.place === place);
  const meant = field === null ? undefined : here.find(({ fields }) => fields.includes(field));
  const usual = here.find(({ labels }) => matcherOf(labels).fits(normalizeLabel(label.label)));
  return { ...label, name: meant?.name, usually: usual === meant ? undefined : usual?.name };
}
