import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { labelOf, listRows } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { gapIn, isInstruction, promptIn } from '../templateText';
import { textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

const TEXTS = [
  'goal.expected',
  'goal.achieved',
  'funds.reason',
  'deviation.reason',
  'deviation.measures',
  'remarks',
  'conclusion.summary',
  'conclusion.problems',
] as const;
const ROW_TEXTS = [
  'indicators[].name',
  'indicators[].target',
  'indicators[].actual',
  'indicators[].reason',
] as const;

export const templateText: FunctionRule = {
  meta: {
    id: 'evaluation/template-text',
    severity: 'explain',
    needs: ['any-scored'],
    title: { 'zh-CN': '表中留有模板的提示语', en: 'Prompts of the blank form are left in cells' },
    requirement: {
      'zh-CN': '填写的文字里没有“（200字以内）”“请填写”之类的模板提示语和没有补上的 XX',
      en: 'Cells hold no prompts of the blank form, such as “at most 200 characters” or “please fill in”, and no XX left open',
    },
    source: REVIEW_PRACTICE,
    messages: {
      prompt: {
        'zh-CN': '{subject}里还有模板的提示语“{found}”。请换成本单位的内容，或删去提示语。',
        en: '{subject} still reads “{found}”, as in the blank form. Write your own text over it, or delete the prompt.',
      },
      open: {
        'zh-CN': '{subject}里还有“{found}”，像是没有填完。请补上或删去。',
        en: '{subject} still reads “{found}”, as if something were to be filled in. Fill it in or delete it.',
      },
      instruction: {
        'zh-CN': '{subject}写的是模板的计算说明，不是原因。有偏差要说明的，请写在这里。',
        en: '{subject} holds the blank form’s note on how to compute the rate, and no reason. What is to be explained goes here.',
      },
    },
  },
  reads: [...TEXTS, ...ROW_TEXTS],
  check: (set) => {
    const rows = flatMap(listRows(set, 'indicators'), ({ index }) =>
      ROW_TEXTS.map((pattern): FieldId => rowField(pattern, index)),
    );
    return flatMap([...TEXTS, ...rows], (id) => checkText(id, set));
  },
  examples: {
    valid: [
      { 'goal.achieved': '编印防汛手册（800字）3期，发放1200册。' },
      { remarks: '结合自评情况，项目总体完成较好。' },
      { 'goal.expected': '采购4×4消防车2辆，配发XXL号作训服。' },
      { 'funds.reason': '预算执行率为96%，结余为招标节约。' },
    ],
    invalid: [
      {
        form: { 'conclusion.summary': '结合自评情况，概述项目总体完成情况（200字以内）' },
        messageId: 'prompt',
        at: 'conclusion.summary',
      },
      {
        form: { 'indicators[0].reason': '请填写未完成的原因和拟采取的措施' },
        messageId: 'prompt',
        at: 'indicators[0].reason',
      },
      {
        form: { 'goal.achieved': '完成XX村道路硬化，受益XX户。' },
        messageId: 'open',
        at: 'goal.achieved',
      },
      {
        form: { 'funds.reason': '1.预算执行率=预算执行数/调整后预算数，低于90%的说明原因。' },
        messageId: 'instruction',
        at: 'funds.reason',
      },
    ],
  },
};

/** A prompt cannot stay as it is; a gap may be a name that is kept secret, and a note may come with every copy. */
function checkText(id: FieldId, set: FormSet): readonly Verdict[] {
  const text = textOf(id, set);
  if (text === undefined) return [];
  const fail = (messageId: string, found: string, severity: 'explain' | 'hint'): readonly Verdict[] => [
    {
      status: 'failed',
      place: id,
      messageId,
      severity,
      data: { subject: labelOf(set, id), found: asIs(found) },
      related: [],
    },
  ];
  const prompt = promptIn(text);
  if (prompt !== undefined) return fail('prompt', prompt, 'explain');
  if (isInstruction(text)) return fail('instruction', '', 'hint');
  const gap = gapIn(text);
  return gap === undefined ? [{ status: 'passed', place: id }] : fail('open', gap, 'hint');
}
