/** How grave a finding is. */

/** 错误: both sides cannot be right. 需说明: possible, but a reason must stand. 提示: rounding, style. */
export const SEVERITIES = ['error', 'explain', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
