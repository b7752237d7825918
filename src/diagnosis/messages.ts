/** What is said of a cause: the cell, what it would have to read, how it may have come about, what it mends. */
import type { Correction, EntryError, Unresolved } from '../model/result/cause';
import type { Locale, LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';

const ENTRY_ERROR_WORDS: Readonly<Record<EntryError, LocalizedText>> = {
  overwritten: { 'zh-CN': '公式被数字覆盖', en: 'typed over a formula' },
  unit: { 'zh-CN': '疑似元、万元混用', en: 'yuan for 10,000 yuan, or the reverse' },
  decimal: { 'zh-CN': '疑似小数点错位', en: 'decimal point shifted' },
  transposed: { 'zh-CN': '疑似数字颠倒', en: 'digits transposed' },
  sign: { 'zh-CN': '疑似正负号相反', en: 'sign lost' },
  neighbour: { 'zh-CN': '疑似误填相邻栏的数', en: 'perhaps the figure of the column beside it' },
  'row-missed': { 'zh-CN': '疑似漏加一行', en: 'a row left out' },
  doubled: { 'zh-CN': '疑似多录一位', en: 'a digit doubled' },
  dropped: { 'zh-CN': '疑似漏录一位', en: 'a digit dropped' },
  blank: { 'zh-CN': '未填列', en: 'left blank' },
  mistyped: { 'zh-CN': '疑似一位数字录入错误', en: 'a digit mistyped' },
  carry: { 'zh-CN': '有一位数字相差 1', en: 'one more or less in a digit' },
  rounded: { 'zh-CN': '小数位数不足', en: 'rounded too far' },
};

/** `公务接待·2023年决算数应为 3.15（现为 1.35，疑似数字颠倒）：改正后，3 条勾稽关系相符`. */
export function causeMessage(corrections: readonly Correction[], relations: number): LocalizedText {
  return localized((locale) => {
    const cells = corrections.map((each) => correctionText(each, locale));
    return locale === 'en'
      ? `${cells.join(', and ')}: ${relations === 1 ? '1 relation holds' : `${relations} relations hold`} once corrected.`
      : `${cells.join('，')}：改正后，${relations} 条勾稽关系相符。`;
  });
}

/** Any one of them would do: all are shown, none is accused. */
export function alternativesMessage(corrections: readonly Correction[], relations: number): LocalizedText {
  return localized((locale) => {
    const cells = corrections.map((each) => correctionText(each, locale));
    return locale === 'en'
      ? `One of these cells is wrong; the forms alone do not tell which, so compare with the original documents: ${cells.join('; or ')}. ${relations === 1 ? 'The relation holds' : `${relations} relations hold`} with any of them corrected.`
      : `以下${cells.length === 2 ? '两' : ` ${cells.length} `}格中有一格填错，仅凭本表无法判断，请对照原始资料：${cells.join('；或 ')}。改正其中一格，${relations} 条勾稽关系相符。`;
  });
}

export function ambiguousAllocationMessage(a: Correction, b: Correction, amount: string): LocalizedText {
  return {
    'zh-CN': `差额 ${amount} 应列“${a.label['zh-CN']}”还是“${b.label['zh-CN']}”，本表无法判断：现列在${a.label['zh-CN']} ${a.from} 中；如应列另一项，则${b.label['zh-CN']} ${b.to}、${a.label['zh-CN']} ${a.to}。请按决算口径核对，或写明原因。`,
    en: `Whether the difference of ${amount} belongs to ${a.label.en} or to ${b.label.en}, the forms do not tell: now it stands in ${a.label.en} ${a.from}; else ${b.label.en} is ${b.to} and ${a.label.en} ${a.to}. Check it by the final accounts, or give the reason.`,
  };
}

/** Of relations that hang together: why no cell is named, and what to do instead. */
export function unresolvedMessage(why: Unresolved['why'], relations: number): LocalizedText {
  switch (why) {
    case 'blanks':
      return {
        'zh-CN': `有 ${relations} 条勾稽关系同时不符且相互关联，涉及的行中还有未填列的单元格。请先填列，再看是否仍有不符。`,
        en: `${relations} relations that hang together do not hold, and cells of their rows are blank. Fill those in first, then see what is left.`,
      };
    case 'many':
      return {
        'zh-CN': `有 ${relations} 条勾稽关系同时不符且相互关联，不像是一两个数填错所致，无法判断错在哪几个数。请对照原始资料，从明细到合计逐项核对。`,
        en: `${relations} relations that hang together do not hold, and no entry error in one or two figures explains them: more may be wrong, and it cannot be told which. Check them against the sources, from the parts to the totals.`,
      };
    case 'several-ways':
      return {
        'zh-CN': `有 ${relations} 条勾稽关系同时不符且相互关联，使其全部相符的改法不止一种，无法判断错在哪个数。请对照原始资料，从明细到合计逐项核对。`,
        en: `${relations} relations that hang together do not hold, and there are several ways to put them all right, so that no cell can be named. Check them against the sources, from the parts to the totals.`,
      };
  }
}

function correctionText({ label, from, to, entryError }: Correction, locale: Locale): string {
  const words = entryError && ENTRY_ERROR_WORDS[entryError][locale];
  if (locale === 'en') {
    const now = [from === '' ? 'blank now' : `now ${from}`, from === '' ? undefined : words];
    return `${label.en} should be ${to} (${now.filter(Boolean).join(', ')})`;
  }
  const now = from === '' ? ['未填列'] : [`现为 ${from}`, words];
  return `${label['zh-CN']}应为 ${to}（${now.filter(Boolean).join('，')}）`;
}
