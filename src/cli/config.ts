/** `--policy`, and `gouji.config.json` or the file of `--config`: the policy of a bureau or a user. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '../model/text/locale';
import type { Policy } from '../model/policy/policy';
import { policyOfPreset } from '../model/policy/preset';
import type { Preset } from '../model/policy/preset';
import { UsageError } from './usage';

export const CONFIG_FILE = 'gouji.config.json';

interface Given {
  /** The file of `--config`. */
  readonly config: string | undefined;
  /** The preset of `--policy`, by its name. */
  readonly policy: string | undefined;
}

/** A policy that was asked for, or that a file gives. */
export interface LoadedPolicy {
  readonly policy: Policy;
  /** The file, where it stands; else the preset. */
  readonly name: string;
  /** It lies beside what is checked, and was not asked for: it may be theirs whose files these are. */
  readonly isBeside: boolean;
}

/**
 * The policy by `--policy NAME` with what `--config FILE` sets over it; where neither is given by gouji.config.json
 * in the folder; undefined where there is none of them. Fails with `ConfigError`, and with `UsageError` for a name
 * that no preset has.
 *
 * @param inputs what is checked, as it was found
 */
export async function loadPolicy(
  { config, policy }: Given,
  folder: string,
  locale: Locale,
  inputs: readonly string[],
): Promise<LoadedPolicy | undefined> {
  const preset = policy === undefined ? undefined : await findPreset(policy);
  if (preset && config === undefined)
    return { policy: policyOfPreset(preset), name: preset.name, isBeside: false };
  const file = config ?? CONFIG_FILE;
  const name = path.resolve(folder, file);
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && config === undefined) return undefined;
    const { refuse } = await import('../model/policy/policySchema');
    throw refuse(file, [missing ? NOT_FOUND[locale] : NOT_READABLE[locale]]);
  }
  // All rules and the schema come with it, which a command without a configuration does not need.
  const [{ PRESETS, RULES }, { parsePolicy }] = await Promise.all([
    import('../check'),
    import('../model/policy/policySchema'),
  ]);
  const ids = RULES.map(({ id }) => id);
  const parsed = parsePolicy(text, file, locale, ids, PRESETS, preset);
  const isBeside = config === undefined && inputs.some((input) => isIn(input, folder));
  return { policy: parsed, name, isBeside };
}

/** Whether a file lies in the folder itself; what lies in folders below it was put there one by one. */
function isIn(input: string, folder: string): boolean {
  return path.dirname(path.resolve(folder, input)) === path.resolve(folder);
}

async function findPreset(name: string): Promise<Preset> {
  const { PRESETS } = await import('../check');
  const preset = PRESETS.find((each) => each.name === name);
  if (!preset) throw new UsageError(`--policy: ${PRESETS.map((each) => each.name).join(' | ')}`);
  return preset;
}

const NOT_FOUND = { 'zh-CN': '没有这个配置文件。', en: 'there is no such configuration file.' };
const NOT_READABLE = { 'zh-CN': '配置文件打不开。', en: 'the configuration file cannot be opened.' };
