/**
 * The policy that a workbook brings along: a sheet named `gouji.config`, visible or not, with the JSON of
 * `gouji.config.json` in its cell A1. A bureau puts it into the forms that it hands out.
 */
import { localized } from '../model/locale';
import type { LocalizedText } from '../model/locale';
import type { Policy } from '../model/policy';
import { ConfigError, parsePolicy } from '../model/policySchema';
import type { WorkbookSnapshot } from '../model/snapshot';

export const POLICY_SHEET = 'gouji.config';

export type WorkbookPolicy = { readonly policy: Policy } | { readonly problem: LocalizedText };

/** Undefined where the workbook has no such sheet, or nothing stands in its cell A1. */
export function workbookPolicy(
  workbook: WorkbookSnapshot,
  ruleIds: readonly string[],
): WorkbookPolicy | undefined {
  const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === POLICY_SHEET);
  const cell = sheet?.cells.find(({ row, column }) => row === 0 && column === 0);
  if (!cell || typeof cell.value !== 'string') return undefined;
  const text = cell.value;
  try {
    return { policy: parsePolicy(text, POLICY_SHEET, 'zh-CN', ruleIds) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { problem: localized((locale) => problemIn(text, locale, ruleIds)) };
  }
}

function problemIn(text: string, locale: 'zh-CN' | 'en', ruleIds: readonly string[]): string {
  try {
    parsePolicy(text, POLICY_SHEET, locale, ruleIds);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
