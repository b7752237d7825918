/** Ranges that an add-in goes on using move with their cells, as Excel's do. */
import type { Shift } from '../model/shift';
import { shiftArea } from '../model/shift';
import type { Sheet } from '../model/sheet';
import type { Handle } from '../protocol/hostType';
import { ofKind } from './arguments';
import type { ExcelContext } from './objects';

export interface HeldObjects {
  readonly held: readonly Handle<ExcelContext>[];
  forget(handle: Handle<ExcelContext>): void;
}

export function moveHeld(references: HeldObjects, sheet: Sheet, shift: Shift): void {
  for (const handle of references.held) {
    const range = ofKind(handle, 'Range');
    const areas = ofKind(handle, 'RangeAreas');
    if ((range ?? areas)?.sheet !== sheet) continue;
    const moved = (areas?.areas ?? [range!.area]).flatMap((area) => shiftArea(area, shift) ?? []);
    if (moved.length === 0) references.forget(handle);
    else if (range) range.area = moved[0]!;
    else if (areas) areas.areas = moved;
  }
}
