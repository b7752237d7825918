/** What is written into a file and taken back leaves every part as it was; what is not written about never changes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { openXlsxHost } from '../../../../src/hosts/xlsx';
import type { XlsxHost } from '../../../../src/hosts/xlsx';
import type { Edit } from '../../../../src/model/workbook/edits';
import { contentOf } from '../../../../src/model/workbook/edits';
import type { Mark, SummarySheet } from '../../../../src/model/writing/marks';
import { templates } from '../../../../src/templates';
import { judge } from '../../../helpers/judge';
import { SAMPLE_PATH } from '../../../helpers/workbook';
import { zipTable } from '../../../helpers/zip';
import { PACKAGES, packageBytes } from './packages';

const summary: SummarySheet = {
  name: '勾稽结果',
  columnWidths: [6, 20, 14, 14],
  titleRows: 2,
  rows: [
    [{ value: '结果', style: 'title', span: 4 }],
    [
      { value: '序号', style: 'tableHeader' },
      { value: '项目', style: 'tableHeader' },
      { value: '分值', style: 'tableHeader' },
      { value: '得分', style: 'tableHeader' },
    ],
    [
      { value: 1, style: 'count', numberFormat: '0' },
      { value: '=甲', style: 'text' },
      { value: 10, style: 'number', numberFormat: '0.0' },
      { value: 9.5, style: 'number', numberFormat: '0.0' },
    ],
    [],
    ...Array.from({ length: 8 }, () => []),
  ],
  tables: [{ top: 1, bottom: 2, left: 0, right: 3 }],
  chart: {
    title: '得分',
    at: { top: 4, bottom: 11, left: 0, right: 3 },
    source: { top: 1, bottom: 2, left: 2, right: 3 },
    categories: { top: 2, bottom: 2, left: 1, right: 1 },
    colors: ['#D1D1D1', '#2886DE'],
  },
};

const SAVED_BY_LIBREOFFICE = path.join(__dirname, '../savedByLibreOffice.xlsx');

async function byExcelJs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('支出');
  sheet.addRows([
    ['项目', '数'],
    ['甲', 12.5],
    ['乙', 3],
  ]);
  sheet.getCell('B4').value = { formula: 'SUM(B2:B3)', result: 15.5 };
  sheet.getCell('A2').note = '原有批注';
  sheet.addConditionalFormatting({
    ref: 'B2:B4',
    rules: [{ type: 'dataBar', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }] } as never],
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const CORPUS: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ...Object.keys(PACKAGES).map((name) => [name, () => packageBytes(name)] as const),
  ['by exceljs', byExcelJs],
  ['by LibreOffice', () => new Uint8Array(readFileSync(SAVED_BY_LIBREOFFICE))],
  ['by openpyxl', () => new Uint8Array(readFileSync(SAMPLE_PATH))],
];

/** Each part as one text of its bytes. */
const partsIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      Buffer.from(content).toString('latin1'),
    ]),
  );

/** The next step by another process: on what this one has left. */
const again = (host: XlsxHost): XlsxHost => openXlsxHost(host.save(), '表.xlsx');

async function wanted(host: XlsxHost): Promise<{ marks: Mark[]; edits: Edit[] }> {
  const { sheets } = await host.read();
  const { name, cells } = sheets[0]!;
  const cell = (at: number) => ({ sheet: name, row: cells[at]!.row, column: cells[at]!.column });
  const free = { sheet: name, row: cells.at(-1)!.row + 3, column: 1 };
  const last = cells.length - 1;
  return {
    marks: [
      { cell: cell(0), severity: 'error', message: '不符\n差 1.00' },
      { cell: cell(1), severity: 'hint', message: '<四舍五入> & "其他"' },
      { cell: free, severity: 'explain', message: '空着' },
    ],
    edits: [
      { target: cell(0), before: contentOf(cells[0]), after: '改过 <1>' },
      { target: cell(last), before: contentOf(cells[last]), after: 7.25 },
      { target: free, before: null, after: { formula: '=1+1' }, numberFormat: '0.00%' },
    ],
  };
}

type Write = (host: XlsxHost) => Promise<unknown>;
const WRITES: Readonly<Record<string, Write>> = {
  mark: async (host) => host.mark((await wanted(host)).marks),
  comments: async (host) => host.mark((await wanted(host)).marks, { comments: true }),
  fill: async (host) => host.fill((await wanted(host)).edits),
  summary: (host) => host.writeSummary(summary),
  templates: (host) => host.insertTemplates(templates({ year: 2024, forms: ['basic', 'evaluation'] })),
};

