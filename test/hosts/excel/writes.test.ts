/** @jest-environment jsdom */
/**
 * What is written to a workbook comes away again without a trace, and a write that fails leaves none: on the
 * sample, on a workbook full of the user's own formats, and with every batch failing in turn, as a whole and
 * in its middle.
 */
import { TextDecoder } from 'node:util';
import { check, marksFor, summarySheet } from '../../../src/check';
import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/host';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { fillsOf } from '../../helpers/fills';
import { sampleWorkbook } from '../../helpers/workbook';
import { workbenchData } from './workbenchData';

Object.assign(globalThis, { TextDecoder });
const excel = createHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

const sample = sampleWorkbook();
const options = { locale: 'zh-CN', checkedAt: '2024-03-05 14:07' } as const;
const summaryNow = async (host: WorkbookHost) => summarySheet(check(await host.read()), options);

/** The sample with what a user may have put on it. */
async function decorate(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const other = context.workbook.worksheets.getItem('基础数据表');
    const colours = sheet.getRange('D4:H8').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    colours.custom.rule.formula = '=D4>700';
    colours.custom.format.fill.color = '#FFC7CE';
    sheet.getRange('F4').format.fill.color = '#00FF00';
    sheet.getRange('F7').format.font.bold = true;
    sheet.getRange('G4').numberFormat = [['0.0']];
    sheet.getRange('I13:I23').dataValidation.rule = { textLength: { formula1: 200, operator: 'LessThan' } };
    other.getRange('B5:F10').conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula =
      '=B5<0';
    context.workbook.comments.add(sheet.getRange('H4'), '请复核');
    context.workbook.comments.add(sheet.getRange('B2'), '单位全称');
    context.workbook.names.add('预算', sheet.getRange('E4'));
    other.freezePanes.freezeRows(4);
    await context.sync();
  });
}

const WRITES: readonly (readonly [string, (host: WorkbookHost) => Promise<unknown>])[] = [
  [
    'fill',
    async (host) => {
      const fills = fillsOf(await host.read());
      return host.fill(fills.map(({ edit }) => edit));
    },
  ],
  ['mark', async (host) => host.mark(marksFor(check(await host.read()), 'zh-CN'), { comments: false })],
  [
    'mark with comments',
    async (host) => host.mark(marksFor(check(await host.read()), 'zh-CN'), { comments: true }),
  ],
  ['summary', async (host) => host.writeSummary(await summaryNow(host))],
];

describe.each([
  ['the sample', async () => undefined],
  ['a workbook full of the user’s own', decorate],
])('on %s', (_, prepare) => {
  beforeEach(async () => {
    excel.play({ apiSet: '1.14', editMode: false, failNextBatch: false, failAt: undefined });
    excel.reset(workbenchData(sample));
    await prepare();
  });

  test.each(WRITES)('%s, then undo: the workbook is as it was', async (__, write) => {
    const host = createExcelHost();
    const before = excel.snapshot();
    await write(host);
    expect(excel.snapshot()).not.toEqual(before);
    await host.undo();
    expect(excel.snapshot()).toEqual(before);
  });

  test.each(WRITES.filter(([name]) => name.startsWith('mark')))(
    '%s, then clear: the same',
    async (__, write) => {
      const host = createExcelHost();
      const before = excel.snapshot();
      await write(host);
      await host.clearMarks();
      expect(excel.snapshot()).toEqual(before);
    },
  );

  test('all writes, one over the other, taken back one by one', async () => {
    const host = createExcelHost();
    const states = [excel.snapshot()];
    for (const [, write] of WRITES) {
      await write(host);
      states.push(excel.snapshot());
    }
    await host.clearMarks();
    for (const before of states.reverse()) {
      await host.undo();
      expect(excel.snapshot()).toEqual(before);
    }
    await expect(host.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test.each(WRITES)('%s: with each batch failing in turn, nothing is half written', async (__, write) => {
    const host = createExcelHost();
    await host.read();
    const before = excel.snapshot();
    const start = excel.batches;
    await write(host);
    const whole = excel.snapshot();
    const batches = excel.batches - start;
    await host.undo();
    expect(batches).toBeGreaterThan(1);
    for (let batch = 1; batch <= batches; batch += 1) {
      excel.play({ failAt: { batch } });
      // What follows the write itself (comments, the page of a new sheet) may fail by itself.
      const failed = await write(host).then(
        () => false,
        () => true,
      );
      if (failed) expect(excel.snapshot()).toEqual(before);
      else {
        expect(sheetsWithout(excel.snapshot(), batch === batches)).toEqual(
          sheetsWithout(whole, batch === batches),
        );
        await host.undo();
        expect(excel.snapshot()).toEqual(before);
      }
    }
  });

  test.each(WRITES)(
    '%s: failing after any of its changes, what came before is taken back',
    async (__, write) => {
      const host = createExcelHost();
      await host.read();
      const before = excel.snapshot();
      let failures = 0;
      for (let after = 0; ; after += after < 12 ? 1 : 37) {
        const done = await failingAfter(after, () => write(host));
        if (done) break;
        failures += 1;
        expect(excel.snapshot()).toEqual(before);
      }
      expect(failures).toBeGreaterThan(3);
      await host.undo();
      expect(excel.snapshot()).toEqual(before);
    },
  );
});

/** Lets the batch that changes anything fail after so many changes. Whether the act went well all the same. */
async function failingAfter(after: number, act: () => Promise<unknown>): Promise<boolean> {
  // Reading batches change nothing, so that the fault stays for the batch that writes.
  const again = (): void => excel.play({ failAt: { batch: 1, after } });
  const run = Excel.run.bind(Excel) as (...args: readonly unknown[]) => Promise<unknown>;
  let torn = false;
  const spy = jest.spyOn(Excel, 'run').mockImplementation(((...args: readonly unknown[]) => {
    const batch = args.at(-1) as (context: Excel.RequestContext) => Promise<unknown>;
    return run(...args.slice(0, -1), (context: Excel.RequestContext) => {
      const sync = context.sync.bind(context);
      context.sync = (async (value: unknown) => {
        if (!torn) again();
        try {
          return await sync(value as never);
        } catch (error) {
          torn = true;
          throw error;
        } finally {
          excel.play({ failAt: undefined });
        }
      }) as typeof context.sync;
      return batch(context);
    });
  }) as typeof Excel.run);
  try {
    await act();
    return !torn;
  } catch {
    return false;
  } finally {
    spy.mockRestore();
  }
}

type Snapshot = ReturnType<typeof excel.snapshot>;

/** What the last batch of a write may leave out when it alone fails: comments, the page of a new sheet. */
function sheetsWithout({ sheets }: Snapshot, last: boolean): unknown {
  return sheets.map(({ name, cells, conditionalFormats, comments }) =>
    last ? { name, cells, conditionalFormats } : { name, cells, conditionalFormats, comments },
  );
}
