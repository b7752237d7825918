import fc from 'fast-check';
import { LOCALES } from '../../../src/model/text/locale';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import { isHollow, judgeReason, MAX_REASON_LENGTH } from '../../../src/model/reason/reason';

const accepts = (reason: string): boolean => judgeReason(reason, DEFAULT_POLICY).ok;

/** As units write them; none may be refused. */
const REAL = [
  '年中追加人员经费126.18万元（区财预〔2023〕45号）',
  '项目跨年，2024年2月支付',
  '人员调入',
  '人员退休',
  '尾款未付',
  '项目跨年',
  '合同未到期',
  '疫情影响',
  '政策调整。',
  '编制调整',
  '追加预算',
  '没有数据',
  '设备未验收',
  '退休2人',
  '追加126.18万元',
  '新增公务用车1辆',
  '2024年3月完成',
  '区财预〔2023〕45号',
  '已按要求完成，因疫情推迟至12月',
  '经核实，7月调入3人，工资增加12.6万元，数据无误',
  '不符合要求，已退回施工单位整改',
  '未执行的1.53万元为质保金，2024年支付',
  '补贴100元，补贴200元',
  '业务工作经费18.98万元为当年新增的省级专项',
  'Staff transferred in',
  '3 new staff',
  '126.18 added for new staff in July, budget letter 2023-45',
];

test.each(REAL)('accepts %s', (reason) => {
  expect(judgeReason(reason, DEFAULT_POLICY)).toEqual({ ok: true });
});

describe('refuses', () => {
  test.each([
    ['nothing', ['', '   ', '\n', '　']],
    ['marks', ['。。。', '……', '——', '/', '！！！', '（）', '😀😀😀😀']],
    ['empty phrases', DEFAULT_POLICY.emptyReasons],
    ['empty phrases with marks around', DEFAULT_POLICY.emptyReasons.map((phrase) => `（${phrase}）。`)],
    ['empty phrases together', ['已核实，数据无误。', '核实无误 情况属实', '已完成，无偏差', '属实；正常']],
    [
      'empty phrases run together',
      [
        '已核实无误',
        '经我单位认真核实无误',
        '经核对，数据确实无误，特此说明',
        '以上情况属实',
        '没有问题',
        '各项工作已按计划完成',
        '数据真实准确',
        'Checked and correct.',
        'no problem',
      ],
    ],
    ['the thing asked for by its name', ['情况说明', '原因说明', '偏差原因', '差异情况说明']],
    ['figures alone', ['126.18', '126.18万元', '2023年', '2023年12月31日', '共126.18万元', '差额为1.53万元']],
    ['checking with a figure', ['经核实126.18万元无误']],
    ['too little', ['调入', '同上', '见附件', '有', '2人', 'n/a', 'ok', 'new']],
    ['repetition', ['情况说明情况说明', '调整，调整，调整', '人员调入人员调入', 'abcabcabcabcabc']],
    ['keys held down', ['啊啊啊啊啊啊啊', 'aaaaaaaab', '1111111111', '啊啊啊啊啊哦哦哦']],
    ['full width', ['ｏｋ', '１２６．１８', '无误．']],
  ])('%s', (_, reasons) => {
    expect(reasons.filter(accepts)).toEqual([]);
  });

  test('more than can be kept', () => {
    const reason = '年中追加人员经费，'.repeat(200).slice(0, MAX_REASON_LENGTH - 1) + '完';
    expect(accepts(reason)).toBe(true);
    expect(accepts(`${reason}了`)).toBe(false);
    // Spaces around are not kept and not counted.
    expect(accepts(` ${reason}\n`)).toBe(true);
  });
});

test('every refusal says in both languages what a good reason names', () => {
  for (const reason of ['', '核实无误', '调入', '情况说明情况说明']) {
    const judged = judgeReason(reason, DEFAULT_POLICY);
    if (judged.ok) throw new Error(`${reason} was accepted`);
    for (const locale of LOCALES) expect(judged.hint[locale]).toMatch(/文件、批复、会议|document/);
  }
});

test('the list of empty phrases is the policy’s', () => {
  const policy = { ...DEFAULT_POLICY, emptyReasons: ['上级统一安排', '…'] };
  expect(accepts('上级统一安排')).toBe(true);
  expect(judgeReason('已上级统一安排。', policy).ok).toBe(false);
  expect(judgeReason('按时完成', policy).ok).toBe(true);
  const withMarks = { ...DEFAULT_POLICY, emptyReasons: ['因故未完成，下年继续'] };
  expect(isHollow('因故未完成，下年继续。', withMarks)).toBe(true);
});

test('a denial is empty by itself, not before what it denies', () => {
  expect(isHollow('没有', DEFAULT_POLICY)).toBe(true);
  expect(isHollow('没有。已完成', DEFAULT_POLICY)).toBe(true);
  expect(isHollow('没有完成', DEFAULT_POLICY)).toBe(false);
});

describe('properties', () => {
  const phrase = fc.constantFrom(...DEFAULT_POLICY.emptyReasons);
  const mark = fc.constantFrom('', '，', '。', '；', ' ', '\n', '（', '、', '！');
  const hollow = fc
    .array(fc.tuple(phrase, mark), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.flat().join(''));

  test('empty phrases between marks are never accepted', () => {
    const apart = fc
      .array(fc.tuple(phrase, fc.constantFrom('，', '。', ' ')), { minLength: 1, maxLength: 6 })
      .map((pieces) => pieces.flat().join(''));
    fc.assert(fc.property(apart, (reason) => !accepts(reason) && isHollow(reason, DEFAULT_POLICY)));
  });

  test('a real reason stays one among empty phrases and marks', () => {
    fc.assert(
      fc.property(hollow, fc.constantFrom(...REAL), hollow, (before, reason, after) =>
        accepts(`${before}，${reason}。${after}`),
      ),
    );
  });

  test('spaces, width and final marks change no judgement', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REAL, '核实无误', '调入'), mark, (reason, end) => {
        expect(accepts(`　${reason.replace(/,/g, '，')}${end} `)).toBe(accepts(reason));
      }),
    );
  });

  test('any text is judged, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1500 }), (text) => {
        expect(typeof accepts(text)).toBe('boolean');
      }),
    );
    expect(isHollow('已经'.repeat(16_000), DEFAULT_POLICY)).toBe(true);
  });
});
