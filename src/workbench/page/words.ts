/** The words of the page, in Chinese unless the browser or `?lang=en` says otherwise. */
import type { CommandFailure } from '../commands';

const zh = {
  title: '绩效自评勾稽 · 工作台',
  note: '本页代替 Excel 供试用；文件只在本机处理，不会上传。',
  open: '打开 .xlsx',
  save: '另存为',
  pane: '绩效自评勾稽（任务窗格）',
  grid: '工作表',
  sheets: '工作表标签',
  formula: '编辑栏',
  cell: '单元格',
  resize: '调整任务窗格宽度',
  dropHere: '松开以打开文件',
  noSample: '没有示例文件，请打开一个 .xlsx 文件。',
  opened: (name: string): string => `已打开 ${name}`,
  openedWithLoss: (name: string, what: string): string => `已打开 ${name}；以下内容不能保留：${what}`,
  saved: (name: string): string => `已保存 ${name}`,
  savedWithLoss: (name: string, what: string): string => `已保存 ${name}；以下内容没有存入：${what}`,
  notOpened: (name: string, why: string): string => `打不开 ${name}：${why}`,
  protected: '工作表受保护，不能修改这个单元格。',
  notTaken: '单元格不能接受这个值。',
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
  lost: {
    chart: '图表',
    picture: '图片',
    pivotTable: '数据透视表',
    filter: '按文本以外条件的筛选',
    shape: '形状',
    macro: '宏',
    slicer: '切片器',
    externalLink: '外部链接',
    control: '控件',
  } as Readonly<Record<string, string>>,
};

export type Words = typeof zh;

const en: Words = {
  title: 'Gouji — self-evaluation checker · workbench',
  note: 'A stand-in for Excel, to try things out. Files stay on this machine; nothing is uploaded.',
  open: 'Open .xlsx',
  save: 'Save as',
  pane: 'Gouji task pane',
  grid: 'Worksheet',
  sheets: 'Sheet tabs',
  formula: 'Formula bar',
  cell: 'Cell',
  resize: 'Width of the task pane',
  dropHere: 'Drop to open the file',
  noSample: 'There is no sample file. Open an .xlsx file.',
  opened: (name) => `Opened ${name}`,
  openedWithLoss: (name, what) => `Opened ${name}. Not kept: ${what}`,
  saved: (name) => `Saved ${name}`,
  savedWithLoss: (name, what) => `Saved ${name}. Left out: ${what}`,
  notOpened: (name, why) => `${name} cannot be opened: ${why}`,
  protected: 'The sheet is protected; this cell cannot be changed.',
  notTaken: 'The cell does not take this value.',
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
  lost: {
    chart: 'charts',
    picture: 'pictures',
    pivotTable: 'pivot tables',
    filter: 'filters by other than texts',
    shape: 'shapes',
    macro: 'macros',
    slicer: 'slicers',
    externalLink: 'external links',
    control: 'controls',
  },
};

export function wordsFor(
  search: string,
  languages: readonly string[],
): { readonly words: Words; readonly language: string } {
  const asked = new URLSearchParams(search).get('lang') ?? languages[0] ?? 'zh-CN';
  return asked.toLowerCase().startsWith('en')
    ? { words: en, language: 'en' }
    : { words: zh, language: 'zh-CN' };
}
