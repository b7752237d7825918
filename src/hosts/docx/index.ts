export { UnreadableFile, type UnreadableCode } from '../ooxml/errors';
export { DOCUMENT_LIMITS, type DocumentLimits } from './limits';
export { readPlainText, textDocument } from './plainText';
export { readDocx } from './readDocument';
