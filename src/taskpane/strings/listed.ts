import { cellName } from '../../model/workbook/cell';
import type { Change } from '../state/pane';

/** More of them would fill the pane. */
const MOST = 6;

/** The cells that were written, the first ones by name; `more` says how many there are in all. */
export function listed(changes: readonly Change[], between: string, more: (count: number) => string): string {
  const names = changes.slice(0, MOST).map(({ cell }) => cellName(cell));
  return `${names.join(between)}${changes.length > MOST ? more(changes.length) : ''}`;
}
