/** What this Excel can do beyond the floor. Members above it are used behind this question only. */

/** Whether Excel has this ExcelApi set, e.g. `1.17`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
