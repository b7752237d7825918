/** @jest-environment jsdom */
/** What is kept travels: whatever way the add-in was installed, from older files, and into the file itself. */
import { setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { createExcelHost } from '../../../src/hosts/excel';
import { readXlsx } from '../../../src/hosts/xlsx';
import { LAYOUT_KEY } from '../../../src/model/form/taught';
import { POLICY_KEY } from '../../../src/model/policy/policySettings';
import { EXPLANATIONS_KEY } from '../../../src/model/reason/explanation';
import { KEPT_NAMESPACE, keptXml } from '../../../src/model/writing/keptPart';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';

Object.assign(globalThis, { TextDecoder, TextEncoder, setImmediate });
const excel = createHost();
const data = { sheets: [{ name: '甲', cells: [[1]] }] };

beforeAll(async () => {
  await loadOfficeJs(excel);
});
beforeEach(() => {
  excel.play({ installation: '' });
  excel.reset(data);
});

const held = async () => (await createExcelHost().read()).settings;
const inFile = async () => readXlsx((await saveWorkbook(excel.workbook)).bytes).settings;
const parts = () => [...excel.workbook.customXml.values()];

test('reasons given in an add-in from a shared folder are read by one from the administrator, and from the file', async () => {
  const host = createExcelHost();
  await host.keep(EXPLANATIONS_KEY, '原因');
  await host.keep(POLICY_KEY, '{}');
  excel.play({ installation: 'administrator' });
  const all = { [EXPLANATIONS_KEY]: '原因', [POLICY_KEY]: '{}' };
  expect(await held()).toEqual(all);
  expect(await inFile()).toEqual(all);
  await createExcelHost().keep(POLICY_KEY, undefined);
  excel.play({ installation: '' });
  expect(await held()).toEqual({ [EXPLANATIONS_KEY]: '原因' });
  expect(await inFile()).toEqual({ [EXPLANATIONS_KEY]: '原因' });
});

describe('an older file, where it stands in the settings', () => {
  beforeEach(() => excel.reset({ ...data, settings: { [EXPLANATIONS_KEY]: '旧', [POLICY_KEY]: '{"a":1}' } }));

  test('is read, and is taken over whole by the first write', async () => {
    expect(await held()).toEqual({ [EXPLANATIONS_KEY]: '旧', [POLICY_KEY]: '{"a":1}' });
    await createExcelHost().keep(POLICY_KEY, '{"a":2}');
    expect([...excel.workbook.settings]).toEqual([]);
    const all = { [EXPLANATIONS_KEY]: '旧', [POLICY_KEY]: '{"a":2}' };
    expect(await held()).toEqual(all);
    expect(await inFile()).toEqual(all);
  });

  test('what one installation has removed does not come back from the settings of another', async () => {
    await createExcelHost().keep(EXPLANATIONS_KEY, undefined);
    excel.play({ installation: 'administrator' });
    excel.workbook.settings.set(EXPLANATIONS_KEY, '"旧"');
    expect(await held()).toEqual({ [POLICY_KEY]: '{"a":1}' });
    expect(await inFile()).toEqual({ [POLICY_KEY]: '{"a":1}' });
  });

  test('is forgotten in both places', async () => {
    const host = createExcelHost();
    await host.keep(POLICY_KEY, '{}');
    await host.forget();
    expect(await held()).toBeUndefined();
    expect([parts(), [...excel.workbook.settings]]).toEqual([[], []]);
  });
});

test('nothing is put into a workbook that has nothing to remove', async () => {
  await createExcelHost().keep(POLICY_KEY, undefined);
  expect(parts()).toEqual([]);
});

test('two panes that each have added a part: both are read, and become one', async () => {
  for (const [key, text] of [
    [EXPLANATIONS_KEY, '一'],
    [POLICY_KEY, '{}'],
  ] as const)
    excel.workbook.customXml.set(`{${key}}`, keptXml({ [key]: text }));
  const all = { [EXPLANATIONS_KEY]: '一', [POLICY_KEY]: '{}' };
  const host = createExcelHost();
  expect((await host.read()).settings).toEqual(all);
  await host.keep(EXPLANATIONS_KEY, '二');
  expect(parts()).toHaveLength(1);
  expect(await held()).toEqual({ ...all, [EXPLANATIONS_KEY]: '二' });
});

test('a part that has gone since it was read is made again', async () => {
  const host = createExcelHost();
  await host.keep(EXPLANATIONS_KEY, '一');
  excel.workbook.customXml.clear();
  await host.keep(EXPLANATIONS_KEY, '二');
  expect(await held()).toEqual({ [EXPLANATIONS_KEY]: '二' });
});

test('a damaged part is said, key by key, and its text is not lost by the next write', async () => {
  const damaged = `<kept xmlns="${KEPT_NAMESPACE}"><text key="gouji.explanations">oops</text></kept>`;
  excel.workbook.customXml.set('{1}', damaged);
  const host = createExcelHost();
  expect((await host.read()).settings).toEqual({
    [EXPLANATIONS_KEY]: damaged,
    [POLICY_KEY]: damaged,
    [LAYOUT_KEY]: damaged,
  });
  expect(await inFile()).toEqual({
    [EXPLANATIONS_KEY]: damaged,
    [POLICY_KEY]: damaged,
    [LAYOUT_KEY]: damaged,
  });
  await host.keep(POLICY_KEY, '{}');
  expect(await held()).toEqual({ [EXPLANATIONS_KEY]: damaged, [POLICY_KEY]: '{}', [LAYOUT_KEY]: damaged });
});

test('parts of other programs stay as they are', async () => {
  const other = '<b:Sources xmlns:b="urn:other">1</b:Sources>';
  excel.reset({ ...data, customXml: [other] });
  const host = createExcelHost();
  await host.keep(EXPLANATIONS_KEY, '一');
  expect(parts()).toEqual([other, expect.stringContaining(KEPT_NAMESPACE)]);
  await host.forget();
  expect(parts()).toEqual([other]);
});

test('a workbook whose structure is protected keeps it as well', async () => {
  excel.reset({ ...data, protected: true });
  await createExcelHost().keep(EXPLANATIONS_KEY, '一');
  expect(await held()).toEqual({ [EXPLANATIONS_KEY]: '一' });
});
