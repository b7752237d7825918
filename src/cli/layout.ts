/** The file of `--layout`: what a bureau says that the labels of its forms mean. */
import { readFile } from 'node:fs/promises';
import type { TaughtLabel } from '../model/form/taught';
import type { Locale } from '../model/text/locale';

/** None without a file: one that lies about is never taken by itself. Fails with `ConfigError`. */
export async function loadLayout(
  given: string | undefined,
  locale: Locale,
): Promise<readonly TaughtLabel[] | undefined> {
  if (given === undefined) return undefined;
  let text: string;
  try {
    text = await readFile(given, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const { refuse } = await import('../model/text/jsonText');
    throw refuse(given, [(missing ? NOT_FOUND : NOT_READABLE)[locale]]);
  }
  // All forms come with it, which a command without such a file does not need.
  const { parseLayout, TEACHABLE } = await import('../check');
  return parseLayout(text, given, locale, TEACHABLE);
}

const NOT_FOUND = { 'zh-CN': '没有这个文件。', en: 'there is no such file.' };
const NOT_READABLE = { 'zh-CN': '文件打不开。', en: 'the file cannot be opened.' };
