/** The words of the reviewer's desk. */
import { WORK_NAMES } from '../../model/result/work';
import type { Locale } from '../../model/text/locale';
import type { Alike } from './copied';
import type { FileState, Why } from './register';

interface Words {
  readonly units: string;
  readonly unitColumns: readonly string[];
  readonly former: string;
  readonly formerColumns: readonly string[];
  readonly states: Readonly<Record<FileState, string>>;
  readonly whys: Readonly<Record<Why, string>>;
  readonly notReceived: string;
  readonly undecided: string;
  readonly whichCounts: (files: string) => string;
  readonly interrupted: (files: number) => string;
  readonly late: string;
  readonly overdue: string;
  readonly missing: (forms: string) => string;
  readonly other: (state: FileState, file: string) => string;
  readonly suggests: (names: string) => string;
  readonly near: (names: string) => string;
  readonly wasCalled: (names: string) => string;
  readonly mayBe: (files: string) => string;
  readonly yearIs: (year: number | undefined) => string;
  /** '' where there is but one file. */
  readonly empty: (files: string) => string;
  readonly also: (files: string) => string;
  readonly mentions: (files: string) => string;
  readonly together: (files: number, found: number) => string;
  readonly apart: (why: string) => string;
  readonly unclearForms: (sheets: string) => string;
  readonly list: (texts: readonly string[]) => string;
  readonly counts: (parts: readonly (readonly [string, number])[]) => string;
  readonly handedIn: (units: number, received: number) => string;
  readonly target: (year: number, isGiven: boolean) => string;
  readonly noRoster: string;
  readonly savedTime: string;
  readonly keeps: string;
  readonly unknownRows: (count: number) => string;
  readonly sinceCounts: string;
  readonly open: string;
  readonly copied: string;
  readonly copiedColumns: readonly string[];
  readonly alike: Readonly<Record<Alike, string>>;
  readonly notCopied: string;
  readonly aboutCopied: (limit: number, common: number) => string;
  readonly moreCopied: (count: number) => string;
  readonly fewReports: string;
  readonly withoutPrior: (reason: string) => string;
  readonly onlyLastYear: (count: number, names: string) => string;
}

