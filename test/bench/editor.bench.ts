/** What writing into a file takes beside reading it, in one run. */
import { readFileSync } from 'node:fs';
import { check, marksFor, summarySheet } from '../../src/check';
import { openXlsxHost, readXlsx } from '../../src/hosts/xlsx';
import { toA1 } from '../../src/model/workbook/cell';
import { openWorkbook } from '../../src/workbench/file/open';
import { saveWorkbook } from '../../src/workbench/file/save';
import { edit } from '../../src/workbench/userActions';
import { SAMPLE_PATH } from '../helpers/workbook';

const FILES = 40;
const ROUNDS = 4;

test('marks, summary and a fill beside reading', async () => {
  const bytes = new Uint8Array(readFileSync(SAMPLE_PATH));
  const result = check(readXlsx(bytes, 'a.xlsx'));
  const marks = marksFor(result, 'zh-CN');
  const summary = summarySheet(result, { locale: 'zh-CN', checkedAt: '' });
  const [fill] = result.fills();
  const { target } = fill!.edit;
  const ways: readonly (readonly [string, () => unknown])[] = [
    ['read', () => readXlsx(bytes)],
    ['check', () => check(readXlsx(bytes))],
    ['one fill', async () => written((host) => host.fill([fill!.edit]))],
    ['marks', async () => written((host) => host.mark(marks))],
    ['marks and comments', async () => written((host) => host.mark(marks, { comments: true }))],
    ['summary', async () => written((host) => host.writeSummary(summary))],
    ['opened in the workbench', async () => openWorkbook(bytes, 'a.xlsx')],
    [
      'opened in the workbench, one figure typed, saved',
      async () => {
        const workbook = await openWorkbook(bytes, 'a.xlsx');
        edit(workbook, target.sheet, toA1(target), '7');
        await saveWorkbook(workbook);
      },
    ],
  ];
  const written = async (
    write: (host: ReturnType<typeof openXlsxHost>) => Promise<unknown>,
  ): Promise<void> => {
    const host = openXlsxHost(bytes, 'a.xlsx');
    await write(host);
    host.save();
  };
  const best = new Map<string, number>();
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, run] of ways) {
      const before = process.cpuUsage();
      for (let nth = 0; nth < FILES; nth++) await run();
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) best.set(name, Math.min(best.get(name) ?? Infinity, (user + system) / 1000 / FILES));
    }
  const read = best.get('read')!;
  process.stdout.write(
    [...best]
      .map(([name, ms]) => `${ms.toFixed(2)} ms  ${(ms / read).toFixed(1)} × reading  ${name}`)
      .join('\n') + '\n',
  );
  expect(best.size).toBe(ways.length);
}, 300_000);
