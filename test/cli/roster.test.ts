/** The roster as a spreadsheet program saves it: what stands in its cells, however it is shown. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { readRoster } from '../../src/cli/roster';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-roster-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SHOWN = ['yyyy"年"m"月"d"日"', 'm"月"d"日"', 'd-mmm', 'yyyy/m/d h:mm', 'General'];

test.each([false, true])(
  'days of a workbook that counts from 1904 or not (%s), shown in any way',
  async (date1904) => {
    const book = new Workbook();
    book.properties.date1904 = date1904;
    const sheet = book.addWorksheet('名单');
    sheet.addRow(['单位\n编码', '单位名称（全称）', '报送截止']);
    SHOWN.forEach((format, nth) => {
      const row = sheet.addRow([nth % 2 ? `30${nth}` : 300 + nth, `沅北县第${nth}局`, 0]);
      row.getCell(3).numFmt = format;
      // The 10th of April 2024, as Excel writes it.
      row.getCell(3).value = date1904 ? 43_930 : 45_392;
    });
    const file = path.join(folder, '名单.xlsx');
    writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
    const roster = await readRoster(file);
    expect(roster?.units.map(({ code, due }) => [code, due])).toEqual(
      SHOWN.map((_, nth) => [`30${nth}`, '2024-04-10']),
    );
  },
);

test('of an old program in China, in its own letters', async () => {
  const file = path.join(folder, '名单.csv');
  // 单位名称,截止 / 甲局,2024/4/10 in GBK
  const bytes = 'b5a5cebbc3fbb3c62cbdd8d6b90d0abcd7bed62c323032342f342f31300d0a';
  writeFileSync(file, Buffer.from(bytes, 'hex'));
  const roster = await readRoster(file);
  expect(roster?.units).toEqual([{ name: '甲局', due: '2024-04-10', aliases: [], expects: [] }]);
});
