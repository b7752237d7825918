/** The texts of comparisons with another time, and of a reviewer's workbook. */
import type { Locale } from '../../model/text/locale';

export interface DeskStrings {
  /** What last time's check found and this one did not. */
  readonly former: (count: number) => string;
  readonly prior: {
    readonly choose: string;
    readonly chooseTip: string;
    readonly given: (file: string, whose: string) => string;
    readonly year: (year: number) => string;
    readonly unknown: string;
    readonly notUsed: (why: string) => string;
    readonly partly: (why: string) => string;
    readonly other: string;
    readonly waits: string;
    readonly remove: string;
    readonly removeTip: string;
  };
  readonly review: {
    readonly title: (units: number) => string;
    readonly note: string;
    readonly conclusion: string;
    readonly all: (count: number) => string;
    readonly nobody: string;
    readonly search: string;
    readonly nothing: string;
    readonly weak: (count: number) => string;
    readonly score: (own: string, computed: string) => string;
    readonly checked: (text: string) => string;
    readonly since: (text: string) => string;
    readonly file: string;
    readonly remarks: string;
    readonly decision: string;
    readonly write: string;
    readonly reviewersNote: string;
    readonly findings: (count: number) => string;
    readonly noFindings: string;
    readonly notListed: string;
    readonly explained: string;
    readonly more: (count: number) => string;
    readonly unknownRows: (count: number) => string;
    readonly partial: (sheets: readonly string[]) => string;
  };
}

export const DESK: Readonly<Record<Locale, DeskStrings>> = {
  'zh-CN': {
    former: (count) => `上次有、这次没有的（${count}）`,
    prior: {
      choose: '与上年的表比较…',
      chooseTip:
        '选择本单位上年的自评工作簿（.xlsx）：核对上年决算数、结转，对照上年的指标和文字。只在本机读取，关闭窗格后需重新选择',
      given: (file, whose) => `上年：${file}（${whose}）`,
      year: (year) => `${year} 年度`,
      unknown: '看不出单位和年度',
      notUsed: (why) => `没有采用：${why}。`,
      partly: (why) => `有的表没有比较：${why}。`,
      other: '换一份…',
      waits: '尚未与它比较，请重新校验。',
      remove: '移除',
      removeTip: '不再与上年的表比较',
    },
    review: {
      title: (units) => `审核汇总：${units} 个单位`,
      note: '点一个单位，看是哪个文件、哪些格有问题；不会打开那个文件。',
      conclusion: '按结论筛选',
      all: (count) => `全部（${count}）`,
      nobody: '（单位不明）',
      search: '搜索单位',
      nothing: '没有符合筛选条件的单位。',
      weak: (count) => `理由不足 ${count}`,
      score: (own, computed) => `填报 ${own || '–'}，计算 ${computed || '–'}`,
      checked: (text) => `已核对 ${text} 项`,
      since: (text) => `与上次相比：${text}`,
      file: '文件',
      remarks: '情况',
      decision: '审核意见',
      write: '到表中填写',
      reviewersNote: '备注',
      findings: (count) => `有问题的格（${count}）`,
      noFindings: '没有发现问题。',
      notListed: '“问题清单”里没有这个单位的行。',
      explained: '已说明',
      more: (count) => `另有 ${count} 处，见“问题清单”。`,
      unknownRows: (count) => `有 ${count} 行的识别码被改动，没有列出。`,
      partial: (sheets) =>
        `${sheets.map((each) => `“${each}”`).join('、')}太大，只读了前 1000 行；其余的请在表中查看。`,
    },
  },
  en: {
    former: (count) => `There last time, not now (${count})`,
    prior: {
      choose: 'Compare with last year’s forms…',
      chooseTip:
        'Choose the unit’s workbook of last year (.xlsx): final accounts and funds carried over are held against it, indicators and texts compared. It is read on this machine only; choose it again when the pane was closed',
      given: (file, whose) => `Last year: ${file} (${whose})`,
      year: (year) => `year ${year}`,
      unknown: 'unit and year cannot be told',
      notUsed: (why) => `Not used: ${why}.`,
      partly: (why) => `Some forms were not compared: ${why}.`,
      other: 'Another…',
      waits: 'Not compared with it yet: please check again.',
      remove: 'Remove',
      removeTip: 'Compare with last year’s forms no longer',
    },
    review: {
      title: (units) => `Review: ${units} units`,
      note: 'A press on a unit names its file and the cells that are wrong; that file is not opened.',
      conclusion: 'Filter by conclusion',
      all: (count) => `all (${count})`,
      nobody: '(unit unclear)',
      search: 'Search units',
      nothing: 'No unit matches the filter.',
      weak: (count) => `Weak reasons ${count}`,
      score: (own, computed) => `own ${own || '–'}, computed ${computed || '–'}`,
      checked: (text) => `relations checked: ${text}`,
      since: (text) => `Since last time: ${text}`,
      file: 'File',
      remarks: 'Remarks',
      decision: 'Decision',
      write: 'write it in the sheet',
      reviewersNote: 'Note',
      findings: (count) => `Cells to look at (${count})`,
      noFindings: 'Nothing was found.',
      notListed: 'The sheet of findings has no row of this unit.',
      explained: 'Explained',
      more: (count) => `${count} more: see the sheet of findings.`,
      unknownRows: (count) => `Rows whose key was changed, and that are not listed: ${count}.`,
      partial: (sheets) =>
        `Too large, read to row 1000: ${sheets.join(', ')}; look up the rest in the sheet.`,
    },
  },
};
