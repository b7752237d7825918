/**
 * The policy that a workbook brings along: a sheet named `gouji.config`, visible or not, with the JSON of
 * `gouji.config.json` in its cell A1. A bureau puts it into the forms that it hands out.
 */
import { localized } from '../model/text/locale';
import type { LocalizedText } from '../model/text/locale';
import type { Policy } from '../model/policy/policy';
import { ConfigError, parsePolicy } from '../model/policy/policySchema';
import type { Preset } from '../model/policy/preset';
import { POLICY_KEY } from '../model/policy/policySettings';
import type { WorkbookPolicySource } from '../model/result/result';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';

export const POLICY_SHEET = 'gouji.config';

export type WorkbookPolicy =
  | { readonly policy: Policy; readonly from: WorkbookPolicySource }
  | { readonly problem: LocalizedText };

/** Undefined where the workbook has no such sheet, or nothing stands in its cell A1. */
export function workbookPolicy(
  workbook: WorkbookSnapshot,
  ruleIds: readonly string[],
  presets: readonly Preset[] = [],
): WorkbookPolicy | undefined {
  const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === POLICY_SHEET);
  const cell = sheet?.cells.find(({ row, column }) => row === 0 && column === 0);
  if (!cell || typeof cell.value !== 'string') return undefined;
  return policyOf(cell.value, POLICY_SHEET, 'workbook-sheet', ruleIds, presets);
}

/** What was set in the pane, which `gouji.config` goes before; undefined where nothing was. */
export function keptPolicy(
  { settings }: WorkbookSnapshot,
  ruleIds: readonly string[],
  presets: readonly Preset[] = [],
): WorkbookPolicy | undefined {
  const text = settings?.[POLICY_KEY];
  return text === undefined ? undefined : policyOf(text, POLICY_KEY, 'workbook-kept', ruleIds, presets);
}

function policyOf(
  text: string,
  name: string,
  from: WorkbookPolicySource,
  ruleIds: readonly string[],
  presets: readonly Preset[],
): WorkbookPolicy {
  try {
    return { policy: parsePolicy(text, name, 'zh-CN', ruleIds, presets), from };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { problem: localized((locale) => problemIn(text, name, locale, ruleIds, presets)) };
  }
}

function problemIn(
  text: string,
  name: string,
  locale: 'zh-CN' | 'en',
  ruleIds: readonly string[],
  presets: readonly Preset[],
): string {
  try {
    parsePolicy(text, name, locale, ruleIds, presets);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
