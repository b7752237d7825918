export { isUntouchedCopy } from './edit/copyStamp';
export { openXlsxHost, type XlsxHost, type XlsxHostOptions } from './edit/host';
export { UnreadableFile, type UnreadableCode } from '../ooxml/errors';
export { WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
export { readXlsx } from './readWorkbook';
