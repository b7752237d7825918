export { UnreadableFile, type UnreadableCode } from '../ooxml/errors';
export type { DocumentLimits } from './limits';
export { readPlainText, textDocument } from './plainText';
export { readDocx } from './readDocument';
