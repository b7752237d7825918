/** The add-in's own settings in the workbook: the journal, and what older versions kept there. */

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
