/** What has become of findings since an earlier check: of the one that the workbook's own summary sheet tells of. */
import type { LocalizedText } from '../text/locale';

/** Of a finding of last time. `gone`: its row is no longer in the form. */
export type Closure = 'unchanged' | 'explained' | 'stale' | 'corrected' | 'gone' | 'unsettled';

/** Of a finding of this time. */
export type Since = 'new' | 'unchanged' | 'explained' | 'stale';

export const SINCE_NAMES: Readonly<Record<Since | Closure, LocalizedText>> = {
  new: { 'zh-CN': '新增', en: 'new' },
  unchanged: { 'zh-CN': '未变', en: 'unchanged' },
  explained: { 'zh-CN': '已说明', en: 'explained' },
  stale: { 'zh-CN': '说明不再适用', en: 'explanation no longer fits' },
  corrected: { 'zh-CN': '已更正', en: 'corrected' },
  gone: { 'zh-CN': '该行已删去', en: 'row taken out' },
  unsettled: { 'zh-CN': '未能复核', en: 'could not be checked again' },
};

/** One cell, or one amount, of last time that has no finding any more, as it was shown then. */
export interface FormerItem {
  readonly closure: Extract<Closure, 'corrected' | 'explained' | 'gone' | 'unsettled'>;
  /** `自评表!F7`. */
  readonly at: string;
  readonly item: string;
  readonly message: string;
}

export interface SinceLast {
  /** When the earlier check was made, as its sheet shows it. */
  readonly at: string;
  readonly former: readonly FormerItem[];
  /** Findings whose rows have been taken off that sheet: if still there, they count as new. */
  readonly lost: number;
}