describe.each(CORPUS)('%s', (_, bytesOf) => {
  test.each(['mark', 'comments'])('%s and clear: every part as it was', async (name) => {
    const bytes = await bytesOf();
    let host = openXlsxHost(bytes, '表.xlsx');
    await WRITES[name]!(host);
    expect(partsIn(host.save())).not.toEqual(partsIn(bytes));
    host = again(host);
    expect(await host.clearMarks()).toBe(3);
    expect(partsIn(host.save())).toEqual(partsIn(bytes));
  });

  test.each(Object.keys(WRITES))('%s and undo: every part as it was', async (name) => {
    const bytes = await bytesOf();
    let host = openXlsxHost(bytes, '表.xlsx');
    await WRITES[name]!(host);
    host = again(host);
    await host.undo();
    expect(partsIn(host.save())).toEqual(partsIn(bytes));
  });

  test('all of them, and all taken back', async () => {
    const bytes = await bytesOf();
    let host = openXlsxHost(bytes, '表.xlsx');
    const before = await host.read();
    for (const write of Object.values(WRITES)) {
      await write(host);
      host = again(host);
    }
    while (host.lastWrite) {
      await host.undo();
      host = again(host);
    }
    expect(partsIn(host.save())).toEqual(partsIn(bytes));
    expect(await host.read()).toEqual(before);
  });

  test('parts that a write is not about stay byte for byte, in their order', async () => {
    const bytes = await bytesOf();
    const host = openXlsxHost(bytes, '表.xlsx');
    for (const write of Object.values(WRITES)) await write(host);
    const [before, after] = [partsIn(bytes), partsIn(host.save())];
    const mayChange =
      /^(?:\[Content_Types\]\.xml|xl\/(?:workbook\.xml|styles\.xml|calcChain\.xml|comments\d*\.xml|worksheets\/sheet\d+\.xml|drawings\/vmlDrawing\d+\.vml)|.*\.rels)$/;
    for (const [name, content] of Object.entries(before))
      if (!mayChange.test(name)) expect([name, after[name]]).toEqual([name, content]);
    const kept = Object.keys(after).filter((name) => name in before);
    expect(kept).toEqual(Object.keys(before).filter((name) => name in after));
  });

  test('what is written is read back, and a second time replaces the first', async () => {
    let host = openXlsxHost(await bytesOf(), '表.xlsx');
    const { edits } = await wanted(host);
    expect(await WRITES.fill!(host)).toEqual({ written: 3, refused: [] });
    host = again(host);
    const cells = (await host.read()).sheets[0]!.cells;
    for (const { target, after } of edits)
      expect(
        contentOf(cells.find(({ row, column }) => row === target.row && column === target.column)),
      ).toEqual(after);
    for (const name of ['comments', 'summary', 'comments', 'summary']) {
      await WRITES[name]!(host);
      host = again(host);
    }
    const twice = partsIn(host.save());
    const once = openXlsxHost(await bytesOf(), '表.xlsx');
    for (const name of ['fill', 'comments', 'summary']) await WRITES[name]!(once);
    const drawn = (parts: Record<string, unknown>): number =>
      Object.keys(parts).filter((name) => /tables\/|charts\//.test(name)).length;
    expect(await host.clearMarks()).toBe(3);
    const sheets = Object.keys(twice).filter((name) => /worksheets\/[^/]+\.xml$/.test(name));
    const first = partsIn(openXlsxHost(await bytesOf()).save());
    expect(sheets.length).toBe(
      Object.keys(first).filter((name) => /worksheets\/[^/]+\.xml$/.test(name)).length + 1,
    );
    expect(drawn(twice)).toBe(drawn(partsIn(once.save())));
    expect(drawn(twice)).toBeGreaterThan(drawn(first));
  });
});

/** As another program would write it: the same contents, and no part byte for byte. */
function rewritten(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const isKept = Buffer.from(content).includes('urn:gouji');
    const isText = /\.(?:xml|rels)$/.test(name) && !isKept && content[0] === 0x3c;
    return [name, isText ? `${Buffer.from(content).toString()}\n` : content] as const;
  });
  return zipTable(Object.fromEntries(parts));
}

test.each(Object.keys(WRITES))(
  '%s is taken back by its journal where another program has written the file',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(SAMPLE_PATH));
    const before = await openXlsxHost(bytes, '表.xlsx').read();
    const host = openXlsxHost(bytes, '表.xlsx');
    await WRITES[name]!(host);
    const other = openXlsxHost(rewritten(host.save()), '表.xlsx');
    await other.undo();
    expect(await other.read()).toEqual(before);
    expect(other.lastWrite).toBeUndefined();
    expect(await other.clearMarks()).toBe(0);
    const names = Object.keys(partsIn(other.save()));
    expect(names.filter((part) => /comments|vml|tables|charts|drawings|customXml/.test(part))).toEqual([]);
  },
);

test.each(['fill', 'summary', 'templates'])(
  '%s that the user has worked on since is left alone',
  async (name) => {
    const host = openXlsxHost(new Uint8Array(readFileSync(SAMPLE_PATH)), '表.xlsx');
    await WRITES[name]!(host);
    const files = unzipSync(host.save());
    const edited = Object.entries(files).map(([part, content]) => {
      const isSheet = part.startsWith('xl/worksheets/sheet');
      const text = Buffer.from(content).toString();
      return [part, isSheet ? text.replaceAll(/(?:改过 &lt;1&gt;|结果|年度)/g, '我改了') : content] as const;
    });
    const other = openXlsxHost(zipTable(Object.fromEntries(edited)), '表.xlsx');
    await expect(other.undo()).rejects.toMatchObject({ code: 'changed' });
  },
);

test('a formula that is written shows its result', async () => {
  const host = openXlsxHost(packageBytes('nothing else'));
  const cell = (row: number, column: number) => ({ sheet: '收支表', row, column });
  await host.fill([{ target: cell(5, 1), before: null, after: { formula: '=B3/2' }, result: 3.75 }]);
  const { cells } = (await again(host).read()).sheets[0]!;
  expect(cells.at(-1)).toMatchObject({ row: 5, value: 3.75, formula: '=B3/2' });
  expect(partsIn(host.save())['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('the judge finds nothing new in what was written', async () => {
  for (const name of Object.keys(PACKAGES)) {
    const bytes = packageBytes(name);
    const host = openXlsxHost(bytes, '表.xlsx');
    for (const write of Object.values(WRITES)) await write(host);
    const { errors } = await judge(host.save());
    // Where there is none, none is new.
    const before = errors.length > 0 ? (await judge(bytes)).errors : [];
    expect([name, errors]).toEqual([name, before]);
  }
}, 120_000);
