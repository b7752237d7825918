/** JSON that a user wrote or was given: read by a schema or refused as a whole, with what is wrong and where. */
import * as v from 'valibot';
import type { Locale } from './locale';

/** A file of the user's that cannot be used; the message is for the user. */
export class ConfigError extends Error {}

export function refuse(file: string, lines: readonly string[]): ConfigError {
  return new ConfigError(lines.map((line) => `${file}: ${line}`).join('\n'));
}

/**
 * The object that the text says. Fails with `ConfigError`.
 * @param file what the messages call it
 */
export function parseJson<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
  locale: Locale,
): v.InferOutput<Schema> {
  let data: unknown;
  const reserved = new Set<string>();
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''), (key, value: unknown) => {
      if (RESERVED.includes(key)) reserved.add(key);
      return value;
    });
  } catch (error) {
    throw refuse(file, [`${NOT_JSON[locale]}: ${error instanceof Error ? error.message : String(error)}`]);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw refuse(file, [NOT_OBJECT[locale]]);
  if (reserved.size > 0)
    throw refuse(
      file,
      [...reserved].map((key) => NO_SETTING[locale](key)),
    );
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  throw refuse(
    file,
    result.issues.map((issue) => sayIssue(issue, locale)),
  );
}

/** Every object has these, and whatever checks or copies objects leaves them out without a word. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const NO_SETTING = {
  'zh-CN': (name: string) => `没有“${name}”这个设置项`,
  en: (name: string) => `unknown setting “${name}”`,
};

const NOT_JSON = { 'zh-CN': '不是有效的 JSON', en: 'this is no valid JSON' };

const NOT_OBJECT = { 'zh-CN': '应为一个 JSON 对象 {…}。', en: 'a JSON object {…} is expected.' };

function sayIssue(issue: v.BaseIssue<unknown>, locale: Locale): string {
  const at = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return NO_SETTING[locale](at);
  }
  const expected = issue.expected ?? '';
  const where = at === '' ? '' : locale === 'en' ? `“${at}”: ` : `“${at}”：`;
  return locale === 'en'
    ? `${where}${issue.received} is not accepted; expected ${expected}`
    : `${where}不接受 ${issue.received}，应为 ${expected}`;
}
