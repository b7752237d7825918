/** The words of what goes back to a unit, in Word and in the workbook. */
import { RETURN_COLUMNS } from './answers';

export const UNREAD = {
  'zh-CN': '这一栏的名称与表样不一致，没有读懂',
  en: 'this label is not the form’s and was not understood',
} as const;

export const RETURN_WORDS = {
  'zh-CN': {
    title: '绩效自评材料退回修改单',
    to: (unit: string) => `${unit}：`,
    files: (files: string) => `你单位报送的绩效自评材料（${files}）已审核，现退回修改。`,
    notRead: (files: string) => `你单位报送的绩效自评材料（${files}）未能审核，现退回，请重新报送。`,
    found: (counts: readonly (readonly [string, number])[]) =>
      `其中${counts.map(([name, count]) => `${name} ${count} 处`).join('，')}，逐条列在下表。请补填、改正原表，或在“单位答复”栏写明原因，连同改正后的表一并报回。`,
    unread: '栏目没读懂',
    others: '另须注意：',
    columns: ['序号', '位置', '项目', '问题', '请你单位', RETURN_COLUMNS.answer[0]],
    asks: {
      blank: '填列',
      error: '核对并改正',
      explain: '核对；数字无误的说明原因',
      unread: '改用表样的栏目名称',
    },
    stale: '原说明与现在的数字不符，请重新说明',
    answered: (text: string) => `（你单位上次答复：${text}）`,
    key: RETURN_COLUMNS.key[0],
    sheet: '退回修改意见',
    inSheet:
      '请就在本工作簿中补填、改正（红色、黄色的格，保护的工作表没有加色）；数字无误的，在“单位答复”栏写明原因。改好后保存本工作簿报回。',
    here: (count: number) =>
      count > 0
        ? `本工作簿有 ${count} 处，逐条列在下表。`
        : '本工作簿没有须补填、改正或说明的；其余见 Word 退回单。',
    closing: [
      '单位填报人（签字）：__________    单位负责人（签字、盖章）：__________',
      '答复日期：______年____月____日',
      '审核人（签字）：__________    审核日期：______年____月____日',
    ],
  },
  en: {
    title: 'Self-evaluation returned for correction',
    to: (unit: string) => `To ${unit}:`,
    files: (files: string) =>
      `The self-evaluation files that you handed in (${files}) were reviewed and are returned.`,
    notRead: (files: string) =>
      `The self-evaluation files that you handed in (${files}) could not be reviewed and are returned. Please hand them in again.`,
    found: (counts: readonly (readonly [string, number])[]) =>
      `${counts.map(([name, count]) => `${name}: ${count}`).join('; ')}. They are listed below. Complete and correct the form, or give the reason under “Answer”, and hand both in again.`,
    unread: 'Labels not understood',
    others: 'Please note as well:',
    columns: ['No.', 'Place', 'Item', 'Finding', 'Please', RETURN_COLUMNS.answer[1]],
    asks: {
      blank: 'fill in',
      error: 'verify and correct',
      explain: 'verify; if the figure is right, give the reason',
      unread: 'use the label of the form',
    },
    stale: 'the reason given does not fit the figures: explain anew',
    answered: (text: string) => ` (your answer last time: ${text})`,
    key: RETURN_COLUMNS.key[1],
    sheet: 'Returned for correction',
    inSheet:
      'Please complete and correct this workbook itself (the red and yellow cells; protected sheets are not coloured); where a figure is right, give the reason under “Answer”. Save it and hand it in again.',
    here: (count: number) =>
      count > 0
        ? `In this workbook: ${count}, listed below.`
        : 'Nothing in this workbook is to be filled in, corrected or explained; for the rest see the Word letter.',
    closing: [
      'Prepared by: ____________    Head of the unit: ____________    (seal)',
      'Date of the answer: ____________',
      'Reviewed by: ____________    Date: ____________',
    ],
  },
} as const;
