/** Why an input was not checked, in words that say what to do. */
import type { SkippedCode } from './inputs';
import type { UnreadableCode } from '../hosts/ooxml/errors';
import { UNREADABLE_FILE } from '../hosts/xlsx/unreadable';
import type { LocalizedText } from '../model/text/locale';

export const UNREADABLE: Readonly<
  Record<
    UnreadableCode | 'not-found' | 'no-access' | 'no-file' | 'word' | 'changed' | 'return-letter',
    LocalizedText
  >
> = {
  'not-found': { 'zh-CN': '没有这个文件。', en: 'There is no such file.' },
  'no-access': {
    'zh-CN': '文件打不开，请检查权限。',
    en: 'The file cannot be opened; check its permissions.',
  },
  'no-file': {
    'zh-CN': '这不是文件（是文件夹、管道或设备）。',
    en: 'This is no file but a folder, a pipe or a device.',
  },
  word: {
    'zh-CN': '这是 Word 文件或文字，没有可以加标记的格；请用 gouji check 校验。',
    en: 'This is a Word file or a text: it has no cells to mark. Use gouji check.',
  },
  'return-letter': {
    'zh-CN':
      '这是退回修改单，不是报送的表，没有校验。单位在上面的答复，用 gouji summary --previous 汇总时列在《上次的问题》里。',
    en: 'This is a return letter, not a form: it was not checked. What the unit answered in it is listed by gouji summary --previous, under “Last time’s findings”.',
  },
  changed: {
    'zh-CN': '文件在读取时又被保存过，请再运行一次。',
    en: 'The file was saved while it was read; run the command again.',
  },
  ...UNREADABLE_FILE,
};

/** Of what a folder holds beside what is read. */
export const SKIPPED: Readonly<Record<SkippedCode, LocalizedText>> = {
  'old-xls': UNREADABLE['old-xls'],
  'no-access': {
    'zh-CN': '打不开，请检查权限；里面的文件没有读取。',
    en: 'It cannot be opened; check its permissions. What is in it was not read.',
  },
  archive: {
    'zh-CN': '压缩包没有打开，请解压后再校验。',
    en: 'An archive; it was not opened. Unpack it first.',
  },
  'other-format': {
    'zh-CN':
      '不是能读的格式（.xlsx、.xlsm、.docx、.docm、.doc），没有读取。是自评表的，请另存为 .xlsx 再校验。',
    en: 'Not one of the formats that are read (.xlsx, .xlsm, .docx, .docm, .doc). If it is a form, save it as .xlsx first.',
  },
};

/** Why a file has no result, though it may be sound: its check did not come to an end. */
export type Interruption = 'too-big-for-memory' | 'took-too-long' | 'crashed' | 'not-reached';

export const INTERRUPTED: Readonly<Record<Interruption, LocalizedText>> = {
  'too-big-for-memory': {
    'zh-CN': '这个文件用的内存超过了上限，没有处理。表确实很大时，可以用 --memory 调高上限（MB）再试。',
    en: 'This file took more memory than allowed; it was given up. If it really is that big, raise the limit with --memory (MB).',
  },
  'took-too-long': {
    'zh-CN': '这个文件用的时间超过了上限，没有处理完。可以用 --timeout 调高上限（秒）再试。',
    en: 'This file took longer than allowed; it was given up. Raise the limit with --timeout (seconds) to try again.',
  },
  crashed: {
    'zh-CN': '处理这个文件时程序出错，没有结果。这不是填报的问题，请把情况告诉维护人员。',
    en: 'The program failed on this file; it has no result. This is no fault of the figures; please tell the maintainers.',
  },
  'not-reached': {
    'zh-CN': '命令被中断，没有轮到这个文件。',
    en: 'The command was interrupted before this file was done.',
  },
};

/** Said where the words of a command line mean no file at all. */
export const NO_INPUT = '没有找到工作簿或报告 / no workbook and no report was found\n';

/** A note, no problem: the text was read. */
export const DOC_TABLES: LocalizedText = {
  'zh-CN': '.doc 只能读出文字，其中的表格没有校验。请在 Word 或 WPS 中另存为 .docx，表格才能一起校验。',
  en: 'Of a .doc only the text is read; its tables were not checked. Save it as .docx in Word to have them checked, too.',
};
