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
}

const WORDS: readonly (readonly [UnitClass, string])[] = [
  ['money', '元'],
  ['percentagePoints', '个百分点|百分点'],
  ['rate', '%|﹪'],
  ['people', '人次'],
  ['people', '(?:人|名)(?!大|员经费|民币|才|均|物)'],
  ['points', '分(?!钟|别|管|类|公司|局|行|期|批|解|析|级|局|支|会)'],
  [
    'count',
    '件次|批次|人份|平方公里|平方米|平方千米|公里|立方米|公斤|千克|小时|分钟|学时|课时|个|件|篇|次|批|期|份|项|户|家|条|' +
      '场次|场|处|座|所|台套|台|套|辆|艘|字|册|本|部|张|幅|块|只|头|株|棵|吨|亩|公顷|米|千米|里|栋|间|套次|宗|起|例|封|' +
      '卷|盒|袋|桶|箱|瓶|盏|幢|款|种|斤|升|台次|架次|班次|户次|家次|项次|则|道|段|届|轮|类|支|枚|面|班|组|队|村|镇|街道|社区|天|周|月|年|倍|站|点位|车次|趟|页|门|堂|节|笔|单|㎡|m2|km|kg',
  ],
];

/** The unit at the start of what stands behind a number. */
export function unitAt(behind: string): Unit | undefined {
  const more = /^(?:余|多|几|来)?/.exec(behind)![0];
  const factor = /^(?:百万|千万|万|亿|千|百)?(?:余|多)?/.exec(behind.slice(more.length))![0];
  const rest = behind.slice(more.length + factor.length);
  const scale = factor.replace(/[余多]/, '');
  for (const [kind, words] of WORDS) {
    const match = new RegExp(`^(?:${words})`).exec(rest);
    if (!match) continue;
    const length = more.length + factor.length + match[0].length;
    return { class: kind, text: scale + match[0], length, approximate: more !== '' || scale !== factor };
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
export function alike(a: { class: UnitClass; text: string }, b: { class: UnitClass; text: string }): boolean {
  if (a.class !== b.class) return false;
  return a.class !== 'count' || a.text === b.text;
}
