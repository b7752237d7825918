import type { UnreadCell } from '../../../src/model/form/form';
import type { Judged } from '../../../src/model/result/verdict';
import { coverageText, verdictKind, verdictOf } from '../../../src/model/result/verdict';

const none = { error: 0, explain: 0, hint: 0, explained: 0, applicable: 9, checked: 9 };
const title = { 'zh-CN': '自评表', en: 'Self-evaluation form' };
const label = (row: number, text: string, needed = true): UnreadCell => ({
  cell: { sheet: '自评', row, column: 2 },
  text,
  near: undefined,
  needed,
});

/** None of them blank. */
const workOf = ({ error = 0, explain = 0, hint = 0, explained = 0 }: Partial<Judged['counts']>) => ({
  error,
  explain,
  hint,
  explained,
});

/** A result of one form, with these counts. */
function judged(
  { blank = 0, ...counts }: Partial<Judged['counts'] & Pick<Judged['work'], 'blank'>>,
  { unread = [], taught = [], isEmpty = false }: Partial<Judged['forms'][number]> = {},
  policy: Judged['policy'] = { from: 'default', changed: [] },
): Judged {
  const status = unread.some(({ needed }) => needed) ? 'partly-read' : 'checked';
  return {
    status,
    counts: { ...none, passed: 0, notChecked: 0, crashed: 0, ...counts },
    work: { blank, ...workOf(counts) },
    forms: [{ title, unread, taught, isEmpty }],
    policy,
    skipped: [],
  };
}

test.each([
  [[0, 0, 0, 0], '已核对的 9 条勾稽关系相符', '9 relations checked agree'],
  [[0, 12, 8, 0], '无错误，12 处待说明，8 处提示', 'No errors, 12 to explain, 8 hints'],
  [[1, 0, 1, 0], '1 处须改正，1 处提示', '1 to correct, 1 hint'],
  [
    [2, 1, 0, 3],
    '2 处须改正，1 处待说明，3 处单位已说明',
    '2 to correct, 1 to explain, 3 explained by the unit',
  ],
  [[0, 0, 0, 2], '无错误，2 处单位已说明', 'No errors, 2 explained by the unit'],
])('%j: %s', ([error, explain, hint, explained], chinese, english) => {
  const result = judged({ error: error!, explain: explain!, hint: hint!, explained: explained! });
  expect(verdictOf(result, 'zh-CN')).toBe(chinese);
  expect(verdictOf(result, 'en')).toBe(english);
});

test('without a finding it is told how far that goes', () => {
  const result = judged({ applicable: 31, checked: 27 });
  expect(verdictOf(result, 'zh-CN')).toBe('已核对的 27 条勾稽关系相符；另有 4 条未核对');
  expect(verdictOf(result, 'en')).toBe('27 relations checked agree; 4 more were not checked');
  expect(verdictOf(judged({ checked: 0 }), 'zh-CN')).toBe('没有能核对的勾稽关系');
  expect(coverageText(result.counts, 'zh-CN')).toBe('能核对的 31 项中已核对 27 项');
});

test('what was not read comes before what was found, with label and cell', () => {
  const result = judged({ error: 2 }, { unread: [label(4, '支付\n金额'), label(5, '备注', false)] });
  expect(verdictOf(result, 'zh-CN')).toBe('没有读全：没读懂“支付金额”（自评!C5）；2 处须改正');
  expect(verdictOf(result, 'en')).toBe('Not read whole: “支付金额” (自评!C5) not understood; 2 to correct');
});

test('of many labels the first are named', () => {
  const unread = Array.from({ length: 200 }, (_, row) => label(row, `第${row + 1}栏`));
  expect(verdictOf(judged({}, { unread }), 'zh-CN')).toBe(
    '没有读全：没读懂“第1栏”（自评!C1）、“第2栏”（自评!C2）、“第3栏”（自评!C3）等 200 处；已核对的 9 条勾稽关系相符',
  );
});

test('a form with nothing filled in is said to be so', () => {
  const result = judged({ checked: 3 }, { isEmpty: true });
  expect(verdictOf(result, 'zh-CN')).toBe('自评表尚未填写');
  expect(verdictOf(result, 'en')).toMatch(/^Not filled in yet: Self-evaluation form$/);
});

test('blank cells are work, and no errors', () => {
  const result = judged({ blank: 5, explain: 3 });
  expect(verdictOf(result, 'zh-CN')).toBe('5 处未填列，无错误，3 处待说明');
  expect(verdictOf(result, 'en')).toBe('5 to fill in, no errors, 3 to explain');
  expect(verdictKind(judged({ blank: 1 }))).toBe('open');
});

test('in one word: clean only where all was read, filled in, decided and nothing is open', () => {
  expect(verdictKind(judged({}))).toBe('clean');
  expect(verdictKind(judged({ hint: 3, explained: 1 }))).toBe('clean');
  expect(verdictKind(judged({ explain: 1 }))).toBe('open');
  expect(verdictKind(judged({ crashed: 1 }))).toBe('open');
  expect(verdictKind(judged({ checked: 0 }))).toBe('open');
  expect(verdictKind(judged({}, { isEmpty: true }))).toBe('open');
  expect(verdictKind(judged({ error: 1, explain: 1 }))).toBe('errors');
  expect(verdictKind(judged({ error: 1 }, { unread: [label(1, '甲')] }))).toBe('partly-read');
  expect(verdictKind(judged({}, { unread: [label(1, '甲', false)] }))).toBe('clean');
  expect(verdictKind({ ...judged({}), status: 'no-form' })).toBe('no-form');
});

test('what the workbook’s own policy lets pass is said first, and is never clean', () => {
  const setting = (weaker: boolean) => ({ setting: 'x', name: title, default: '1', used: '2', weaker });
  const changed = [setting(true), setting(false), setting(true)];
  const own = judged({}, {}, { from: 'workbook-kept', changed });
  expect(verdictKind(own)).toBe('open');
  expect(verdictOf(own, 'zh-CN')).toBe('工作簿自带的口径放宽了 2 项；已核对的 9 条勾稽关系相符');
  expect(verdictOf(own, 'en')).toMatch(/^The workbook’s own policy weakens the check \(2 settings\); /);
  // A reader's own policy is the reader's business, and one that weakens nothing is no news.
  for (const policy of [
    { from: 'given', changed },
    { from: 'workbook-sheet', changed: [setting(false)] },
  ] as const) {
    expect(verdictKind(judged({}, {}, policy))).toBe('clean');
    expect(verdictOf(judged({}, {}, policy), 'zh-CN')).toBe('已核对的 9 条勾稽关系相符');
  }
});
