/** What gouji keeps in the workbook: texts under keys that begin with `gouji.`, saved with the file. */
import { KEPT_KEYS } from '../../model/writing/kept';
import type { Progress } from '../host';
import { run } from './errors';
import type { HostCache } from './cache';
import { begin } from './stopping';

/** One batch; `undefined` removes it. */
export function keep(key: string, text: string | undefined, progress: Progress = {}): Promise<void> {
  return run(async (context) => {
    if (text !== undefined) context.workbook.settings.add(key, text);
    else context.workbook.settings.getItemOrNullObject(key).delete();
    begin(context);
    await context.sync();
  }, progress);
}

/** One batch. */
export function forget(cache: HostCache, progress: Progress = {}): Promise<void> {
  return run(async (context) => {
    for (const key of KEPT_KEYS) context.workbook.settings.getItemOrNullObject(key).delete();
    begin(context);
    await context.sync();
    cache.entries = [];
  }, progress);
}

/** Valid after the next sync; a null object where there is none. */
export function askSetting(workbook: Excel.Workbook, key: string): Excel.Setting {
  const setting = workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  return setting;
}

/** The text that was kept; anything else under the key is not ours. */
export function textOf(setting: Excel.Setting): string | undefined {
  const value: unknown = setting.isNullObject ? undefined : setting.value;
  return typeof value === 'string' ? value : undefined;
}

/** `undefined` removes it; `asked` is what `askSetting` gave, so that nothing is deleted that is not there. */
export function setSetting(
  workbook: Excel.Workbook,
  key: string,
  text: string | undefined,
  asked: Excel.Setting,
): void {
  if (text !== undefined) workbook.settings.add(key, text);
  else if (!asked.isNullObject) asked.delete();
}
