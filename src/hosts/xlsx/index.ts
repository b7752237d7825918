export { UnreadableFile, type UnreadableCode } from '../ooxml/errors';
export type { WorkbookLimits } from './limits';
export { readXlsx } from './readWorkbook';
