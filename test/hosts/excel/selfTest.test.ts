/** @jest-environment jsdom */
/** The self-test, on Excels of several ages and on ones that fail at something: it says at what. */
import type { SelfTestStep } from '../../../src/hosts/excel/selfTest';
import { selfTest } from '../../../src/hosts/excel/selfTest';
import type { Play } from '../../../src/workbench/host';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';

const excel = createHost({ play: { apiSet: '1.20' } });
beforeAll(async () => {
  await loadOfficeJs(excel);
});
afterEach(() => jest.restoreAllMocks());

const minor = (set: string | number | undefined): number => Number(String(set).split('.')[1]);

async function run(play: Partial<Play>): Promise<readonly SelfTestStep[]> {
  excel.reset({ sheets: [{ name: 'Sheet1' }] });
  excel.play({ apiSet: '1.14', undoGroups: 'as documented', failAt: undefined, ...play });
  jest
    .spyOn(Office.context.requirements, 'isSetSupported')
    .mockImplementation((_, version) => minor(version) <= minor(excel.played.apiSet));
  const found: SelfTestStep[] = [];
  await selfTest((step) => found.push(step));
  return found;
}
const failed = (found: readonly SelfTestStep[]) => found.filter(({ ok }) => !ok).map(({ name }) => name);
const empty = { sheets: [expect.objectContaining({ name: 'Sheet1', cells: {} })], names: [], customXml: [] };

test.each<[string, Partial<Play>]>([
  ['Office LTSC 2021', { apiSet: '1.14' }],
  ['Office LTSC 2024', { apiSet: '1.17' }],
  ['a current Excel, which cannot undo that a sheet is deleted', { apiSet: '1.20' }],
])('%s answers all of it, and the workbook is as it was', async (_, play) => {
  const found = await run(play);
  expect(found.filter(({ ok }) => !ok)).toEqual([]);
  expect(found.length).toBeGreaterThan(20);
  expect(excel.snapshot()).toMatchObject(empty);
});

test('where undo groups fail only they do: everything is written without', async () => {
  expect(failed(await run({ apiSet: '1.20', undoGroups: 'GeneralException' }))).toEqual([
    'one step of Ctrl+Z',
  ]);
  expect(excel.snapshot()).toMatchObject(empty);
});

test('what this Excel lacks is named, and what was left behind is taken away', async () => {
  const found = await run({ apiSet: '1.12' });
  expect(found.find(({ name }) => name === 'read its formula')).toMatchObject({
    ok: false,
    note: expect.stringContaining('getMergedAreasOrNullObject'),
  });
  expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['Sheet1']);
}, 20_000);

test('a workbook with anything in it is not touched', async () => {
  excel.reset({ sheets: [{ name: 'Sheet1' }, { name: '自评表', cells: [[1]] }] });
  excel.play({ apiSet: '1.20' });
  const before = excel.snapshot();
  await expect(selfTest(() => undefined)).rejects.toMatchObject({ code: 'changed' });
  expect(excel.snapshot()).toEqual(before);
});
