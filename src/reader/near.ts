/** Where no form was recognised: what came near, so that the user sees what is missing and where. */
import type { FormLayout } from '../model/form/layout';
import type { NearForm } from '../model/result/result';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/workbook/snapshot';
import { anchorsIn, anchorsNeeded, isAsked, isListOf, layoutsOfTitle } from './detect';
import { Grid } from './grid';
import { isSkipped } from './skipped';
import { flatMap } from '../model/flatMap';

/**
 * The form that each sheet comes nearest to: by a title of it, else by the most of its telling labels. Sheets
 * with neither are left out; the nearest sheet comes first. For a workbook in which `readForms` found nothing.
 */
export function nearForms(workbook: WorkbookSnapshot, layouts: readonly FormLayout[]): readonly NearForm[] {
  const forms = layouts.filter(({ isList }) => !isList);
  return flatMap(
    workbook.sheets.filter((sheet) => !isSkipped(workbook, sheet, layouts)),
    (sheet) => nearest(sheet, forms),
  ).sort((one, other) => closeness(other) - closeness(one));
}

/** At the foot of any list: they tell of no form. */
const SUMS: readonly string[] = ['合计', '总计', '小计'];

function nearest(sheet: SheetSnapshot, layouts: readonly FormLayout[]): readonly NearForm[] {
  const grid = new Grid(sheet);
  const whole = { top: 0, bottom: grid.bottom };
  const titles = flatMap(grid.cells, (cell) => {
    const own = layoutsOfTitle(cell.text, grid.label(cell), layouts);
    // A title that several forms share says only what the labels below it confirm.
    return own.filter((layout) => isAsked(grid, whole, layout)).map((layout) => ({ cell, layout }));
  });
  // A list of such forms has their labels, and comes near to none.
  if (titles.length === 0 && layouts.some((layout) => isListOf(grid, whole, layout))) return [];
  const near = layouts.map((layout): NearForm => {
    const title = titles.find((each) => each.layout === layout)?.cell;
    const area = { top: title?.row ?? 0, bottom: grid.bottom };
    const { present } = anchorsIn(grid, area, layout);
    const labels = grid.labelsBetween(area.top, area.bottom);
    const found = present.filter((anchor) =>
      anchor.some((label) => labels.has(label) && !SUMS.includes(label)),
    );
    return {
      form: layout.kind,
      title: layout.title,
      sheet: sheet.name,
      hidden: sheet.visibility !== 'visible',
      titleCell: title && { sheet: sheet.name, row: title.row, column: title.column },
      found: found.map(([name]) => name!),
      missing: layout.anchors.labels.filter((anchor) => !found.includes(anchor)).map(([name]) => name!),
      needed: anchorsNeeded(layout, title ? 0 : 1),
    };
  });
  const best = near.reduce((one, other) => (closeness(other) > closeness(one) ? other : one));
  return closeness(best) > 0 ? [best] : [];
}

/** A title counts as much as all the labels: it is what the user would go by. */
function closeness({ titleCell, found, needed }: NearForm): number {
  return (titleCell ? 1 : 0) + found.length / needed;
}
