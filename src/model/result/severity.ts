/** How grave a finding is. */
import type { LocalizedText } from '../text/locale';

/** 错误: both sides cannot be right. 需说明: possible, but a reason must stand. 提示: rounding, style. */
export const SEVERITIES = ['error', 'explain', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_NAMES: Readonly<Record<Severity, LocalizedText>> = {
  error: { 'zh-CN': '错误', en: 'Error' },
  explain: { 'zh-CN': '需说明', en: 'To explain' },
  hint: { 'zh-CN': '提示', en: 'Hint' },
};
