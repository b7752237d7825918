import { createMemoryHost } from '../helpers/memoryHost';
import { describeHost } from './host.contract';
import { mapSheet, sampleWorkbook } from '../helpers/workbook';

describeHost('memory', async (workbook) => createMemoryHost(workbook), sampleWorkbook());

test('a protected sheet is left alone, and said', async () => {
  const shut = mapSheet(sampleWorkbook(), '自评表', (sheet) => ({ ...sheet, protected: true }));
  const host = createMemoryHost(shut);
  const mark = (sheet: string) => ({
    cell: { sheet, row: 0, column: 0 },
    severity: 'hint' as const,
    message: '',
  });
  expect(await host.mark([mark('自评表'), mark('基础数据表')])).toMatchObject({
    marked: 1,
    protectedSheets: ['自评表'],
  });
});
