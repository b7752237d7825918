/** The words of the scores, in every language. */
import type { Strings } from './strings';

export const scoresZhCN: Strings['scores'] = {
  none: '表中没有可以计算的得分。',
  notYet: '校验后在这里显示各项得分：填报与重算并列。',
  item: '项目',
  weight: '分值',
  execution: '预算执行率',
  total: '总分',
  grade: '等级（按计算总分）',
  grades: { 优: '优', 良: '良', 中: '中', 差: '差' },
  noGrade: '无法计算',
  differs: '与填报不同',
  advisory: '参考值：依据表中没有写明的读法，不作为改分理由',
  uncomputed: (reason) => `“–”：${reason}`,
  bar: (weight, reported, computed) => `分值 ${weight}，填报 ${reported}，计算 ${computed}`,
  gauge: (rate, low) => `预算执行率 ${rate}；低于 ${low}% 须说明原因`,
  outlook: {
    title: '什么会改变结果',
    margin: (grade, points) => `比“${grade}”的下限高 ${points} 分`,
    next: (grade, points) => `再得 ${points} 分可达“${grade}”`,
    executionLost: (points) => `预算执行率失 ${points} 分`,
    same: '填报的得分与能计算的得分都相符',
    change: (reported, computed, change) => `：填报 ${reported}，计算 ${computed}，差 ${change} 分`,
    ifComputed: (total, grade) => `都按计算值改，总分为 ${total}，等级“${grade}”`,
  },
};

export const scoresEn: Strings['scores'] = {
  none: 'The forms hold no score that can be computed.',
  notYet: 'After a check the scores stand here, as reported and as recomputed.',
  item: 'Item',
  weight: 'Weight',
  execution: 'Budget execution rate',
  total: 'Total',
  grade: 'Grade (of the computed total)',
  grades: { 优: 'Excellent (优)', 良: 'Good (良)', 中: 'Fair (中)', 差: 'Poor (差)' },
  noGrade: 'Cannot be computed',
  differs: 'differs from the reported score',
  advisory: 'advisory: it rests on a reading that the form does not state',
  uncomputed: (reason) => `“–”: ${reason}`,
  bar: (weight, reported, computed) => `weight ${weight}, reported ${reported}, computed ${computed}`,
  gauge: (rate, low) => `Budget execution rate ${rate}; below ${low}% a reason is due`,
  outlook: {
    title: 'What would change the result',
    margin: (grade, points) => `${points} points above the lowest total of “${grade}”`,
    next: (grade, points) => `${points} more points reach “${grade}”`,
    executionLost: (points) => `The execution rate costs ${points} points`,
    same: 'The reported scores agree with those that can be computed',
    change: (reported, computed, change) => `: reported ${reported}, computed ${computed} (${change})`,
    ifComputed: (total, grade) => `With the computed scores: total ${total}, grade “${grade}”`,
  },
};
