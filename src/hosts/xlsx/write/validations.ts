/** The validations of a blank form, as exceljs writes them. */
import type * as ExcelJs from 'exceljs';
import type { CellArea } from '../../../model/workbook/cell';
import { toA1 } from '../../../model/workbook/cell';
import type { PlacedValidation, TemplateSheet } from '../../../model/writing/template';
import { validationsOf } from '../../../model/writing/template';

/** The sheet's collection, which exceljs has and its types lack. */
interface Validations {
  add(address: string, validation: ExcelJs.DataValidation): void;
}

export function writeValidations(target: ExcelJs.Worksheet, sheet: TemplateSheet): void {
  const { dataValidations } = target as unknown as { dataValidations: Validations };
  for (const placed of validationsOf(sheet))
    for (const area of placed.areas) dataValidations.add(rangeOf(area), validation(placed));
}

/** Always as a range: from single cells exceljs makes ranges of its own, which may overlap. */
function rangeOf({ top, left, bottom, right }: CellArea): string {
  return `${toA1({ row: top, column: left })}:${toA1({ row: bottom, column: right })}`;
}

function validation({ validation: given, max }: PlacedValidation): ExcelJs.DataValidation {
  const { kind, min, title, message, quiet } = given;
  return {
    type: kind,
    operator: min === undefined ? 'lessThanOrEqual' : 'between',
    formulae: min === undefined ? [max] : [min, max],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title,
    error: message,
    ...(!quiet && { showInputMessage: true, promptTitle: title, prompt: message }),
  };
}
