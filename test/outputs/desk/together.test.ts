/** Files of a unit that could not be held against each other: said, and no ground to let the unit pass. */
import type { FileResult } from '../../../src/check';
import { check, reviewBook, reviewPart } from '../../../src/check';
import type { Group } from '../../../src/together';
import { checkTogether, notTogether, togetherPart } from '../../../src/together';
import type { ReturnLetter } from '../../../src/model/writing/letter';
import { sheetsOf } from '../../helpers/review';
import { formsOf } from '../../helpers/submissions';

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
  async function* together() {
    yield part;
  }
  let letters: Iterable<ReturnLetter> = [];
  const [units] = await sheetsOf(
    reviewBook(parts(), {
      ...{ locale: 'zh-CN', checkedAt: '2024-03-20 09:30', year: 2023, together },
      roster: { units: [{ name: UNIT, aliases: [], expects: [] }], year: undefined },
      onLetters: (all) => (letters = all),
    }),
  );
  const row = units!.lines.find((cells) => cells[1]!.value === UNIT)!;
  const said =
    '分不出哪几张表配套，表间的数没有互相核对：[基础数据表.xlsx]基础数据表；[自评表.xlsx]自评表；[自评表.xlsx]自评表（2）';
  expect(row[2]!.value).toBe('退回');
  expect(row.map(({ value }) => value).join('\n')).toContain(said);
  expect([...letters].map(({ paragraphs }) => paragraphs.join('\n'))).toEqual([
    expect.stringContaining(said),
  ]);
});
