import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readInput } from '../../src/cli/readInput';
import { readLimits } from '../../src/cli/readLimits';
import { sampleReport } from '../helpers/sampleReport';
import { SAMPLE_PATH } from '../helpers/workbook';

afterEach(() => {
  delete process.env.GOUJI_LIMITS;
});

test('names with whole numbers, as many as are set', () => {
  expect(readLimits(undefined)).toEqual({});
  expect(readLimits('')).toEqual({});
  expect(readLimits('cells=5000000, fileBytes=1 ,')).toEqual({ cells: 5_000_000, fileBytes: 1 });
});

test.each([
  'cell=5',
  'cells',
  'cells=',
  'cells=0',
  'cells=-1',
  'cells=1e9',
  'cells=x',
  '__proto__=1',
  'toString=1',
])('%s is misspelt, and said', (text) => {
  expect(() => readLimits(text)).toThrow(/^GOUJI_LIMITS: /);
});

test('they hold for workbooks and for documents', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-limits-'));
  const report = path.join(folder, 'a.docx');
  writeFileSync(report, sampleReport());
  expect([await readInput(SAMPLE_PATH), await readInput(report)]).toMatchObject([
    { kind: 'workbook' },
    { kind: 'report' },
  ]);
  process.env.GOUJI_LIMITS = 'cells=10';
  expect([await readInput(SAMPLE_PATH), await readInput(report)]).toEqual([
    { problem: 'too-large' },
    { problem: 'too-large' },
  ]);
  rmSync(folder, { recursive: true, force: true });
});
