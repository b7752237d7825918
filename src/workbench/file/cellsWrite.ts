/** The cells of a sheet into its part: those that hold or look otherwise than the package has them. */
import type { CellPut, PlainContent } from '../../hosts/xlsx/edit/cellWriter';
import { putCells } from '../../hosts/xlsx/edit/cellWriter';
import type { Styles } from '../../hosts/xlsx/edit/styles';
import type { CellValue } from '../model/numberFormat';
import { isError } from '../model/numberFormat';
import type { Cell } from '../model/sheet';

import { parseArea } from '../model/address';
import { differences } from './differences';
import { refOf } from './package';
import { lookChange } from './lookWrite';
import type { SheetEdit } from './sheetXml';
import { editList } from './sheetXml';
import { frameOf } from '../../hosts/xlsx/edit/sheetFrame';
import { all, down, element } from './xml';

/** Gives what changed: contents, and formulas among them. */
export function writeCells(
  edit: SheetEdit,
  styles: Styles,
): { readonly values: boolean; readonly formulas: boolean } {
  const { before, now } = edit;
  const places = new Map<string, { readonly row: number; readonly column: number }>();
  for (const sheet of [before, now])
    for (const { row, column } of sheet.cells()) places.set(`${row},${column}`, { row, column });
  let [values, formulas] = [false, false];
  const puts = [...places.values()].flatMap(({ row, column }): CellPut[] => {
    const [former, cell] = [before.cell(row, column), now.cell(row, column)];
    const content = contentChange(former, cell);
    // A cell in a file does not look up what its row or column looks like; the model's does.
    const change = lookChange(before.style(row, column), now.style(row, column));
    const isOfLine =
      former.style === undefined && cell.style === undefined && isBlank(former) && isBlank(cell);
    if (content.content !== undefined || content.result !== undefined) values = true;
    if (former.formula !== cell.formula) formulas = true;
    const look = change && !isOfLine ? { look: (number: number) => styles.varied(number, change) } : {};
    return Object.keys(content).length + Object.keys(look).length === 0
      ? []
      : [{ row, column, ...content, ...look }];
  });
  putCells(edit.draft, edit.part.path, puts);
  return { values, formulas };
}

const isBlank = ({ value, formula }: Cell): boolean => value === null && formula === undefined;

function contentChange(before: Cell, now: Cell): Pick<CellPut, 'content' | 'result'> {
  const isSame = JSON.stringify(before.value) === JSON.stringify(now.value);
  if (before.formula === now.formula && isSame) return {};
  if (now.formula === undefined) return { content: filed(now.value) };
  const result = { result: filed(now.value) };
  return before.formula === now.formula ? result : { content: { formula: now.formula }, ...result };
}

function filed(value: CellValue): PlainContent {
  if (typeof value === 'string') return { text: value };
  return isError(value) ? { error: value.error } : value;
}

export function writeMerges(edit: SheetEdit): void {
  const list = down(frameOf(edit.draft, edit.part).root, 'mergeCells');
  const { gone, added } = differences(
    all(list, 'mergeCell'),
    edit.now.merges.map(refOf),
    ({ attributes }) => {
      const area = parseArea(attributes['ref'] ?? '');
      return area ? refOf(area) : '';
    },
    String,
  );
  editList(edit, 'mergeCells', { gone, added: added.map((ref) => element('mergeCell', { ref })) });
}
