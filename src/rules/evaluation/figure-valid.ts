import type { Field, FormModel } from '../../model/form/form';
import { isA } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { noFigureIn } from '../noFigure';
import { FORM_ITSELF } from '../sources';
import { gapIn, isTemplateText } from '../templateText';
import { flatMap } from '../../model/flatMap';

/** A cell that holds no figure leaves open every relation that it stands in: without this, that is all that is said. */
export const figureValid: FunctionRule = {
  meta: {
    id: 'evaluation/figure-valid',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '该填数字的格不是数字', en: 'A cell for a figure holds none' },
    requirement: {
      'zh-CN': '自评表的金额、执行率、分值和得分是能计算的数字；没有的填“/”',
      en: 'Amounts, rates, weights and scores are figures that can be computed with; “/” where there is none',
    },
    source: FORM_ITSELF,
    messages: {
      notNumber: {
        'zh-CN':
          '{subject}填的是“{figure}”，不是能计算的数字，有关的核对都没有做。请只填数字，说明写到别处。',
        en: '{subject} reads “{figure}”, which is no number, so nothing that rests on it was checked. Enter digits only and put remarks elsewhere.',
      },
      word: {
        'zh-CN': '{subject}填的是“{figure}”，没有数字，有关的核对都没有做。请填数字；确实没有的，填“/”。',
        en: '{subject} reads “{figure}”, with no figure in it, so nothing that rests on it was checked. Enter the number, or “/” where there is none.',
      },
      formulaError: {
        'zh-CN': '{subject}显示 {figure}，是公式出错，有关的核对都没有做。请修正公式，或直接填数字。',
        en: '{subject} shows {figure}: its formula fails, and nothing that rests on it was checked. Repair it or enter the number.',
      },
    },
  },
  reads: ['funds.*', 'indicators[].*', 'level1[].*', 'level2[].*', 'total.*'],
  check: (set) =>
    flatMap(
      set.forms.filter((form) => isA(form, 'any-scored')),
      figuresOf,
    ),
  examples: {
    valid: [
      { 'funds.total.annual': 35, 'funds.total.executed': '34.3万元', 'funds.total.score': '9.8分' },
      { 'funds.total.executed': '34.30（含上年结转）', 'total.score': 96 },
      { 'funds.total.annual': 35, 'indicators[0].name': '更新书屋', 'indicators[0].score': '不计分' },
    ],
    invalid: [
      { form: { 'funds.total.executed': '约34.3' }, messageId: 'notNumber', at: 'funds.total.executed' },
      {
        form: { 'funds.total.annual': 35, 'funds.total.executed': '待定' },
        messageId: 'word',
        at: 'funds.total.executed',
      },
      {
        form: { 'indicators[0].name': '更新书屋', 'indicators[0].score': '#REF!' },
        messageId: 'formulaError',
        at: 'indicators[0].score',
      },
    ],
  },
};

type Problem = Exclude<ReturnType<typeof noFigureIn>, 'nothing' | undefined>;

interface Wrong {
  readonly field: Field;
  readonly problem: Problem;
}

function figuresOf(form: FormModel): readonly Verdict[] {
  const wrong: Wrong[] = [];
  let sound: Field | undefined;
  // Hardly any form has one: the others are looked through and no more.
  for (const field of form.fields.values()) {
    if (field.measure === 'text') continue;
    if (field.value.kind === 'quantity') sound ??= field;
    const problem = noFigureIn(field);
    if (problem && problem !== 'nothing' && !isPrinted(field) && !isUnread(field, form))
      wrong.push({ field, problem });
  }
  if (wrong.length === 0) return sound ? [{ status: 'passed', place: sound.id }] : [];
  // Texts side by side under figures are another table's, but for the row of the total, which its label tells.
  const isOfRow = ({ id, cell }: Field): boolean =>
    id.startsWith('funds.total.') || wrong.filter(({ field }) => field.cell.row === cell.row).length === 1;
  // Where labels were left unread a word may be one of them.
  const isWhole = form.unread.length + form.unrecognized.length === 0;
  return wrong
    .filter(
      ({ field, problem }) =>
        problem === 'formulaError' || (isOfRow(field) && (problem === 'notNumber' || isWhole)),
    )
    .map(failed);
}

/** A formula without a result is told as such. */
function isUnread({ cell }: Field, { unread }: FormModel): boolean {
  return unread.some((each) => each.cell.row === cell.row && each.cell.column === cell.column);
}

/** The form's own words: a prompt, which `evaluation/template-text` tells, or the next label. */
function isPrinted({ value }: Field): boolean {
  if (value.kind !== 'invalid') return false;
  return isTemplateText(value.text) || gapIn(value.text) !== undefined || /[:：]/.test(value.text);
}

function failed({ field: { id, label, value }, problem }: Wrong): Verdict {
  const data = { subject: label, figure: asIs(value.kind === 'invalid' ? value.text : '') };
  const verdict = { status: 'failed', place: id, messageId: problem, data, related: [] } as const;
  return problem === 'word' ? { ...verdict, severity: 'explain' } : verdict;
}
