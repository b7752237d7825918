/** Where printed pages begin, between the model and a sheet's part. */
import { rowBreaksXml } from '../../hosts/xlsx/edit/drawnSheet';
import type { PageLayout } from '../model/pageLayout';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import type { SheetEdit } from './sheetXml';
import { replaceElement } from './sheetXml';
import type { Xml } from './xml';
import { all, down, isOn } from './xml';

/** Those of the user: what Excel had put itself is told from them, and is worked out anew. */
const own = (list: Xml | undefined): readonly Xml[] =>
  all(list, 'brk').filter(({ attributes }) => isOn(attributes['man']));

export function readBreaks(sheet: Xml, layout: PageLayout): void {
  layout.rowBreaks = own(down(sheet, 'rowBreaks'))
    .map(({ attributes }) => ({ id: newId(), row: Number(attributes['id'] ?? 0) }))
    .sort((one, other) => one.row - other.row);
}

export function writeBreaks(edit: SheetEdit): void {
  const rows = ({ pageLayout }: Sheet): readonly number[] => pageLayout.rowBreaks.map(({ row }) => row);
  const now = rows(edit.now);
  if (rows(edit.before).join() !== now.join()) replaceElement(edit, 'rowBreaks', rowBreaksXml(now, ''));
}
