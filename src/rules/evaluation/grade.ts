import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import type { Grade } from '../../model/policy/grade';
import { gradeOf, isOnBound } from '../../model/policy/grade';
import { clauseFor } from '../../model/policy/clauses';
import type { Policy } from '../../model/policy/policy';
import { DEFAULT_POLICY } from '../../model/policy/policy';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { figure, notChecked, numberOf, undecided } from '../verdicts';

export const grade: FunctionRule = {
  meta: {
    id: 'evaluation/grade',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '等级与总分不符', en: 'The grade does not fit the total score' },
    requirement: {
      'zh-CN': '总分 ≥ 90 为优，≥ 80 为良，≥ 60 为中，以下为差（可配置）',
      en: 'A total of 90 and more is 优, 80 良, 60 中, below that 差 (configurable)',
    },
    source: {
      mark: 'V',
      text: {
        'zh-CN': '中央部门绩效自评的等级划分；地方另有规定的按配置',
        en: 'The grades of the central departments’ self-evaluations; local rules can be set',
      },
    },
    messages: {
      differs: {
        'zh-CN': '总分 {score}，应为“{computed}”，但等级填“{reported}”。请核对等级或总分。',
        en: 'A total of {score} is graded {computed}, yet the form says {reported}. Check the grade or the total.',
      },
      onBound: {
        'zh-CN':
          '总分 {score} 恰好等于等级线，所选口径只把高于等级线的划入该等级，没有等级可给，表中填“{reported}”。请核对总分，或按本地规定说明。',
        en: 'A total of {score} is exactly on the bound of a grade, and by the chosen policy only what is above it has that grade; the form says {reported}. Check the total, or say what the local rule is.',
      },
      otherScale: {
        'zh-CN':
          '总分 {score}，按 90/80/60 分应为“{computed}”，等级填“{reported}”，只有按 80/70/60 分划分才相符。若当地这样规定，请在配置中设定；否则请改等级。',
        en: 'A total of {score} is graded {computed} by 90/80/60 points; {reported}, as the form says, fits 80/70/60 only. If that is the local rule, set it in the configuration; else correct the grade.',
      },
    },
  },
  reads: ['total.grade', 'total.score'],
  check: (set, policy) => [gradeVerdict('total.grade', 'total.score', set, policy)],
  examples: {
    valid: [
      { 'total.score': 98, 'total.grade': '优' },
      { 'total.score': 85, 'total.grade': '良好' },
      { 'total.score': 85, 'total.grade': null },
      { 'total.score': 85, 'total.grade': '优□ 良√ 中□ 差□' },
      { 'total.score': 90, 'total.grade': '优' },
    ],
    invalid: [
      { form: { 'total.score': 78, 'total.grade': '优秀' }, messageId: 'differs', at: 'total.grade' },
      {
        form: { 'total.score': 78, 'total.grade': '☑优 □良 □中 □差' },
        messageId: 'differs',
        at: 'total.grade',
      },
      { form: { 'total.score': 86, 'total.grade': '优' }, messageId: 'otherScale', at: 'total.grade' },
      {
        form: { 'total.score': 80, 'total.grade': '良' },
        policy: { clauses: ['G2'] },
        messageId: 'onBound',
        at: 'total.grade',
      },
    ],
  },
};

/** Whether a grade fits the score beside it. */
export function gradeVerdict(place: FieldId, scored: FieldId, set: FormSet, policy: Policy): Verdict {
  const field = findField(set, place);
  if (!field || field.value.kind === 'blank') {
    return notChecked(place, field ? 'blank' : 'not-found', {
      'zh-CN': field ? '等级为空' : '表中没有填等级',
      en: field ? 'the grade is blank' : 'the form states no grade',
    });
  }
  const score = numberOf(scored, set);
  if (!score) return undecided(place, scored, set);
  const reported = gradeIn(field.value.kind === 'quantity' ? field.text : field.value.text);
  const computed = gradeOf(score, policy);
  if (reported && isOnBound(score, policy)) {
    return {
      status: 'failed',
      place,
      messageId: 'onBound',
      severity: 'explain',
      data: { score: figure(scored, set), reported: asIs(reported) },
      related: [scored],
    };
  }
  if (!reported || !computed) {
    return notChecked(place, 'undecidable', {
      'zh-CN': `无法判断等级是优、良、中、差中的哪一个：${field.text}`,
      en: `no grade can be read from “${field.text}”`,
    });
  }
  if (reported === computed) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    ...(isDefault(policy) && gradeOf(score, { ...policy, grades: OTHER_SCALE }) === reported
      ? { messageId: 'otherScale', severity: 'explain' as const }
      : { messageId: 'differs' }),
    data: { score: figure(scored, set), computed: asIs(computed), reported: asIs(reported) },
    related: [scored],
  };
}

/** The one other scale that is known to be in use. A grade that fits it may be right where the unit is. */
const OTHER_SCALE: Policy['grades'] = [
  { grade: '优', from: '80' },
  { grade: '良', from: '70' },
  { grade: '中', from: '60' },
  { grade: '差', from: '0' },
];

/** Who has set a scale has set the right one. */
function isDefault({ grades, clauses }: Policy): boolean {
  return (
    clauseFor('grades', { clauses }) === undefined &&
    grades.every(({ from }, index) => from === DEFAULT_POLICY.grades[index]?.from)
  );
}

const GRADE_WORDS: readonly (readonly [Grade, RegExp])[] = [
  ['优', /^优秀?$/],
  ['良', /^良好?$/],
  ['中', /^(?:中等?|合格)$/],
  ['差', /^(?:较?差|不合格)$/],
];

const BEGINS_WITH_BOX = /^[☑☒√✓✔■□☐○口]/u;
const TICKED_BEFORE = /[☑☒√✓✔■]([优良中差合格不秀好等]+)/gu;
const TICKED_BEHIND = /(?<![优良中差合格不秀好等])([优良中差合格不秀好等]+)[☑☒√✓✔■]/gu;

/** The only one of several grades that is ticked: 优□ 良√ 中□ 差□. */
function tickedIn(text: string): string {
  const plain = text.replace(/[\s（）()]/g, '');
  const [one, another] = plain.matchAll(BEGINS_WITH_BOX.test(plain) ? TICKED_BEFORE : TICKED_BEHIND);
  return one && !another ? one[1]! : text;
}

/** A grade that stands alone, or is the one ticked. */
function gradeIn(written: string): Grade | undefined {
  const text = tickedIn(written);
  const plain = text.normalize('NFKC').replace(/[\s“”"'()]|等级|评价|自评|:/g, '');
  return GRADE_WORDS.find(([, words]) => words.test(plain))?.[0];
}
