/** The target of an indicator: in one cell, or split over sign, value and unit; as it was, or as it was changed. */
import type { IndicatorBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import type { Grid, Place } from '../grid';
import { matcherOf } from '../labels';
import { isEmptyText } from '../parseValue';
import { headersOf } from './headers';
import type { IndicatorHeader } from './headers';
import { isOtherTarget, knownHeaders, openHeaders } from './unread';

/** The cells beside the target's that are parts of it, by column. */
export interface TargetColumns {
  readonly sign: number | undefined;
  readonly unit: number | undefined;
  readonly adjusted: number | undefined;
  /** A column between target and actual that was not understood: where it is filled, the target is not known. */
  readonly other: number | undefined;
}

export function targetColumns(
  block: IndicatorBlock,
  header: IndicatorHeader,
  draft: FormDraft,
): TargetColumns {
  const { grid } = draft;
  const headers = headersOf(grid, header.row);
  const columnOf = (labels: readonly string[]): number | undefined => {
    const place = headers.find((each) => matcherOf(labels).fits(each.words));
    if (place) draft.tookLabel('indicator-column', place);
    return place?.area.left;
  };
  const open = openHeaders(header, knownHeaders(block), draft);
  return {
    sign: columnOf(block.target.sign),
    unit: columnOf(block.target.unit),
    adjusted: columnOf(block.target.adjusted),
    other: open.find((place) => isOtherTarget(place, header) && !draft.isNeedless('indicator-column', place))
      ?.area.left,
  };
}

/** The target as it was changed, where it was: the unit is held to that. */
export function boundBy(first: Place, { adjusted }: TargetColumns, row: number, grid: Grid): Place {
  const changed = adjusted === undefined ? undefined : grid.at(row, adjusted);
  return changed?.cell && changed.area.top === row && !isEmptyText(changed.text) ? changed : first;
}

/** `≥`, `240` and `天` in three cells are the target ≥240天. */
export function targetText(value: Place, { sign, unit }: TargetColumns, row: number, grid: Grid): string {
  const at = (column: number | undefined): string => {
    const text = column === undefined ? '' : grid.at(row, column).text.trim();
    return isEmptyText(text) ? '' : text.replace(/^'/, '');
  };
  const written = value.text.trim();
  // A text target has neither sign nor unit, or repeats the unit.
  const behind = at(unit);
  return `${plainSign(at(sign))}${written}${written.endsWith(behind) ? '' : behind}`;
}

/** `≧`, `═` and words for them are typed where a keyboard has no other; 定性 or 定量 is no sign. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['≥', /^(?:≥|≧|⩾|>=|大于等于|大于或等于|不低于|不少于|不小于)$/],
  ['≤', /^(?:≤|≦|⩽|<=|小于等于|小于或等于|不高于|不超过|不多于|不大于)$/],
  ['=', /^(?:[=═﹦＝]|等于)$/],
  ['>', /^(?:[>＞]|大于)$/],
  ['<', /^(?:[<＜]|小于)$/],
];

function plainSign(sign: string): string {
  return SIGNS.find(([, written]) => written.test(sign))?.[0] ?? '';
}
