/** The units that figures of a report stand in. */

export type UnitClass = 'money' | 'rate' | 'points' | 'percentagePoints' | 'people' | 'count';

export interface Unit {
  readonly class: UnitClass;
  /** As written, with its 万: 万元, 万字. */
  readonly text: string;
  /** How much of the text behind the number it takes, 余 and 多 with it. */
  readonly length: number;
  /** 余, 多, 几: the figure is only near the true one. */
  readonly approximate: boolean;
  /** 元/人, 元/平方米: a price, and of one of what. */
  readonly per?: string;
}

const WORDS: readonly (readonly [UnitClass, string])[] = [
  // 1.95元/立方米计算: the verb is none of the unit.
  [
    'count',
    '元\\/(?:(?:平方米|立方米|公里|千瓦时|人次|亩次|[\\u4e00-\\u9fa5])(?=按|计算|测算|核算|的|标准|左右|以内)|[^，,。；;：:、()\\d]{1,6})',
  ],
  ['money', '元(?!旦|宵|素|件)'],
  ['percentagePoints', '个百分点|百分点'],
  ['rate', '%|﹪'],
  ['people', '人次|人天|人份'],
  ['people', '(?:人|名)(?!大|员经费|民币|才|均|物|均|工|称|录)'],
  ['points', '分(?!钟|别|管|类|公司|局|行|期|批|解|析|级|支|会|三|四|两|五|六|成|配|项|散|流|布|段|包|之)'],
  [
    'count',
    '微克\\/立方米|毫克\\/升|(?:件|批|科|节|亩|册|剂|例|床|头|站|门|组|处|所|根)次|个工作日|工作日|个月|平方公里|平方米|平方千米|公里|立方米|公斤|千克|小时|分钟|学时|课时|' +
      '个|件|篇|次|批|期|份|项|户次|户|家次|家|条|场次|场|处|座|所|台套|台次|台|套次|套|辆|艘|字|册|本(?!级|年|科|部|单位|区|市|县)|部(?!分|门|署|队)|张|幅|块|片(?!区|面)|只|头|' +
      '株|棵|吨|亩|公顷|米|千米|里|栋|间|宗|起|例|封|卷|盒|袋|桶|箱|瓶|盏|具(?!有|体|备)|幢|款|种|斤|升|架次|架|班次|项次|则|道|段|届|轮|类|' +
      '点(?!钟|半|位|左右)|支(?!出|付|持|撑|部|队)|枚|面|班(?!子)|组(?!织)|队(?!伍)|村|镇|街道|社区|天|周(?!岁)|月|年|倍|站|点位|车次|趟|页|门|堂|节|笔|单|床|杆|口|眼|节|标箱|头次|艘次|航次|艘|羽|尾|盘|顶|粒|发(?![放布展生现挥行出言送掘起改])|千瓦时|千瓦|兆瓦|度(?!假)|' +
      '(?:hm2|hm²|㎡|m2|m²|m3|m³|km²|km2|km|kg|kWh|kW|KW|MW|mm|cm|mg|m|t|L)(?![A-Za-z])',
  ],
];
const SHAPES: readonly (readonly [UnitClass, RegExp])[] = WORDS.map(([kind, words]) => [
  kind,
  new RegExp(`^(?:${words})`),
]);

const BY =
  /^\/(?:小时|分钟|秒|天|日|月|年|平方公里|平方米|立方米|公里|公顷|亩|升|千人|万人|人|户|台班|千瓦时)(?![\u4e00-\u9fa5]{0,2}[\d=])/;

/** The unit at the start of what stands behind a number. */
export function unitAt(text: string): Unit | undefined {
  const behind = text.slice(0, 24);
  const more = /^(?:余|多|几|来)?/.exec(behind)![0];
  const factor = /^(?:百万|千万|万|亿|千(?!瓦|克|米)|百(?!分))?(?:余|多)?/.exec(
    behind.slice(more.length),
  )![0];
  const rest = behind.slice(more.length + factor.length);
  const scale = factor.replace(/[余多]/, '');
  for (const [kind, shape] of SHAPES) {
    const match = shape.exec(rest);
    if (!match) continue;
    // 46.8万卷（件）, 1215台（套）.
    const aside = /^\((?:件|套|台|册|卷|部|个|辆|场|处)\)/.exec(rest.slice(match[0].length))?.[0] ?? '';
    const per = /^元\/(.+)$/.exec(match[0])?.[1];
    // 26.8公里/小时.
    const speed =
      kind === 'count' || kind === 'people' ? (BY.exec(rest.slice(match[0].length))?.[0] ?? '') : '';
    return {
      class: per ? 'money' : kind,
      text: scale + (per ? '元' : match[0] + speed),
      length: more.length + factor.length + match[0].length + aside.length + speed.length,
      approximate: more !== '' || scale !== factor,
      ...(per && { per }),
    };
  }
  return undefined;
}

/** 元 in one of these; undefined for what is no money. */
export const MONEY: Readonly<Record<string, string>> = {
  元: '1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  百万元: '1000000',
  千万元: '10000000',
  亿元: '100000000',
};

/** Whether a figure in the one can be a part of a figure in the other. */
export function alike(
  a: Pick<Unit, 'class' | 'text'> | undefined,
  b: Pick<Unit, 'class' | 'text'> | undefined,
): boolean {
  if (!a || !b || a.class !== b.class) return false;
  if (a.class === 'money') return true;
  if (a.class !== 'people' && a.class !== 'count') return true;
  const [one, other] = [plainUnit(a.text), plainUnit(b.text)];
  return one === other || (HEADS.has(one) && HEADS.has(other));
}

const HEADS = new Set(['人', '名']);

/** 万人 and 人 are one unit. */
export function plainUnit(text: string): string {
  return text.replace(/^(?:百万|千万|万|亿|千|百)(?!瓦|克|米)/, '');
}

/** How many of the plain unit one of the unit is: 万元 → 10000, 件 → 1. */
export function scaleOf(unit: string): string {
  if (MONEY[unit]) return MONEY[unit];
  const factor = /^(?:百万|千万|万|亿|千(?!瓦|克|米)|百)/.exec(unit)?.[0];
  return factor ? MONEY[`${factor}元`]! : '1';
}
