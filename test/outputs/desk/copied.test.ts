/**
 * Copied text among many units, of texts of our own: what was planted is found, and of what is not copied next to
 * nothing is shown. Units of one kind share wording, quote the same rules and have figures alike by chance.
 */
import type { UnitText } from '../../../src/outputs/desk/copied';
import { copiedIn } from '../../../src/outputs/desk/copied';
import { UNITS } from '../../helpers/submissions';

/** The same every time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORK = [
  '走访企业',
  '抽查档案',
  '核发证照',
  '培训骨干',
  '巡查点位',
  '受理来件',
  '修缮校舍',
  '帮扶农户',
  '检测样品',
];
const HOW = [
  '比上年多',
  '集中在三季度完成',
  '其中乡镇占多数',
  '由各股室分片落实',
  '借助网上平台办理',
  '委托专业机构复核',
];
const WHY = [
  '天气多雨施工停工',
  '中标单位延期交付',
  '人员调离岗位空缺',
  '用户需求中途变更',
  '部分尾款按合同待付',
  '系统对接晚于预期',
];
const COMMON = [
  '根据《中共中央 国务院关于全面实施预算绩效管理的意见》开展自评，强化支出责任和效率意识',
  '坚持以人民为中心的发展思想，全面完成年初确定的各项目标任务',
  '严格执行中央八项规定精神，厉行勤俭节约，反对铺张浪费',
  '预算编制完整，资金使用规范，支付手续齐全，没有截留挪用情况',
];
const UNIT_OF = ['家', '卷', '件', '人次', '处', '批', '平方米', '户', '份'];

/** What a unit would write by itself. */
function own(unit: string, at: number): readonly UnitText[] {
  const next = random(at * 7919 + 17);
  const pick = (from: readonly string[]): string => from[next(from.length)]!;
  const sentence = (): string => {
    const what = next(WORK.length);
    return `全年${WORK[what]!}${120 + next(4000)}${UNIT_OF[what]!}，${pick(HOW)}，${pick(['群众反映良好', '比计划提前', '按进度完成', '接近计划数'])}`;
  };
  const achieved = `${pick(COMMON)}。${sentence()}；${sentence()}。${pick(COMMON)}。`;
  const reason = `${pick(WHY)}，推后${2 + next(9)}个月，现已${pick(['复工', '交付', '补录', '结清', '上线'])}${10 + next(90)}%`;
  return [text(unit, '年度总体目标完成情况', achieved, 5), text(unit, '偏差原因', reason, 20)];
}

const text = (unit: string, item: string, written: string, row: number): UnitText => ({
  unit,
  file: `${unit}.xlsx`,
  item: { 'zh-CN': item, en: item },
  cell: { sheet: '自评表', row, column: 3 },
  text: written,
});

const unitAt = (at: number): string => UNITS[at]!.name;
const clean = (count: number): UnitText[] => UNITS.slice(0, count).flatMap(({ name }, at) => own(name, at));

/** Each takes a text of another unit's, in a way of its own. */
function planted(texts: UnitText[], count: number): readonly string[] {
  const WAYS: readonly ((of: string, from: string, to: string) => string)[] = [
    (of) => of,
    (of) => of.replace(/，/g, '、').replace(/。/g, '；'),
    (of) => `一、工作情况：\n${of.replace(/；/g, '；\n')}`,
    // One sentence alone, with its figures.
    (of, _, to) => `${to}积极作为。${of.split('。')[1]!}。下一步继续改进`,
  ];
  return Array.from({ length: count }, (_, nth) => {
    const [from, to] = [nth * 3, nth * 3 + 90];
    const at = texts.findIndex((each) => each.unit === unitAt(to));
    const source = texts.find((each) => each.unit === unitAt(from))!.text;
    texts[at] = { ...texts[at]!, text: WAYS[nth % WAYS.length]!(source, unitAt(from), unitAt(to)) };
    return `${unitAt(to)} ← ${unitAt(from)}`;
  });
}

