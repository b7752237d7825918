/** Typing, undoing, copying and filling in the grid, with the keys and the clipboard that a user has. */
import type { Page } from 'playwright-core';
import { buildWorkbook } from '../../src/workbench/model/build';
import { saveWorkbook } from '../../src/workbench/file/save';
import { openBytes, openedWorkbench, workbench } from './site';

const opened = openedWorkbench();

const SHEET = '收支';

beforeAll(async () => {
  await opened.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

beforeEach(async () => {
  const { bytes } = await saveWorkbook(
    buildWorkbook({
      sheets: [
        {
          name: SHEET,
          cells: [
            ['项目', '一季', '二季', '合计'],
            ['办公', 12, 30.5, '=B2+C2'],
            ['差旅', 7, 8, '=B3+C3'],
            ['会议', 3, 4],
            ['培训', 5, 6],
          ],
          merges: ['F1:G2'],
        },
        { name: '锁定', cells: [['甲']], protected: true },
      ],
    }),
  );
  await openBytes(opened, bytes, 'a.xlsx');
});

async function select(address: string): Promise<void> {
  const [first, last = first] = address.split(':');
  await opened.page.locator(`td[data-cell="${first}"]`).click();
  if (last !== first) await opened.page.locator(`td[data-cell="${last}"]`).click({ modifiers: ['Shift'] });
}

const keys = async (...all: readonly string[]): Promise<void> => {
  for (const key of all) await opened.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => opened.page.keyboard.type(text);

async function cells(...addresses: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { sheets } = await workbench(opened.page, (bench) => bench.snapshot());
  return addresses.map((address) => {
    const cell = sheets[0]!.cells[address];
    return cell?.formula ?? cell?.text;
  });
}

const selection = async (): Promise<string> =>
  (await workbench(opened.page, (bench) => bench.selection)).address;
const say = (): Promise<string | null> => opened.page.locator('#status').textContent();

test('Ctrl+Z after typing takes back what was typed, and nothing of the next cell', async () => {
  await select('B2');
  await type('99');
  await keys('Enter');
  expect([await selection(), ...(await cells('B2', 'B3'))]).toEqual(['B3', '99', '7']);
  await keys('Control+z');
  expect([await selection(), ...(await cells('B2', 'B3', 'D2'))]).toEqual(['B2', '12', '7', '=B2+C2']);
  await keys('Control+y');
  expect(await cells('B2', 'B3')).toEqual(['99', '7']);
  await keys('Control+z', 'Control+z');
  expect(await cells('B2', 'B3')).toEqual(['12', '7']);
  expect(await say()).toBe('没有可以撤销或重做的操作。');
});

test('while something is typed, Ctrl+Z is about the letters of it', async () => {
  await select('B2');
  await keys('F2');
  await type('5');
  await keys('Control+z', 'Enter');
  expect(await cells('B2')).toEqual(['12']);
});

test('deleting, and typing a percentage with the format that it brings, are taken back', async () => {
  await select('B2:C3');
  await keys('Delete');
  expect(await cells('B2', 'C3')).toEqual([undefined, undefined]);
  await select('E5');
  await type('12%');
  await keys('Enter', 'Control+z', 'Control+z');
  expect(await cells('B2', 'C2', 'B3', 'C3', 'E5')).toEqual(['12', '30.5', '7', '8', undefined]);
  await keys('Control+Shift+z', 'Control+y');
  expect(await cells('B2', 'E5')).toEqual([undefined, '12%']);
});

test('a cell that the add-in has changed meanwhile is not taken back', async () => {
  await select('B2');
  await type('99');
  await keys('Enter');
  await workbench(opened.page, (bench) =>
    (bench as unknown as { editRemotely(...given: unknown[]): void }).editRemotely('收支', 'B2', 50),
  );
  await keys('Control+z');
  expect([await say(), ...(await cells('B2'))]).toEqual(['这些单元格后来又改过，不能再撤销。', '50']);
});

test('a block is copied with its formulas, and pasted as one step', async () => {
  await select('D2:D3');
  await keys('Control+c');
  await select('D4');
  await keys('Control+v');
  expect([await selection(), ...(await cells('D4', 'D5'))]).toEqual(['D4:D5', '=B4+C4', '=B5+C5']);
  await keys('Control+z');
  expect(await cells('D4', 'D5')).toEqual([undefined, undefined]);
});

test('one cell is pasted into all that are selected; a cut takes its cells away', async () => {
  await select('B2');
  await keys('Control+c');
  await select('E3:F5');
  await keys('Control+v');
  expect(await cells('E3', 'F5', 'E5')).toEqual(['12', '12', '12']);
  await select('A2:B2');
  await keys('Control+x');
  await select('A7');
  await keys('Control+v');
  expect(await cells('A2', 'B2', 'A7', 'B7')).toEqual([undefined, undefined, '办公', '12']);
});

/** Copied on another page, as it comes from another program. */
async function copyElsewhere(html: string, act: (page: Page) => Promise<void>): Promise<void> {
  const other = await opened.browser.context.newPage();
  await other.setContent(html);
  await act(other);
  await other.keyboard.press('Control+c');
  await other.close();
  await opened.page.bringToFront();
}

test('a table of another program goes into as many cells, merged ones among them', async () => {
  await copyElsewhere(
    '<table><tr><td>甲</td><td>1,234.50</td></tr><tr><td rowspan="2">乙</td><td>12.5%</td></tr><tr><td>第一行<br>第二行</td></tr></table>',
    (page) => page.keyboard.press('Control+a'),
  );
  await select('A8');
  await keys('Control+v');
  const got = await cells('A8', 'B8', 'A9', 'B9', 'A10', 'B10');
  expect(got).toEqual(['甲', '1,234.50', '乙', '12.50%', undefined, '第一行\n第二行']);
  const { sheets } = await workbench(opened.page, (bench) => bench.snapshot());
  expect([sheets[0]!.cells['B8']!.value, sheets[0]!.cells['B9']!.value]).toEqual([1234.5, 0.125]);
  await keys('Control+z');
  expect(await cells('A8', 'B10')).toEqual([undefined, undefined]);
});

test('text with tabs goes into as many cells; ends of lines in quotes stay in one', async () => {
  await copyElsewhere('<textarea></textarea>', async (page) => {
    await page.locator('textarea').fill('甲\t"一\n""二"""\n乙\t3');
    await page.locator('textarea').focus();
    await page.keyboard.press('Control+a');
  });
  await select('A8');
  await keys('Control+v');
  expect(await cells('A8', 'B8', 'A9', 'B9', 'A10')).toEqual(['甲', '一\n"二"', '乙', '3', undefined]);
});

test('what is copied here is a table to others, and text with tabs', async () => {
  await select('A2:C3');
  await keys('Control+c');
  const [text, html] = await opened.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (kind: string): Promise<string> => (await item!.getType(kind)).text();
    return [await read('text/plain'), await read('text/html')];
  });
  expect(text!.replaceAll('\r', '')).toBe('办公\t12\t30.5\n差旅\t7\t8');
  expect(html).toMatch(/<td[^>]*>办公<\/td>\s*<td[^>]*>12<\/td>/);
});

test('nothing is pasted where only a part of it could be', async () => {
  await select('A2:B3');
  await keys('Control+c');
  await select('F1');
  await keys('Control+v');
  expect(await say()).toBe('区域里的合并单元格与要放入的内容对不上，一格也没有改。');
  expect(await cells('F1', 'F3', 'G3')).toEqual([undefined, undefined, undefined]);
  await opened.page.locator('[role=tab][data-sheet="锁定"]').click();
  await select('A1');
  await keys('Control+v');
  expect(await say()).toBe('区域里有受保护的单元格，一格也没有改。');
});

test('Ctrl+D fills formulas down, and one cell from the one above', async () => {
  await select('D3:D5');
  await keys('Control+d');
  expect(await cells('D3', 'D4', 'D5')).toEqual(['=B3+C3', '=B4+C4', '=B5+C5']);
  await keys('Control+z');
  expect(await cells('D4', 'D5')).toEqual([undefined, undefined]);
  await select('D4');
  await keys('Control+d');
  expect(await cells('D4', 'D5')).toEqual(['=B4+C4', undefined]);
});

test('keys go where a spreadsheet’s go', async () => {
  await select('B2');
  const after = async (...all: readonly string[]): Promise<string> => {
    await keys(...all);
    return selection();
  };
  expect(await after('Control+ArrowDown')).toBe('B5');
  expect(await after('Control+ArrowRight')).toBe('C5');
  expect(await after('Home')).toBe('A5');
  expect(await after('Control+Home')).toBe('A1');
  expect(await after('Control+Shift+ArrowDown')).toBe('A1:A5');
  expect(await after('Control+a')).toBe('A1:D5');
  expect(await after('Control+End')).toBe('D5');
  expect(await after('Shift+ArrowUp', 'Shift+ArrowLeft')).toBe('C4:D5');
  await keys('Control+PageDown');
  expect((await workbench(opened.page, (bench) => bench.selection)).sheet).toBe('锁定');
});

test('no page logged an error', () => {
  expect(opened.errors).toEqual([]);
});
