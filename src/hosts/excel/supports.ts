/** What this Excel can do beyond the floor. Members above it are used behind this question only. */

/** Of Office LTSC 2021, and in the manifest: https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets */
export const FLOOR = '1.14';

/** Beyond any that there is. */
const NEWEST = 40;

/** Whether Excel has this ExcelApi set, e.g. `1.17`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** The highest ExcelApi set that this Excel has; undefined where there is none. */
export function highestSet(): string | undefined {
  for (let minor = NEWEST; minor > 0; minor -= 1) if (supports(`1.${minor}`)) return `1.${minor}`;
  return undefined;
}
