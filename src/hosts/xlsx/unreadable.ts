/** Why a file could not be read, in words that say what to do. */
import type { UnreadableCode } from '../ooxml/errors';
import type { LocalizedText } from '../../model/text/locale';

export const UNREADABLE_FILE: Readonly<Record<UnreadableCode, LocalizedText>> = {
  empty: { 'zh-CN': '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' },
  'not-a-workbook': {
    'zh-CN': '这不是 Excel 工作簿（.xlsx 或 .xlsm）。',
    en: 'This is no Excel workbook (.xlsx or .xlsm).',
  },
  'not-a-document': {
    'zh-CN': '这不是 Word 文档（.docx）。',
    en: 'This is no Word document (.docx).',
  },
  encrypted: {
    'zh-CN': '文件设有打开密码，请先在 Excel 或 Word 中去掉密码再校验。',
    en: 'The file is encrypted; remove its password in Excel or Word first.',
  },
  'old-xls': {
    'zh-CN': '这是旧格式 .xls，请在 Excel 中另存为 .xlsx 再校验。',
    en: 'This is the old .xls format; save it as .xlsx in Excel first.',
  },
  'old-doc': {
    'zh-CN': '这是旧格式 .doc，请在 Word 或 WPS 中另存为 .docx 再校验。',
    en: 'This is the old .doc format; save it as .docx in Word first.',
  },
  truncated: {
    'zh-CN': '文件不完整，可能没有下载或拷贝完。',
    en: 'The file is incomplete; was it copied whole?',
  },
  damaged: {
    'zh-CN': '文件已损坏，请用 Excel 或 Word 打开修复后再校验。',
    en: 'The file is damaged; open and repair it in Excel or Word.',
  },
  'too-large': {
    'zh-CN': '文件太大，或解压后大得异常，没有读取。',
    en: 'The file is too large, or unpacks to an abnormal size; it was not read.',
  },
  unsupported: {
    'zh-CN': '文件用了不支持的压缩或格式，请另存为 .xlsx 或 .docx 再校验。',
    en: 'The file uses an unsupported format; save it as .xlsx or .docx first.',
  },
};
