export { isUntouchedCopy } from './edit/copyStamp';
export { dayText } from './displayText';
export { openXlsxHost } from './edit/host';
export type { XlsxHost, XlsxHostOptions } from './edit/steps';
export { UnreadableFile, type UnreadableCode } from '../ooxml/errors';
export { WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
export { UNREADABLE_FILE } from './unreadable';
export { readXlsx } from './readWorkbook';
export { readRows, type RowTexts } from './rows';
