/** `gouji.config.json`, or the file of `--config`: the policy of a bureau or a user. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '../model/text/locale';
import type { Policy } from '../model/policy/policy';

export const CONFIG_FILE = 'gouji.config.json';

/**
 * The policy by `--config FILE`, else by gouji.config.json in the folder; undefined where there is neither. Fails
 * with `ConfigError`.
 */
export async function loadPolicy(
  given: string | undefined,
  folder: string,
  locale: Locale,
): Promise<Policy | undefined> {
  const file = given ?? CONFIG_FILE;
  let text: string;
  try {
    text = await readFile(path.resolve(folder, file), 'utf8');
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
  return parsePolicy(
    text,
    file,
    locale,
    RULES.map(({ id }) => id),
  );
}

const NOT_FOUND = { 'zh-CN': '没有这个配置文件。', en: 'there is no such configuration file.' };
const NOT_READABLE = { 'zh-CN': '配置文件打不开。', en: 'the configuration file cannot be opened.' };