export const DESK_WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    units: '各单位',
    unitColumns: [
      ...[
        '序号',
        '单位',
        '结论',
        '报送情况',
        '核对项数',
        ...(['blank', 'error', 'explain'] as const).map((kind) => WORK_NAMES[kind]['zh-CN']),
        '理由不足',
        '填报总分',
        '计算总分',
      ],
      ...['与上次相比', '情况说明', '问题', '文件', '审核意见', '备注', '识别码'],
    ],
    former: '上次的问题',
    formerColumns: [
      '序号',
      '单位',
      '现状',
      '类别',
      '项目',
      '上次的说明',
      '单位答复',
      '规则',
      '审核意见',
      '备注',
    ],
    states: {
      received: '已收',
      'partly-read': '没有读全',
      unreadable: '读不了',
      'no-form': '没有自评表',
      letter: '退回单',
      'not-reached': '中断，没有轮到',
      'wrong-year': '年度不符',
      duplicate: '重复报送',
      superseded: '已有更新的',
      unclear: '身份不明',
    },
    whys: {
      nobody: '表内、标题、文件名都没有写明单位',
      unknown: '表内的单位不在名单上',
      several: '表内写着不同的单位',
      contradicted: '表内、标题、文件名或文件夹写的单位不一致',
      unsure: '只有文件名、标题或文件夹中含有某单位的名称，另有别的字，不能认定',
      'year-unknown': '看不出是哪一年度',
      'several-years': '一个文件里有几个年度的表，分不出报的是哪一年',
      'years-differ': '表内、文件名写的年度不一致',
      'which-is-newer': '同一单位报了几份不同的，分不出先后',
      'names-against-times': '同一单位报了几份不同的，文件名（文件夹名）说的先后与保存的时间相反，分不出先后',
      'levels-differ': '同一单位报了几份，有的写着“本级”或“汇总”，有的没有，分不出以哪份为准',
      'in-parts': '同一单位报了几份，后一份只有前一份的一部分表，分不出以哪份为准',
    },
    notReceived: '未报',
    undecided: '分不出以哪份为准',
    whichCounts: (files) => `这几份都没有采用，也没有和其他文件互相核对：${files}`,
    interrupted: (files) =>
      `命令被中断，有 ${files} 个文件没有轮到：“未报”的单位可能就在其中，重复报送和雷同文字也没有比全。`,
    late: '迟报',
    overdue: '已过期限',
    missing: (forms) => `缺 ${forms}`,
    other: (state, file) =>
      state === 'duplicate'
        ? `与 ${file} 内容相同`
        : state === 'superseded'
          ? `已有更新的 ${file}`
          : `见 ${file}`,
    suggests: (names) => `其中写到：${names}`,
    near: (names) => `名单上相近的：${names}。是的话，请把表内的写法加进名单的“简称”列再汇总`,
    wasCalled: (names) =>
      `可能是更名、合并以前的名称，名单上现在的单位：${names}。是的话，请加进名单的“简称”列再汇总`,
    mayBe: (files) => `有“身份不明”的文件可能是本单位的（名称相近，或是更名、合并以前的名称）：${files}`,
    yearIs: (year) => (year === undefined ? '' : `是 ${year} 年度的`),
    empty: (files) => `有表尚未填写${files === '' ? '' : `：${files}`}`,
    also: (files) => `另有文件：${files}`,
    mentions: (files) => `身份不明的文件里写到本单位，见“身份不明”各行：${files}`,
    together: (files, found) =>
      found > 0
        ? `各表分在 ${files} 个文件里，已互相核对，发现 ${found} 处`
        : `各表分在 ${files} 个文件里，已互相核对`,
    apart: (why) => `各表不在一个文件里，表间的数没有互相核对：${why}`,
    unclearForms: (sheets) => `分不出哪几张表配套，表间的数没有互相核对：${sheets}`,
    list: (texts) => texts.join('；'),
    counts: (parts) => parts.map(([name, count]) => `${name} ${count}`).join('，'),
    handedIn: (units, received) => `名单上 ${units} 个单位，已收 ${received} 个。`,
    target: (year, isGiven) =>
      isGiven ? `应报 ${year} 年度。` : `没有给出应报年度，按多数文件的 ${year} 年度判断“年度不符”。`,
    noRoster: '没有给出单位名单：单位名称以表内所写为准，未报的单位无从列出。',
    savedTime:
      '先后、迟报都按文件最后保存的时间判断；同时保存的几份，先后看文件名、文件夹名里的“修改”“第二次”“v2”“终稿”和日期；两者相反的不猜。',
    keeps: '“审核意见”“备注”两列由审核人填写，下次用 --previous 给出本工作簿即带入新的汇总。',
    unknownRows: (count) => `上次的汇总中有 ${count} 行的识别码被改动，没有采用。`,
    sinceCounts:
      '“与上次相比”只数未填列、须改正和待说明，不数提示；未能复核：这次没有读到或没有核对到原来那一处。',
    open: '打开',
    copied: '雷同文字',
    copiedColumns: [
      ...['序号', '单位', '项目', '位置', '文字', '另一单位', '另一处项目', '另一处位置', '另一处文字'],
      ...['相同之处', '相同的句子'],
    ],
    alike: {
      ...{ figures: '连数字也相同', whole: '大部分相同' },
      ...{ nearly: '只差个别字或一个数', name: '写的是另一单位' },
    },
    notCopied: '没有发现几家单位写得一样的文字。',
    aboutCopied: (limit, common) =>
      `只是提示，请看过两处再下结论。超过 ${limit} 个单位都用的句子（引用的文件、通用的提法）不算，共 ${common} 句；文件名和文号也不算。同两份报告最多列五段。`,
    moreCopied: (count) => `另有 ${count} 处没有列出。`,
    withoutPrior: (reason) => `没有与上年比较：${reason}`,
    onlyLastYear: (count, names) => `上年有表、这次没有对上的单位 ${count} 个：${names}。`,
    fewReports: '报告不足十份，看不出哪些是通用的写法：报告正文只比较带数字的句子。',
  },
  en: {
    units: 'Units',
    unitColumns: [
      ...[
        'No.',
        'Unit',
        'Conclusion',
        'Handed in',
        'Relations checked',
        ...(['blank', 'error', 'explain'] as const).map((kind) => WORK_NAMES[kind].en),
        'Weak reasons',
      ],
      ...[
        'Own total',
        'Computed total',
        'Since last time',
        'Remarks',
        'Findings',
        'File',
        'Decision',
        'Note',
        'Key',
      ],
    ],
    former: 'Last time',
    formerColumns: [
      'No.',
      'Unit',
      'Now',
      'To do',
      'Item',
      'Message last time',
      'Answer',
      'Rule',
      'Decision',
      'Note',
    ],
    states: {
      received: 'received',
      'partly-read': 'not read whole',
      unreadable: 'not readable',
      'no-form': 'without a form',
      letter: 'return letter',
      'not-reached': 'interrupted before it was read',
      'wrong-year': 'wrong year',
      duplicate: 'duplicate',
      superseded: 'superseded',
      unclear: 'identity unclear',
    },
    whys: {
      nobody: 'neither cells, title nor file name name a unit',
      unknown: 'the unit in the form is not on the roster',
      several: 'the forms name different units',
      contradicted: 'cells, title, file name or folder name different units',
      unsure: 'a unit’s name stands in the file name or title within other words, which proves nothing',
      'year-unknown': 'the year cannot be told',
      'several-years': 'forms of several years in one file',
      'years-differ': 'forms and file name tell different years',
      'which-is-newer': 'several different files of one unit, and which is the later cannot be told',
      'names-against-times':
        'several different files of one unit, whose names or folders say another one is the later than their times do',
      'levels-differ':
        'several files of one unit, some of them called 本级 (its own) or 汇总 (with those below it)',
      'in-parts': 'several files of one unit, the later one with some of the forms only',
    },
    notReceived: 'not received',
    undecided: 'which file counts is unclear',
    whichCounts: (files) => `none of these was used, nor held against its other files: ${files}`,
    interrupted: (files) =>
      `The command was interrupted; files that were not read: ${files}. Units “not received” may be among them, and duplicates and texts in common were not all looked for.`,
    late: 'late',
    overdue: 'overdue',
    missing: (forms) => `missing: ${forms}`,
    other: (state, file) =>
      state === 'duplicate'
        ? `same content as ${file}`
        : state === 'superseded'
          ? `there is a newer ${file}`
          : `see ${file}`,
    suggests: (names) => `it names: ${names}`,
    near: (names) =>
      `on the roster, and perhaps meant: ${names}; if so, add what the form says to its aliases`,
    wasCalled: (names) =>
      `perhaps the name before a unit was renamed or merged, on the roster now: ${names}; if so, add it to the aliases`,
    mayBe: (files) =>
      `files whose identity is unclear that may be this unit’s (a name like its own, or a former one): ${files}`,
    yearIs: (year) => (year === undefined ? '' : `it is of ${year}`),
    empty: (files) => `a form is not filled in${files === '' ? '' : `: ${files}`}`,
    also: (files) => `other files: ${files}`,
    mentions: (files) => `files whose identity is unclear name this unit: ${files}`,
    together: (files, found) =>
      `its forms are in ${files} files, which were held against each other${found > 0 ? ` (found: ${found})` : ''}`,
    apart: (why) => `its forms are in different files, which were not held against each other: ${why}`,
    unclearForms: (sheets) =>
      `it cannot be told which forms belong together, and they were not held against each other: ${sheets}`,
    list: (texts) => texts.join('; '),
    counts: (parts) => parts.map(([name, count]) => `${name} ${count}`).join(', '),
    handedIn: (units, received) => `Units on the roster: ${units}; received from: ${received}.`,
    target: (year, isGiven) =>
      isGiven
        ? `The year asked for: ${year}.`
        : `No year was given: “wrong year” goes by ${year}, that of most files.`,
    noRoster: 'No roster was given: units are called as their forms do, and who is missing is not known.',
    savedTime:
      'Which file is newer or late goes by when it was last saved; of files saved together, by what their names and folders call revised, or their days; where the two disagree nothing is guessed.',
    keeps:
      'Decision and Note are the reviewer’s: give this workbook as --previous next time, and they are taken over.',
    unknownRows: (count) =>
      `Rows of the last workbook whose key was changed, and that were not used: ${count}.`,
    sinceCounts:
      '“Since last time” counts what is to be filled in, corrected and explained, no hints. Could not be checked again: the place was not read, or not decided.',
    open: 'open',
    copied: 'Same words',
    copiedColumns: [
      ...['No.', 'Unit', 'Item', 'Place', 'Text', 'Other unit', 'Other item', 'Other place', 'Other text'],
      ...['What is the same', 'Sentences in both'],
    ],
    alike: {
      ...{ figures: 'figures and all', whole: 'most of it' },
      ...{ nearly: 'all but a word or a figure', name: 'it names the other unit' },
    },
    notCopied: 'No units with the same words were found.',
    aboutCopied: (limit, common) =>
      `A hint only: look at both before you judge. Sentences that more than ${limit} units use (quotations, common wording) do not count (${common}); nor do titles and numbers of documents. Of two reports at most five paragraphs are listed.`,
    moreCopied: (count) => `Not listed: ${count} more.`,
    withoutPrior: (reason) => `not compared with last year: ${reason}`,
    onlyLastYear: (count, names) =>
      `Units of last year’s files that none of these is of (${count}): ${names}.`,
    fewReports:
      'Fewer than ten reports do not show what is common wording: of their text only sentences with figures are compared.',
  },
};
