/** Shows a cell to the user: one batch. */
import type { CellAddress } from '../../model/workbook/cell';
import { toA1 } from '../../model/workbook/cell';
import { run } from './errors';

export async function select(cell: CellAddress): Promise<void> {
  await run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(cell.sheet);
      // Activated first: selecting a cell of a sheet in the background fails on some builds.
      sheet.activate();
      sheet.getRange(toA1(cell)).select();
      await context.sync();
    },
    {},
    cell.sheet,
  );
}
