/** The texts of the view 报告核对. */
import type { ReportProblem } from '../state/pane';
import type { MarkState } from '../../model/report/markedReport';
import type { Locale } from '../../model/text/locale';
import type { ErrorText } from './errorText';

export interface ReportStrings {
  readonly title: string;
  readonly what: string;
  readonly choose: string;
  readonly chooseNote: string;
  readonly paste: string;
  readonly pastePlaceholder: string;
  readonly checkPasted: string;
  readonly privacy: string;
  readonly pasted: string;
  readonly remove: string;
  readonly noReport: string;
  /** Of how many figures, and how many findings there are about them. */
  readonly summary: (figures: number, found: number) => string;
  readonly withoutForms: string;
  readonly tables: (names: readonly string[]) => string;
  readonly toFindings: string;
  /** What became of a figure. */
  readonly states: Readonly<Record<MarkState, string>>;
  readonly differing: (found: number) => string;
  readonly wholeText: (paragraphs: number) => string;
  readonly withoutFigures: (paragraphs: number) => string;
  readonly more: (next: number, left: number) => string;
  readonly reason: (reason: string) => string;
  /** Before the paragraphs where it is said what does not agree. */
  readonly foundAt: string;
  readonly unreadable: (code: ReportProblem, name: string) => ErrorText;
}

/** Why a report could not be read, and what to do. */
const UNREADABLE_ZH: Readonly<Record<ReportProblem, string>> = {
  empty: '文件是空的。',
  'not-a-workbook': '不是 Word 文档。请选择 .docx 文件。',
  'not-a-document': '不是 Word 文档。请选择 .docx 文件。',
  encrypted: '文件有密码。请在 Word 里取消密码后另存，再选一次。',
  'old-xls': '这是旧版 Excel 文件。请选择 Word 报告（.docx）。',
  'old-doc': '这是旧版 .doc。请用 Word 或 WPS 打开，另存为 .docx；或者把正文粘贴进来。',
  truncated: '文件不完整，可能没有下载或复制完。请重新取得一份。',
  damaged: '文件已损坏。请在 Word 里打开并另存，再选一次。',
  'too-large': '文件太大，超出了安全上限。请删去图片后另存，或者粘贴正文。',
  unsupported: '这种文件读不了。请另存为 .docx。',
  'return-letter': '这是退回修改单，不是自评报告。',
};

const UNREADABLE_EN: Readonly<Record<ReportProblem, string>> = {
  empty: 'The file is empty.',
  'not-a-workbook': 'This is no Word document. Choose a .docx file.',
  'not-a-document': 'This is no Word document. Choose a .docx file.',
  encrypted: 'The file has a password. Remove it in Word, save a copy and choose that.',
  'old-xls': 'This is an old Excel file. Choose the Word report (.docx).',
  'old-doc': 'This is an old .doc. Open it in Word or WPS and save it as .docx, or paste its text here.',
  truncated: 'The file is not complete; a download or copy may have broken off. Get it anew.',
  damaged: 'The file is damaged. Open it in Word, save a copy and choose that.',
  'too-large': 'The file is beyond a limit kept for safety. Save it without pictures, or paste its text.',
  unsupported: 'Files of this kind are not read. Save it as .docx.',
  'return-letter': 'This is a return letter, not the report.',
};

