import type { Preset } from '../model/policy/preset';

export const yueyang: Preset = {
  name: 'yueyang',
  title: { 'zh-CN': '湖南岳阳（部门评分表）', en: 'Yueyang, Hunan (department scorecard)' },
  note: {
    'zh-CN':
      '岳阳市 2019–2020 年部门整体支出评分表中由基础数据算出的六项；表上印有评分标准的，以表上的为准。自评表的指标怎样计分未见规定。',
    en: 'The six items of Yueyang’s scorecard of 2019–20 that basic data decide; the standard that a card prints goes before them. How self-evaluation forms score there was not found.',
  },
  forms: ['scorecard'],
  clauses: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }, { id: 'C4' }, { id: 'C5' }, { id: 'C6' }],
  refusals: [],
  settings: {},
};
