/** Texts of a headed block whose labels stand one below the other, or in one cell with them. */
import type { FieldId } from '../../model/form/fields';
import type { CellLayout, HeadedBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { matcherOf, normalizeLabel } from '../labels';
import { isFigure } from '../parseValue';
import { isOfFamily } from './guess';
import { flatMap } from '../../model/flatMap';

/** A place, and what it was found to be: a header, or the value of one. */
export interface Header<Target> {
  readonly layout: CellLayout<Target>;
  readonly place: Place;
}

/** A goal says at least so much. */
export const SHORTEST_GOAL = 6;
/** Longer ones are texts themselves. */
export const LONGEST_HEADER = 16;

/** A row that holds a label and what stands behind it, and nothing else than an upright label before them. */
interface Line {
  readonly label: Place;
  readonly place: Place;
}

function linesIn({ grid, area }: FormDraft): readonly Line[] {
  const lines: Line[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const [first, ...rest] = grid.places(row);
    const isBeside = first && rest.length > 1 && first.area.bottom > first.area.top;
    const [label, place, another] = isBeside ? rest : [first, ...rest];
    if (label && place && !another && label.area.top === row) lines.push({ label, place });
  }
  return lines;
}

/**
 * Texts whose labels stand one below the other, each before its own: 年度目标 | …, and in the next row 完成情况 | ….
 * In words that no list has they are told by each other, or by the other one that was found.
 */
export function besideLabels(
  { cells }: HeadedBlock,
  found: readonly Header<FieldId>[],
  draft: FormDraft,
): readonly Header<FieldId>[] {
  const open = cells.filter(({ field }) => !found.some(({ layout }) => layout.field === field));
  if (open.length === 0) return [];
  const taken = new Set(found.map(({ place }) => place.cell));
  const lines = linesIn(draft).filter(({ place }) => !taken.has(place.cell));
  const isLong = ({ label, place }: Line): boolean =>
    label.words.length <= LONGEST_HEADER && place.text.trim().length >= SHORTEST_GOAL;
  const isLikely = ({ family, labels, measure }: CellLayout<FieldId>, line: Line | undefined): boolean =>
    line !== undefined &&
    measure === 'text' &&
    isLong(line) &&
    (isOfFamily(family, line.label.words) || matcherOf(labels).fits(line.label.words));
  const guess = (layout: CellLayout<FieldId>, { label, place }: Line): Header<FieldId> => {
    if (!matcherOf(layout.labels).fits(label.words)) draft.tookFor(label, layout.name);
    return { layout, place };
  };
  if (found.length > 0) {
    for (const { label, place } of lines) {
      const layout = open.find(({ labels }) => matcherOf(labels).fits(label.words));
      if (layout && (layout.measure === 'text' || isFigure(place.cell, draft.unit)))
        return [{ layout, place }];
    }
    for (const line of lines) {
      const layout = open.find((each) => isLikely(each, line));
      if (layout) return [guess(layout, line)];
    }
    return [];
  }
  const [one, other] = open;
  const at = other ? lines.findIndex((line, i) => isLikely(one!, line) && isLikely(other, lines[i + 1])) : -1;
  return at < 0 ? [] : [guess(one!, lines[at]!), guess(other!, lines[at + 1]!)];
}

/** What a text's own first words name, beside one that was found: 总体目标 | 年初目标：… | 年末完成：…. */
export function behindPrefixes(
  { cells }: HeadedBlock,
  found: readonly Header<FieldId>[],
  { grid }: FormDraft,
): readonly Header<FieldId>[] {
  return flatMap(
    cells.filter(
      ({ field, measure }) => measure === 'text' && !found.some(({ layout }) => layout.field === field),
    ),
    (layout) => {
      const places = flatMap(found, ({ place }) => grid.places(place.area.top));
      const place = places.find(({ text }) => matcherOf(layout.labels).fits(prefixOf(text)));
      return place ? [{ layout, place }] : [];
    },
  );
}

const prefixOf = (text: string): string =>
  normalizeLabel(/^([^：:]{2,12})[：:]/.exec(text.trim())?.[1] ?? '');
