/** `gouji.config.json`, or the file of `--config`: the policy of a bureau or a user. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '../model/text/locale';
import type { Policy } from '../model/policy/policy';

export const CONFIG_FILE = 'gouji.config.json';

/** A policy from a file. */
export interface LoadedPolicy {
  readonly policy: Policy;
  /** The file, where it stands. */
  readonly name: string;
  /** It lies beside what is checked, and was not asked for: it may be theirs whose files these are. */
  readonly isBeside: boolean;
}

/**
 * The policy by `--config FILE`, else by gouji.config.json in the folder; undefined where there is neither. Fails
 * with `ConfigError`.
 *
 * @param inputs what is checked, as it was found
 */
export async function loadPolicy(
  given: string | undefined,
  folder: string,
  locale: Locale,
  inputs: readonly string[],
): Promise<LoadedPolicy | undefined> {
  const file = given ?? CONFIG_FILE;
  const name = path.resolve(folder, file);
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && given === undefined) return undefined;
    const { refuse } = await import('../model/policy/policySchema');
    throw refuse(file, [missing ? NOT_FOUND[locale] : NOT_READABLE[locale]]);
  }
  // All rules and the schema come with it, which a command without a configuration does not need.
  const [{ RULES }, { parsePolicy }] = await Promise.all([
    import('../check'),
    import('../model/policy/policySchema'),
  ]);
  const policy = parsePolicy(
    text,
    file,
    locale,
    RULES.map(({ id }) => id),
  );
  return { policy, name, isBeside: given === undefined && inputs.some((input) => isIn(input, folder)) };
}

/** Whether a file lies in the folder itself; what lies in folders below it was put there one by one. */
function isIn(input: string, folder: string): boolean {
  return path.dirname(path.resolve(folder, input)) === path.resolve(folder);
}

const NOT_FOUND = { 'zh-CN': '没有这个配置文件。', en: 'there is no such configuration file.' };
const NOT_READABLE = { 'zh-CN': '配置文件打不开。', en: 'the configuration file cannot be opened.' };
