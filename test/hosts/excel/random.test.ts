/** @jest-environment jsdom */
/** On random workbooks: every write can be taken back to the last trace, one by one and in any order of writing. */
import { TextDecoder } from 'node:util';
import fc from 'fast-check';
import { createExcelHost } from '../../../src/hosts/excel';
import { HostError } from '../../../src/hosts/host';
import type { WorkbookHost } from '../../../src/hosts/host';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { runs } from '../../helpers/properties';
import { workbook } from './randomWorkbook';
import type { Write } from './randomWrites';
import { anyWrite, fillWrite, markWrite, perform, summaryWrite, templatesWrite } from './randomWrites';

Object.assign(globalThis, { TextDecoder });
const excel = createHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

/** Whether it was done; a write that refuses has changed nothing, save clearing that leaves protected sheets out. */
async function done(write: Write, host: WorkbookHost): Promise<boolean> {
  const before = excel.snapshot();
  const length = entries().length;
  try {
    await perform(write, host, excel);
  } catch (error) {
    expect(error).toBeInstanceOf(HostError);
    if (write.kind === 'clear' && (error as HostError).code === 'protected') return true;
    expect(excel.snapshot()).toEqual(before);
    return false;
  }
  return entries().length !== length || write.kind === 'clear';
}

const entries = (): readonly { readonly id: string }[] => {
  const text = excel.workbook.settings.get('gouji.journal');
  return text === undefined
    ? []
    : (JSON.parse(JSON.parse(text) as string) as { entries: { id: string }[] }).entries;
};

const holds = <Values>(property: fc.IAsyncProperty<Values>): Promise<void> => fc.assert(property, runs(80));

test.each<[string, fc.Arbitrary<Write>]>([
  ['fill', fillWrite],
  ['mark', markWrite],
  ['summary', summaryWrite],
  ['templates', templatesWrite],
])('%s, then undo: as it was', async (_, arbitrary) => {
  await holds(
    fc.asyncProperty(workbook, arbitrary, async (make, write) => {
      excel.put(make());
      const before = excel.snapshot();
      const host = createExcelHost();
      if ((await done(write, host)) && host.lastWrite) await host.undo();
      expect(excel.snapshot()).toEqual(before);
      await expect(createExcelHost().undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    }),
  );
});

test('mark, over and over, then clear: as it was', async () => {
  await holds(
    fc.asyncProperty(workbook, fc.array(markWrite, { minLength: 1, maxLength: 3 }), async (make, writes) => {
      excel.put(make());
      const before = excel.snapshot();
      for (const write of writes) await done(write, createExcelHost());
      await createExcelHost().clearMarks();
      expect({ ...excel.snapshot(), settings: before.settings }).toEqual(before);
    }),
  );
});

test('one write over another, undone one by one, also by a pane opened anew: each state comes back', async () => {
  await holds(
    fc.asyncProperty(
      workbook,
      fc.array(anyWrite, { minLength: 2, maxLength: 8 }),
      fc.boolean(),
      async (make, writes, anew) => {
        excel.put(make());
        const host = createExcelHost();
        const first = excel.snapshot();
        /** What stood before each write that the journal knows of. */
        const earlier = new Map<string, typeof first>();
        for (const write of writes) {
          const before = excel.snapshot();
          const known = entries();
          await done(write, host);
          const [last] = entries();
          if (last && !known.some(({ id }) => id === last.id)) earlier.set(last.id, before);
          else if (known.length > entries().length)
            // Marks that are back to what they were have taken the entry with them.
            expect(excel.snapshot()).toEqual(earlier.get(known[0]!.id));
          else expect(excel.snapshot()).toEqual(before);
        }
        for (const { id } of entries()) {
          await (anew ? createExcelHost() : host).undo();
          expect(excel.snapshot()).toEqual(earlier.get(id));
        }
        expect(excel.snapshot()).toEqual(first);
      },
    ),
  );
});

test('where the user has edited what was written, undo refuses and changes nothing', async () => {
  await holds(
    fc.asyncProperty(
      workbook,
      fc.oneof(fillWrite, summaryWrite, templatesWrite),
      fc.nat(),
      async (make, write, pick) => {
        excel.put(make());
        const host = createExcelHost();
        await done(write, host);
        if (!host.lastWrite) return;
        const { sheet, address } = writtenBy(write, pick);
        const { row: top, column: left } = address;
        excel.workbook.change(sheet, { top, left, bottom: top, right: left }, () =>
          sheet.put(top, left, { ...(address.style && { style: address.style }), value: '用户改过' }),
        );
        const edited = excel.snapshot();
        await expect(host.undo()).rejects.toMatchObject({ code: 'changed' });
        expect(excel.snapshot()).toEqual(edited);
      },
    ),
  );
});

/** A cell that the last write has put something into. */
function writtenBy(write: Write, pick: number) {
  const { workbook: now } = excel;
  if (write.kind !== 'fill') {
    const sheet = now.sheets.at(-1)!;
    return { sheet, address: { row: pick % 30, column: 7, style: undefined } };
  }
  const [entry] = entries() as unknown as readonly [
    { changes: readonly { sheet: string; address: string }[] },
  ];
  const change = entry.changes[pick % entry.changes.length]!;
  const sheet = now.findSheet(change.sheet)!;
  const row = Number(/\d+/.exec(change.address)![0]) - 1;
  const column = change.address.charCodeAt(0) - 65;
  return { sheet, address: { row, column, style: sheet.cell(row, column).style } };
}
