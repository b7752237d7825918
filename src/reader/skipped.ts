/** The sheets of a workbook that no form was read from though they hold something, and why. */
import type { FormModel } from '../model/form/form';
import type { FormLayout } from '../model/form/layout';
import type { SkippedSheet } from '../model/result/skipped';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/workbook/snapshot';
import { detectForms, layoutsOfTitle } from './detect';
import { Grid } from './grid';
import { normalizeLabel } from './labels';
import { POLICY_SHEET } from './workbookPolicy';
import { flatMap } from '../model/flatMap';

/** Nothing is read from them as from a form, whatever is on them. */
export function isSkipped(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  layouts: readonly FormLayout[],
): boolean {
  return sheet.visibility === 'veryHidden' || isOurs(workbook, sheet, layouts);
}

/** In the order of the workbook. */
export function skippedSheets(
  workbook: WorkbookSnapshot,
  layouts: readonly FormLayout[],
): readonly SkippedSheet[] {
  return flatMap(workbook.sheets, (sheet): SkippedSheet[] => {
    const { name, visibility, cells, hasPicture } = sheet;
    if (name.toLowerCase() === POLICY_SHEET) return [];
    if (cells.length === 0) {
      if (hasPicture) return [{ sheet: name, why: 'picture' }];
      return isDrawn(sheet, layouts) ? [{ sheet: name, why: 'empty' }] : [];
    }
    if (visibility === 'veryHidden') return [{ sheet: name, why: 'very-hidden' }];
    return isOurs(workbook, sheet, layouts) ? [{ sheet: name, why: 'summary' }] : [];
  });
}

/** Those that something stands on, and no form that is known; none of them where no other sheet holds one either. */
export function otherSheets(
  { sheets }: WorkbookSnapshot,
  forms: readonly Pick<FormModel, 'sheet'>[],
  skipped: readonly SkippedSheet[],
): readonly string[] {
  if (forms.length === 0) return [];
  const told = new Set([...forms, ...skipped].map(({ sheet }) => sheet));
  return sheets
    .filter(({ name, cells }) => cells.length > 0 && !told.has(name) && name.toLowerCase() !== POLICY_SHEET)
    .map(({ name }) => name);
}

/** A form without a word on it, and not one of the empty sheets that every new workbook has. */
function isDrawn({ name, merges }: SheetSnapshot, layouts: readonly FormLayout[]): boolean {
  return merges.length > 0 || layoutsOfTitle(name, normalizeLabel(name), layouts).length > 0;
}

/**
 * The workbook calls a sheet our summary, or the page on which it was sent back, and no form is on it: a name is soon
 * put at any sheet, and ours have neither the title nor the labels of a form.
 */
function isOurs(
  { summarySheet, returnSheet }: WorkbookSnapshot,
  sheet: SheetSnapshot,
  layouts: readonly FormLayout[],
): boolean {
  const isCalledOurs = sheet.name === summarySheet || sheet.name === returnSheet;
  return isCalledOurs && detectForms(new Grid(sheet), layouts).length === 0;
}
