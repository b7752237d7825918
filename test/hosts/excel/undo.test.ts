/** @jest-environment jsdom */
/** Marks taken back: taking ours away is always right, putting earlier ones back only where these still stand. */
import { TextDecoder } from 'node:util';
import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/host';
import { parseA1 } from '../../../src/model/workbook/cell';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';

Object.assign(globalThis, { TextDecoder });
const excel = createHost();
let host: WorkbookHost = createExcelHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

beforeEach(() => {
  host = createExcelHost();
  excel.play({ apiSet: '1.14', editMode: false, failNextBatch: false, failAt: undefined });
  excel.reset({ sheets: [{ name: '甲', cells: [[1, 2], [3], [4]] }] });
});

const mark = (address: string) =>
  ({ cell: { sheet: '甲', ...parseA1(address)! }, severity: 'error', message: '不符' }) as const;
const marked = (): readonly unknown[] => excel.snapshot().sheets[0]!.conditionalFormats;

/** As a row inserted above moves them: from A3 to A4. */
function moveMarks(): void {
  excel.workbook.findSheet('甲')!.conditionalFormats[0]!.areas = [{ top: 3, left: 0, bottom: 3, right: 0 }];
}

test('the former marks come back where the present ones stand as they were put', async () => {
  await host.mark([mark('A1')]);
  const first = marked();
  await host.mark([mark('A3')]);
  expect(marked()).not.toEqual(first);
  await host.undo();
  expect(marked()).toEqual(first);
});

test('marks that have moved since: the former ones would stand at the wrong cells, and nothing is done', async () => {
  await host.mark([mark('A1')]);
  await host.mark([mark('A3')]);
  moveMarks();
  const moved = excel.snapshot();
  await expect(host.undo()).rejects.toMatchObject({ code: 'changed' });
  expect(excel.snapshot()).toEqual(moved);
  // The same in a pane that has not put them itself.
  await expect(createExcelHost().undo()).rejects.toMatchObject({ code: 'changed' });
  expect(excel.snapshot()).toEqual(moved);
});

test('first marks are taken away wherever they have moved to', async () => {
  await host.mark([mark('A3')]);
  moveMarks();
  await host.undo();
  expect(marked()).toEqual([]);
});
