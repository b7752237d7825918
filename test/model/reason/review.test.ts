import { reasonEdit, reviewReason } from '../../../src/model/reason/review';

const asked = {
  message: {
    'zh-CN':
      '办公经费·2024年决算数 8.30，超过预算数 5.00，多 3.30。请核实；属实的，说明超预算原因及依据文件。',
    en: 'Office costs are 8.30, over the budget of 5.00, 3.30 more. Say why.',
  },
};
const review = (text: string) => reviewReason(text, asked);

test.each([
  '情况属实，请领导审核',
  '已核实，数据无误，属于正常情况',
  '这个数是对的，请通过审核',
  '领导知道此事',
  '财政局让这么填的',
  '请核实；属实的，说明超预算原因及依据文件。',
  '办公经费·2024年决算数 8.30，超过预算数 5.00',
  '请予以通过，谢谢',
  'The boss knows about this',
])('says nothing of what happened: %s', (text) => {
  expect(review(text).saysWhat).toBe(false);
});

test.each([
  '年中新增两个社区，办公设备添置3.30万元',
  '汛期推迟开工，尾款次年支付',
  '人员调入',
  '经局长办公会批准，调剂会议费',
  'Two people joined in July',
])('says what happened: %s', (text) => {
  expect(review(text).saysWhat).toBe(true);
});

test.each([
  ['添置打印机3.30万元', true, false],
  ['超支66%', true, false],
  ['依据区财预〔2024〕18号文追加', false, true],
  ['2024年3月开工', false, false],
  ['追加3.30万元（区财预〔2024〕18号）', true, true],
  ['按《差旅费管理办法》调整标准', false, true],
])('%s: an amount %s, a basis %s', (text, namesAmount, namesBasis) => {
  expect(review(text)).toMatchObject({ namesAmount, namesBasis });
});

describe('where the form wants it', () => {
  const cell = { sheet: '表', row: 3, column: 8 };
  const label = { 'zh-CN': '偏差原因', en: 'reason' };
  const place = { cell, label, content: null, isBlank: true, shared: false };

  test.each([
    ['an empty cell', place, '雨季延期'],
    ['a zero that stands for nothing', { ...place, content: '0' }, '雨季延期'],
    ['behind its label', { ...place, content: '偏差原因： ', shared: true }, '偏差原因：雨季延期'],
    ['below what stands there', { ...place, content: '人员减少', isBlank: false }, '人员减少\n雨季延期'],
  ])('%s', (_, given, after) => {
    expect(reasonEdit(given, ' 雨季延期 ')).toEqual({ target: cell, before: given.content, after });
  });

  test('not twice', () => {
    expect(reasonEdit({ ...place, content: '雨季延期。', isBlank: false }, '雨季延期')).toBeUndefined();
  });
});