export const REPORT: Readonly<Record<Locale, ReportStrings>> = {
  'zh-CN': {
    title: '报告核对',
    what: '选择或拖入绩效自评报告：正文里的每个数，逐个与正文的其他数、与两张表核对。',
    choose: '选择报告…',
    chooseNote: '.docx 连同文末的表一起核对；.txt 只核对正文。旧版 .doc 请先另存为 .docx。',
    paste: '或者粘贴报告正文',
    pastePlaceholder: '把报告全文粘贴在这里',
    checkPasted: '核对正文',
    privacy: '报告只在本机读取，不上传，也不存进工作簿；关闭窗格后需要重新选择。',
    pasted: '粘贴的正文',
    remove: '移除报告',
    noReport: '没有认出自评报告的正文：没有找到预算、收支、人员或项目的数字。请确认选对了文件。',
    summary: (figures, found) =>
      figures === 0
        ? '正文里没有找到可以核对的数。'
        : `正文里认出 ${figures} 个数，${found === 0 ? '没有发现不符' : `${found} 处不符`}。`,
    withoutForms: '工作簿里没有基础数据表和自评表：只核对了报告自身的数，没有与表核对。',
    tables: (names) => `报告里的表：${names.join('、')}`,
    toFindings: '看问题清单',
    states: {
      differs: '不符',
      explained: '已说明',
      agrees: '相符',
      alone: '没有可比的数',
      unplaced: '没有归类，未核对',
    },
    differing: (found) => `不符（${found} 处）`,
    wholeText: (paragraphs) => `正文中有数字的段落（${paragraphs}）`,
    withoutFigures: (paragraphs) => `也显示没有数字的 ${paragraphs} 段`,
    more: (next, left) => `再显示 ${next} 段（还有 ${left} 段）`,
    reason: (reason) => `已说明：${reason}`,
    foundAt: '不符之处见',
    unreadable: (code, name) => ({
      title: `《${name}》没有读成`,
      remedy: UNREADABLE_ZH[code],
    }),
  },
  en: {
    title: 'Report against tables',
    what: 'Choose or drop the self-evaluation report: each figure of its text is held against the text’s other figures and the two forms.',
    choose: 'Choose a report…',
    chooseNote:
      '.docx is checked with the tables at its end; .txt by its text alone. Save an old .doc as .docx first.',
    paste: 'Or paste the text of the report',
    pastePlaceholder: 'Paste the whole report here',
    checkPasted: 'Check the text',
    privacy:
      'The report is read on this machine only. It is not uploaded nor kept in the workbook; choose it again when the pane was closed.',
    pasted: 'Pasted text',
    remove: 'Remove the report',
    noReport:
      'This does not read like a self-evaluation report: no figures on budget, spending, staff or projects were found. Is it the right file?',
    summary: (figures, found) =>
      figures === 0
        ? 'No figure that could be checked was found in the text.'
        : `Figures in the text: ${figures}; ${found === 0 ? 'nothing found that does not agree' : `places that do not agree: ${found}`}.`,
    withoutForms:
      'The workbook has neither form: the report’s figures were checked against each other, and against no form.',
    tables: (names) => `Tables in the report: ${names.join(', ')}`,
    toFindings: 'See the findings',
    states: {
      differs: 'Differs',
      explained: 'Explained',
      agrees: 'Agrees',
      alone: 'Nothing to compare with',
      unplaced: 'Not placed, not checked',
    },
    differing: (found) => `Does not agree (${found})`,
    wholeText: (paragraphs) => `Paragraphs with figures (${paragraphs})`,
    withoutFigures: (paragraphs) => `Show the ${paragraphs} paragraphs without figures, too`,
    more: (next, left) => `Show ${next} more (${left} left)`,
    reason: (reason) => `Explained: ${reason}`,
    foundAt: 'What does not agree is told at',
    unreadable: (code, name) => ({ title: `“${name}” could not be read`, remedy: UNREADABLE_EN[code] }),
  },
};

export interface WordExportStrings {
  readonly title: string;
  readonly note: string;
  readonly make: string;
  readonly draft: string;
  readonly copy: string;
  readonly copied: string;
  readonly noDownload: string;
  readonly notes: string;
}

export const WORD_EXPORT: Readonly<Record<Locale, WordExportStrings>> = {
  'zh-CN': {
    title: '起草报告',
    note: '把两张表做成 Word 附表，并按表中的数起草“基本支出”“项目支出”等文字；表中没有的数留空，不代填。',
    make: '生成 Word 文件',
    draft: '文字草稿',
    copy: '复制到 Word',
    copied: '已复制，请在 Word 里粘贴',
    noDownload:
      '没有自动下载时（Mac 版 Excel 不让窗格下载文件），点“复制到 Word”，在 Word 里粘贴：文字和附表都在。',
    notes: '使用前请看',
  },
  en: {
    title: 'Draft the report',
    note: 'The two forms as Word tables, with a draft (in Chinese) of the sentences that state their figures. What the forms do not state is left blank.',
    make: 'Make a Word file',
    draft: 'Drafted text',
    copy: 'Copy for Word',
    copied: 'Copied: paste it in Word',
    noDownload:
      'If no file was saved (Excel for Mac keeps panes from downloading), choose “Copy for Word” and paste it there: the text and the tables.',
    notes: 'Before you use it',
  },
};