test('of 250 units that share wording and quote the same rules none is shown', () => {
  const { pairs, common } = copiedIn(clean(250));
  expect(pairs.map(({ text: { unit }, other, shared }) => [unit, other.unit, ...shared])).toEqual([]);
  expect(common).toBeGreaterThanOrEqual(3);
});

test('every planted copy is found, and nothing else', () => {
  const texts = clean(250);
  const copies = planted(texts, 24);
  const found = copiedIn(texts).pairs.map(({ text: { unit }, other }) => `${unit} ← ${other.unit}`);
  expect([...found].sort()).toEqual([...copies].sort());
});

test('a unit’s own name in its text hides no copy, and another’s at its head is told', () => {
  const one = `${unitAt(1)}全年组织联合检查四轮，督促整改到位，牵头部门逐项销号，年末专项资金支付完毕，群众来信逐件回复`;
  const texts = [
    ...clean(40),
    text(unitAt(1), '完成情况', one, 7),
    text(unitAt(30), '完成情况', one.replace(unitAt(1), unitAt(30)), 7),
    text(unitAt(20), '完成情况', `2023年${unitAt(22)}部门整体支出围绕中心工作展开`, 7),
    // It does what it should: another one acts.
    text(unitAt(21), '完成情况', `${unitAt(22)}下达资金较晚，本单位年末才完成采购`, 7),
    text(unitAt(23), '完成情况', `配合${unitAt(22)}完成三轮核查，问题全部整改到位`, 7),
  ];
  const { pairs } = copiedIn(texts);
  expect(pairs.map(({ text: { unit }, other, alike }) => [unit, other.unit, alike])).toEqual([
    [unitAt(20), unitAt(22), 'name'],
    [unitAt(30), unitAt(1), 'whole'],
  ]);
});

test('two texts of one unit are not held against each other', () => {
  const [first, second] = own(unitAt(0), 0);
  expect(copiedIn([first!, { ...first!, file: 'b.xlsx' }, second!]).pairs).toEqual([]);
});

describe('all but a word or a figure', () => {
  const of = (nth: number, words = '走访企业', area = 36.8): string =>
    `全年${words}${1283 + 17 * nth}家次，整治水面${4271 + 23 * nth}亩，新建护栏${area}公里，余款结转下年支付`;
  const found = (...more: readonly UnitText[]) =>
    copiedIn([...clean(60), ...more]).pairs.map(({ text: { unit }, other, alike }) => [
      unit,
      other.unit,
      alike,
    ]);
  const [one, two, three, four] = [70, 71, 72, 73].map(unitAt) as [string, string, string, string];
  const said = (unit: string, written: string) => text(unit, '完成情况', written, 7);

  test.each([
    ['a figure changed', of(1, undefined, 39.2)],
    ['a word changed', of(1, '走访商户')],
    ['a word put in', of(1, '组织干部走访企业')],
  ])('%s: told as that', (_, copy) => {
    expect(found(said(one, of(1)), said(two, copy))).toEqual([[two, one, 'nearly']]);
  });

  test('figures of each its own, in whatever the same words: none', () => {
    expect(found(said(one, of(1)), said(two, of(2)), said(three, of(3)))).toEqual([]);
  });

  test('a standard that is the same for all beside a figure of each, and what a guide lets many write: none', () => {
    const standard = (paid: number) =>
      `按照小学每人650元、初中每人850元的公用经费标准，全年足额拨付各学校${paid}万元`;
    expect(found(said(one, standard(38.52)), said(two, standard(41.27)))).toEqual([]);
    const many = [one, two, three, four].map((unit, nth) => said(unit, of(1, undefined, 30.1 + nth)));
    expect(found(...many)).toEqual([]);
  });

  test('words of its own about the same figures: none', () => {
    const other = '经核算，护栏长36.8公里，其中水面4294亩，联系市场主体1300家，剩余资金按合同约定次年结清';
    expect(found(said(one, of(1)), said(two, other))).toEqual([]);
  });
});
