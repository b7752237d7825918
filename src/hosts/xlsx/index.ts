export { UnreadableFile, type UnreadableCode } from '../ooxml/errors';
export { WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
export { readXlsx } from './readWorkbook';
