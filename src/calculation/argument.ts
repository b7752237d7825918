/** What functions are given. */
import type { CellArea } from '../model/workbook/cell';
import type { CellValue } from '../model/workbook/snapshot';

export interface Located {
  readonly sheet: string;
  readonly area: CellArea;
}

/** An argument before it is looked at: `IF` must not evaluate the branch that it does not take. */
export interface Argument {
  value(): CellValue;
  /** All values of an area, row by row; one value for anything else. */
  values(): readonly CellValue[];
  /** Where it points; `#VALUE!` for anything that is no reference. */
  reference(): Located;
  readonly isReference: boolean;
  readonly isBlank: boolean;
}
