/** Files of a unit that could not be held against each other: said, and no ground to let the unit pass. */
import type { FileResult, ReviewPart } from '../../../src/check';
import { check, reviewBook, reviewPart } from '../../../src/check';
import type { Group, TogetherPart } from '../../../src/together';
import { checkTogether, notTogether, togetherPart } from '../../../src/together';
import type { ReturnLetter } from '../../../src/model/writing/letter';
import { sheetsOf } from '../../helpers/review';
import { formsOf } from '../../helpers/submissions';
import { sampleWorkbook, withCell } from '../../helpers/workbook';

const UNIT = '甲区教育局';

function given(sheet: string, nth: number): FileResult {
  const { sheets, ...rest } = formsOf(UNIT);
  const workbook = { ...rest, sheets: sheets.filter(({ name }) => name === sheet) };
  return {
    file: `${UNIT}/${sheet}.xlsx`,
    result: check(workbook),
    problem: undefined,
    submitted: { modified: nth, digest: sheet, answers: [] },
  };
}

test('the command was interrupted before, or it took too long', async () => {
  const asked: Group[] = [];
  async function* parts() {
    for (const [nth, sheet] of ['基础数据表', '自评表'].entries())
      yield reviewPart(given(sheet, nth), 'zh-CN');
  }
  async function* together(groups: readonly Group[]) {
    for (const group of groups) {
      asked.push(group);
      yield notTogether('命令被中断。');
    }
  }
  const [units] = await sheetsOf(
    reviewBook(parts(), { locale: 'zh-CN', checkedAt: '2024-03-20 09:30', year: 2023, together }),
  );
  expect(asked).toEqual([{ unit: UNIT, files: [`${UNIT}/基础数据表.xlsx`, `${UNIT}/自评表.xlsx`] }]);
  const [row] = units!.lines;
  expect(row!.slice(1, 4).map(({ value }) => value)).toEqual([UNIT, '没读全', '已收']);
  expect(row!.map(({ value }) => value).join('\n')).toContain('没有互相核对：命令被中断。');
});

/** The unit's row and letters in a book about its files, and about what they come to together. */
async function bookOf(parts: AsyncIterable<ReviewPart>, part: TogetherPart) {
  async function* together() {
    yield part;
  }
  let letters: Iterable<ReturnLetter> = [];
  const [units] = await sheetsOf(
    reviewBook(parts, {
      ...{ locale: 'zh-CN', checkedAt: '2024-03-20 09:30', year: 2023, together },
      roster: { units: [{ name: UNIT, aliases: [], expects: [] }], year: undefined },
      onLetters: (all) => (letters = all),
    }),
  );
  return { row: units!.lines.find((cells) => cells[1]!.value === UNIT)!, letters: [...letters] };
}

test('forms of which any may belong to another: said to the unit as well', async () => {
  const basic = given('基础数据表', 1);
  const two = formsOf('').sheets.find(({ name }) => name === '自评表')!;
  const workbook = { sheets: [two, { ...two, name: '自评表（2）' }] };
  const files = [
    {
      file: '基础数据表.xlsx',
      workbook: { sheets: formsOf('').sheets.filter(({ name }) => name === '基础数据表') },
    },
    { file: '自评表.xlsx', workbook },
  ];
  const evaluation = {
    ...basic,
    file: `${UNIT}/自评表.xlsx`,
    result: check(workbook),
    submitted: { modified: 2, digest: '', answers: [] },
  };
  const part = togetherPart(checkTogether(files), 'zh-CN');
  expect(part.findings).toEqual([]);
  async function* parts() {
    for (const each of [basic, evaluation]) yield reviewPart(each, 'zh-CN', { returns: true });
  }
  const { row, letters } = await bookOf(parts(), part);
  const said =
    '分不出哪几张表配套，表间的数没有互相核对：[基础数据表.xlsx]基础数据表；[自评表.xlsx]自评表；[自评表.xlsx]自评表（2）';
  expect(row[2]!.value).toBe('退回');
  expect(row.map(({ value }) => value).join('\n')).toContain(said);
  expect(letters.map(({ paragraphs }) => paragraphs.join('\n'))).toEqual([expect.stringContaining(said)]);
});

test('what is wrong in a file and again beside another is told under one number, and marked once', async () => {
  const sheets = withCell(sampleWorkbook(), '自评表', 'C2', UNIT).sheets;
  const files = ['基础数据表', '自评表'].map((sheet) => ({
    file: `${UNIT}/${sheet}.xlsx`,
    workbook: { sheets: sheets.filter(({ name }) => name === sheet) },
  }));
  async function* parts() {
    for (const [nth, { file, workbook }] of files.entries())
      yield reviewPart(
        {
          ...{ file, result: check(workbook), problem: undefined },
          submitted: { modified: nth, digest: file, answers: [] },
        },
        'zh-CN',
        { returns: true },
      );
  }
  const part = togetherPart(checkTogether(files), 'zh-CN', { returns: true });
  const { row, letters } = await bookOf(parts(), part);
  const { work } = check({ sheets });
  expect(row.slice(5, 8).map(({ value }) => value)).toEqual([work.blank, work.error, work.explain]);
  const [letter] = letters;
  const numbers = letter!.rows.map(({ texts: [number] }) => Number(number));
  expect(numbers.at(-1)).toBe(work.blank + work.error + work.explain);
  const between = letter!.rows.findIndex(({ texts }) => texts[1]!.includes('；'));
  expect(letter!.rows[between]!.texts[2]).toBe('项目支出');
  expect(numbers[between]).toBe(numbers[between - 1]);
  for (const { marks } of letter!.pages) {
    const cells = marks.map(({ cell }) => JSON.stringify(cell));
    expect(new Set(cells).size).toBe(cells.length);
  }
});
