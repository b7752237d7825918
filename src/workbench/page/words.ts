/** The words of the page, in Chinese unless the browser or `?lang=en` says otherwise. */
import type { CommandFailure } from '../commands';

const zh = {
  title: '绩效自评勾稽 · 工作台',
  note: '文件只在本机处理，不会上传。',
  open: '打开 .xlsx',
  save: '另存为',
  pane: '绩效自评勾稽（任务窗格）',
  grid: '工作表',
  sheets: '工作表标签',
  formula: '编辑栏',
  cell: '单元格',
  resize: '调整任务窗格宽度',
  dropHere: '松开以打开文件',
  noSample: '请打开一个 .xlsx 文件，也可以把它拖到这里。',
  opened: (name: string): string => `已打开 ${name}`,
  saved: (name: string): string => `已保存 ${name}`,
  savedWithLoss: (name: string, what: string): string => `已保存 ${name}；以下内容没有存入：${what}`,
  savedUnsigned: (name: string): string => `已保存 ${name}；原文件有数字签名，内容改动后签名不再有效。`,
  notOpened: (name: string, why: string): string => `打不开“${name}”：${why}`,
  failed: '程序出错，文件没有打开。这不是文件的问题，请告诉维护人员。',
  stillOpen: (name: string): string => `现在打开的仍是“${name}”。`,
  notSaved: '没有存成，工作簿仍开着，改动还在。',
  close: '关闭',
  unsaved: {
    title: '有未保存的改动',
    text: (name: string): string => `打开另一个文件，“${name}”里还没有保存的改动就没有了。`,
    save: '先另存',
    discard: '不保存，直接打开',
    cancel: '取消',
  },
  protected: '工作表受保护，不能修改这个单元格。',
  notTaken: '单元格不能接受这个值。',
  refused: {
    protected: '区域里有受保护的单元格，一格也没有改。',
    merged: '区域里的合并单元格与要放入的内容对不上，一格也没有改。',
    edge: '超出了工作表的边缘，一格也没有改。',
    'too-large': '区域太大，一格也没有改。',
  },
  undone: {
    nothing: '没有可以撤销或重做的操作。',
    changed: '这些单元格后来又改过，不能再撤销。',
  },
  hidden: '（隐藏）',
  about: '关于',
  ribbon: {
    label: '功能区',
    pane: '任务窗格',
    commands: {
      check: '校验',
      fill: '自动填充',
      mark: '标记',
      'clear-marks': '清除标记',
      'write-summary': '写入汇总表',
    },
    running: (title: string): string => `正在运行“${title}”…`,
    ran: (title: string): string => `“${title}”已运行`,
    failed: {
      'no add-in': (title: string): string => `加载项尚未就绪，“${title}”没有运行。`,
      'not associated': (title: string, id: string): string => `加载项里没有“${title}”这个命令（${id}）。`,
      failed: (title: string): string => `“${title}”没有运行成功。`,
      gone: (title: string): string => `任务窗格已重新加载，“${title}”没有运行完。`,
    } as Readonly<Record<CommandFailure, (title: string, id: string) => string>>,
  },
  lost: { chart: '图表' } as Readonly<Record<string, string>>,
};

export type Words = typeof zh;

const en: Words = {
  title: 'Gouji — self-evaluation checker · workbench',
  note: 'Files stay on this machine; nothing is uploaded.',
  open: 'Open .xlsx',
  save: 'Save as',
  pane: 'Gouji task pane',
  grid: 'Worksheet',
  sheets: 'Sheet tabs',
  formula: 'Formula bar',
  cell: 'Cell',
  resize: 'Width of the task pane',
  dropHere: 'Drop to open the file',
  noSample: 'Open an .xlsx file, or drop it here.',
  opened: (name) => `Opened ${name}`,
  saved: (name) => `Saved ${name}`,
  savedWithLoss: (name, what) => `Saved ${name}. Left out: ${what}`,
  savedUnsigned: (name) =>
    `Saved ${name}. The file was signed; the signature no longer holds for what has changed.`,
  notOpened: (name, why) => `${name} cannot be opened: ${why}`,
  failed:
    'The program failed, and the file was not opened. This is no fault of the file; please tell the maintainers.',
  stillOpen: (name) => ` ${name} is still open.`,
  notSaved: 'It could not be saved. The workbook is still open, with all changes.',
  close: 'Close',
  unsaved: {
    title: 'Changes are not saved',
    text: (name) => `If another file is opened, the changes of ${name} that are not saved are gone.`,
    save: 'Save as first',
    discard: 'Open without saving',
    cancel: 'Cancel',
  },
  protected: 'The sheet is protected; this cell cannot be changed.',
  notTaken: 'The cell does not take this value.',
  refused: {
    protected: 'There are locked cells in the area; nothing was changed.',
    merged: 'Merged cells in the area do not match what goes there; nothing was changed.',
    edge: 'It goes beyond the edge of the sheet; nothing was changed.',
    'too-large': 'The area is too large; nothing was changed.',
  },
  undone: {
    nothing: 'There is nothing to undo or to redo.',
    changed: 'These cells were changed again meanwhile; that cannot be undone any more.',
  },
  hidden: ' (hidden)',
  about: 'About',
  ribbon: {
    label: 'Ribbon',
    pane: 'Task pane',
    commands: {
      check: 'Check',
      fill: 'Fill',
      mark: 'Mark',
      'clear-marks': 'Clear marks',
      'write-summary': 'Write summary',
    },
    running: (title) => `Running ${title} …`,
    ran: (title) => `${title} has run`,
    failed: {
      'no add-in': (title) => `The add-in is not ready. ${title} did not run.`,
      'not associated': (title, id) => `The add-in has no command ${title} (${id}).`,
      failed: (title) => `${title} could not be run.`,
      gone: (title) => `The task pane was loaded anew before ${title} had ended.`,
    },
  },
  lost: { chart: 'charts' },
};

export function wordsFor(
  search: string,
  languages: readonly string[],
): { readonly words: Words; readonly language: 'zh-CN' | 'en' } {
  const asked = new URLSearchParams(search).get('lang') ?? languages[0] ?? 'zh-CN';
  return asked.toLowerCase().startsWith('en')
    ? { words: en, language: 'en' }
    : { words: zh, language: 'zh-CN' };
}
