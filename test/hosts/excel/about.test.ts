/** @jest-environment jsdom */
/** Which Excel it is, as the real office.js tells it. */
import { aboutExcel, highestSet } from '../../../src/hosts/excel';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';

const excel = createHost({ play: { apiSet: '1.17' } });

beforeAll(async () => {
  await loadOfficeJs(excel);
});

test('name, version, platform and the highest set', () => {
  expect(aboutExcel()).toEqual({
    name: 'Excel',
    version: '16.0.14332.20000',
    platform: 'PC',
    excelApi: '1.17',
  });
});

test('an Excel without any set has none', () => {
  const none = jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(false);
  expect(highestSet()).toBeUndefined();
  none.mockRestore();
});
