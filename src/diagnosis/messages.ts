/** What is said of a cause: the cell, what it would have to read, how it may have come about, what it mends. */
import type { Correction, EntryError, Unresolved } from '../model/result/cause';
import type { Locale, LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';

const ENTRY_ERROR_WORDS: Readonly<Record<EntryError, LocalizedText>> = {
  overwritten: { 'zh-CN': '公式被数字覆盖', en: 'typed over a formula' },
  unit: { 'zh-CN': '元、万元混用', en: 'yuan for 10,000 yuan, or the reverse' },
  decimal: { 'zh-CN': '小数点错位', en: 'decimal point shifted' },
  transposed: { 'zh-CN': '数字颠倒', en: 'digits transposed' },
  sign: { 'zh-CN': '正负号相反', en: 'sign lost' },
  neighbour: { 'zh-CN': '填成了旁边一栏的数', en: 'the figure of the column beside it' },
  'row-missed': { 'zh-CN': '漏加一行', en: 'a row left out' },
  doubled: { 'zh-CN': '多打一位', en: 'a digit doubled' },
  dropped: { 'zh-CN': '漏打一位', en: 'a digit dropped' },
  blank: { 'zh-CN': '漏填', en: 'left blank' },
  mistyped: { 'zh-CN': '打错一位', en: 'a digit mistyped' },
  carry: { 'zh-CN': '差一个 1', en: 'one more or less in a digit' },
  rounded: { 'zh-CN': '少留了小数', en: 'rounded too far' },
};

/** `公务接待 2023年决算数 应为 3.15（现为 1.35，数字颠倒）：改正后 3 处勾稽随之成立`. */
export function causeMessage(corrections: readonly Correction[], relations: number): LocalizedText {
  return localized((locale) => {
    const cells = corrections.map((each) => correctionText(each, locale));
    return locale === 'en'
      ? `${cells.join(', and ')}: ${relations === 1 ? '1 relation holds' : `${relations} relations hold`} once corrected.`
      : `${cells.join('，')}：改正后 ${relations} 处勾稽随之成立。`;
  });
}

/** Any one of them would do: all are shown, none is accused. */
export function alternativesMessage(corrections: readonly Correction[], relations: number): LocalizedText {
  return localized((locale) => {
    const cells = corrections.map((each) => correctionText(each, locale));
    return locale === 'en'
      ? `One of these cells is wrong, and the forms do not tell which: ${cells.join('; or ')}. ${relations === 1 ? 'The relation holds' : `${relations} relations hold`} with any of them corrected.`
      : `以下 ${cells.length} 格有一处不对，从表中分不出是哪一处：${cells.join('；或 ')}。改正其中一处，${relations} 处勾稽随之成立。`;
  });
}

export function ambiguousAllocationMessage(a: Correction, b: Correction, amount: string): LocalizedText {
  return {
    'zh-CN': `同一笔 ${amount}：是计在${a.label['zh-CN']} ${a.from} 里，还是应计在${b.label['zh-CN']}（${b.label['zh-CN']} ${b.to}、${a.label['zh-CN']} ${a.to}），从表中判断不了。请按实际口径核对，或写明原因。`,
    en: `One amount of ${amount}: it stands in ${a.label.en} ${a.from}, or belongs to ${b.label.en} (${b.label.en} ${b.to}, ${a.label.en} ${a.to}); the forms do not tell. Check which it is, or give the reason.`,
  };
}

/** Of relations that hang together: why no cell is named, and what to do instead. */
export function unresolvedMessage(why: Unresolved['why'], relations: number): LocalizedText {
  switch (why) {
    case 'blanks':
      return {
        'zh-CN': `有 ${relations} 处对不上牵连在一起，涉及的行里还有空格。先把空格填完，再看还有没有对不上的。`,
        en: `${relations} mismatches hang together, and cells of their rows are blank. Fill those in first, then see what is left.`,
      };
    case 'many':
      return {
        'zh-CN': `有 ${relations} 处对不上牵连在一起，不像是一两个数填错引起的，看不出错在哪几个数。请对照原始资料，从明细到合计逐项核对。`,
        en: `${relations} mismatches hang together, and no entry error in one or two figures explains them: more may be wrong, and it cannot be told which. Check them against the sources, from the parts to the totals.`,
      };
    case 'several-ways':
      return {
        'zh-CN': `有 ${relations} 处对不上牵连在一起，能让它们都对上的改法不止一种，看不出错在哪个数。请对照原始资料，从明细到合计逐项核对。`,
        en: `${relations} mismatches hang together, and there are several ways to put them all right, so that no cell can be named. Check them against the sources, from the parts to the totals.`,
      };
  }
}

function correctionText({ label, from, to, entryError }: Correction, locale: Locale): string {
  const words = entryError && ENTRY_ERROR_WORDS[entryError][locale];
  if (locale === 'en') {
    const now = [from === '' ? 'blank now' : `now ${from}`, from === '' ? undefined : words];
    return `${label.en} should be ${to} (${now.filter(Boolean).join(', ')})`;
  }
  const now = [from === '' ? '现为空' : `现为 ${from}`, words];
  return `${label['zh-CN']} 应为 ${to}（${now.filter(Boolean).join('，')}）`;
}
