import { keptEn, policyEn } from './policy';
import { scoresEn } from './scores';
import type { Strings } from './strings';
import { teachingEn } from './teaching';
import { WORK_NAMES } from '../../model/result/work';
import { cellName } from '../../model/workbook/cell';
import type { Change } from '../state/pane';
import { listed } from './listed';
import { OPENING } from './opening';
import { count, placed, written } from './openingEn';
import { DESK } from './desk';
import { REPORT, WORD_EXPORT } from './report';

/** What was written into a cell, after its name. */
const changed = ({ before, after, isReason }: Change): string => {
  if (isReason) return `now gives the reason: ${after}`;
  return before === '' ? `filled with ${after}` : `changed from ${before} to ${after}`;
};

/** As Office calls them; any other as it is. */
const PLATFORMS: Readonly<Record<string, string>> = { PC: 'Windows', OfficeOnline: 'web' };

export const en: Strings = {
  ...OPENING.en,
  readOnly:
    'This file is read-only: it can be checked, but what is filled, marked or written stays only if you save it under another name (File › Save As).',
  severities: { error: 'Error', explain: 'To explain', hint: 'Hint' },
  unread: (number) => `${count(number, 'label')} not understood; the figures beside took no part:`,
  crashed: (number) => `${count(number, 'check')} stopped with an internal error; the other results stand.`,
  reading: {
    title: (forms) => `${count(forms, 'form')} read`,
    extent: (rows, columns) => `${count(rows, 'row')}, ${count(columns, 'column')}`,
  },
  work: {
    left: (number) =>
      number === 0 ? 'Ready to hand in' : `${count(number, 'item')} to do before handing in`,
    progress: (done, all) => `${done} of ${count(all, 'item')} done`,
    groups: {
      blank: WORK_NAMES.blank.en,
      error: WORK_NAMES.error.en,
      explain: WORK_NAMES.explain.en,
      hint: 'Hints, for your information',
      explained: 'Done',
    },
    fillAll: (number) => `Fill ${number} at once`,
    fillAllTip: 'Fills every blank cell that follows from the other figures; can be undone',
    computable: (figure) => `Blank; follows from the other figures: ${figure}`,
    write: (cell, before, after) =>
      before === '' ? `Fill ${cell} with ${after}` : `Change ${cell} from ${before} to ${after}`,
    changed,
    writtenCells: (number) => `${count(number, 'cell')} written`,
    typeIn: 'Fill this cell in in the sheet.',
    changeIn: 'Compare with the original documents and correct it in the sheet.',
    more: (number) => `${number} more`,
    next: 'Next',
    nextTip: 'Next item (Alt+↓), previous (Alt+↑)',
  },
  unitOfMoney: { 万元: '10,000 yuan', 元: 'yuan', 千元: '1,000 yuan', 亿元: '100 million yuan' },
  year: (year) => `FY ${year}`,
  showAll: 'Show all',
  notFilledIn: 'not filled in yet',
  notReadWhole: 'not read whole',
  filter: {
    title: 'Filter findings',
    text: 'Filter by words',
    placeholder: 'Search',
    clearText: 'Clear the words',
    form: 'Filter by form',
    allForms: 'All forms',
    shown: (shown, total) => `${shown} of ${count(total, 'finding')} shown`,
    nothing: 'No finding passes the filter.',
  },
  unrecognized: (number) => `${count(number, 'row was', 'rows were')} not recognised and took no part:`,
  readingNotes: (number) => `${count(number, 'place was', 'places were')} read on a guess, please verify:`,
  goTo: (cell) => `Go to ${cell}`,
  paragraph: (count) => `report, paragraph ${count}`,
  showDetail: 'Show arithmetic and source',
  hideDetail: 'Hide',
  blank: 'blank',
  readAsZero: 'blank, read as 0',
  reported: 'Reported',
  computed: 'Computed',
  difference: 'Difference',
  correctTo: (cell, figure) => `${cell} to ${figure}`,
  correct: (cells) => `Set ${cells.join(' and ')}`,
  explainedFindings: (number) => `${count(number, 'finding')} of this cause`,
  requirement: 'Requirement',
  counted: (title, number) => `${title} (${number})`,
  source: { V: 'Source', H: 'Guidance', K: 'Guidance', form: 'Source' },
  notChecked: (open, inapplicable) =>
    [
      ...(open > 0 ? [`${count(open, 'relation')} not checked`] : []),
      ...(inapplicable > 0 ? [`${inapplicable} not applicable`] : []),
    ].join(', '),
  notCheckedKinds: {
    unread: { title: 'Labels not understood', note: 'Say what these labels are, and it can be checked.' },
    blank: {
      title: 'Waiting for cells to be filled in',
      note: 'Fill these cells in, and it can be checked.',
    },
    undecidable: { title: 'Not to be decided from the forms', note: 'Please check by hand.' },
    'not-applicable': { title: 'Not applicable', note: 'The forms hold nothing of the kind.' },
  },
  notCheckedRules: (titles) => `Not checked: ${titles.join('; ')}`,
  noForm: {
    title: 'No form to check was found',
    lookedFor: 'Looked for on every sheet:',
    forms: [
      'Basic data form (基础数据表): rows such as 三公经费, 项目支出 and 公用经费; columns for last year’s final accounts, this year’s budget and final accounts',
      'Self-evaluation form (自评表): headings such as 年度资金总额, 一级指标, 分值 and 得分, of a department or a project',
    ],
    remedy:
      'Make sure that this is the workbook to check and that its headings are complete, then check again.',
    near: 'What came near:',
    hidden: 'hidden',
    titled: (title, cell) => `${cell} has the title of the ${title}, but too few of its headings below.`,
    untitled: (title) => `Looks like the ${title}, without its title and with too few of its headings.`,
    found: (names, all) =>
      names.length === 0
        ? `None of ${all} key headings found.`
        : `${names.length} of ${all} key headings found: ${names.join(', ')}.`,
    missing: (names, needed) => `Not found: ${names.join(', ')}. At least ${needed} are needed.`,
  },
  marked: (number, skipped, sheets) => {
    if (number > 0) return `${count(number, 'cell')} marked${placed(sheets)}`;
    return skipped ? 'No cell was marked' : 'No cell to mark';
  },
  protectedSheets: (names) =>
    `Protected sheets were left unmarked: ${names.join(', ')}. Remove the protection to mark them.`,
  cleared: (number, sheets) =>
    number === 0
      ? 'There were no marks of this tool'
      : `Marks removed from ${count(number, 'cell')}${placed(sheets)}`,
  unreadableSheets: (names) =>
    `Not marked: ${names.join(', ')}. Excel cannot read the conditional formats there; look at Home › Conditional Formatting › Manage Rules, then mark again.`,
  withoutComment: (number) =>
    `${count(number, 'cell')} got no comment: one of yours is there already, or this Excel has comments switched off.`,
  written: (sheet) => `The summary is on the sheet “${sheet}”`,
  filled: (changes) => {
    const [first, ...others] = changes;
    if (!first) return 'No cell was filled';
    if (others.length === 0) return `${cellName(first.cell)} ${changed(first)}`;
    return `${changes.length} cells filled: ${listed(
      changes.map(({ cell }) => cellName(cell)),
      ', ',
      (more) => ` and others, ${more} in all`,
    )}`;
  },
  fillRefused: {
    changed: (cells) => `Not filled because changed since the check: ${cells.join(', ')}. Check again.`,
    protected: (cells) => `Not filled because protected: ${cells.join(', ')}. Remove the protection first.`,
  },
  inserted: (sheets) => `Sheets inserted: ${sheets.join(', ')}`,
  undone: (write) => `Undone: ${written(write)}`,
  fill: {
    notYet: 'After a check the cells that can be filled stand here: totals, rates, scores.',
    nothing: 'Nothing to fill: every computed cell is filled, or its figures are missing.',
    groups: {
      blank: 'Blank cells that can be filled',
      differs: 'Different from what was typed',
      proposal: 'Proposed scores',
      same: 'Same figure, as a formula',
    },
    groupNotes: {
      blank: 'computed from the other figures',
      differs: 'overwrites what you typed: confirm one by one',
      proposal: 'from target and actual; the unit decides',
      same: 'a formula follows when the figures change',
    },
    all: (group) => `Select all: ${group}`,
    apply: (number) => (number === 0 ? 'Fill the selected' : `Fill ${count(number, 'selected cell')}`),
    blank: '(blank)',
    formula: 'Written as a formula',
    change: (before, after) => `from ${before} to ${after}`,
  },
  explanation: {
    title: 'Give the reason',
    explained: 'Explained by the unit',
    stale: 'The figures have changed and the reason no longer counts: please explain again',
    placeholder: 'What happened, which figure, how much, on what ground or what will be done',
    checklist: 'What the reason says',
    checks: { saysWhat: 'what happened', namesAmount: 'how much', namesBasis: 'on what ground' },
    met: (check, isMet) => `${check}: ${isMet ? 'said' : 'not said'}`,
    weak: 'Explained by the unit, but in general terms',
    weakNote:
      'Too general: it does not say what happened. It can be saved; a reviewer will see that it is weak.',
    goesTo: (cell, label) => `Saving writes it into ${cell} (${label})`,
    staysHere:
      'The form has no place for reasons: it is kept with the workbook and stands on the result sheet',
    save: 'Save reason',
    saveTip: 'Save and go on to the next (Ctrl+Enter)',
    withdraw: 'Withdraw reason',
  },
  open: 'Show',
  dismiss: 'Dismiss',
  technical: 'Technical details',
  scores: scoresEn,
  desk: DESK.en,
  report: REPORT.en,
  wordExport: WORD_EXPORT.en,
  settings: {
    checking: 'Checking and marking',
    live: 'Check again after every edit',
    liveNote: 'After a pause in typing, without interrupting.',
    liveCosts:
      'Off by default: in this version of Excel every check after an edit clears what Ctrl+Z can undo.',
    comments: 'Put comments on marked cells',
    commentsNote: 'With the message; a cell that has a comment gets no other.',
    language: 'Language / 语言',
    appearance: 'Appearance',
    appearances: { auto: 'As Office', light: 'Light', dark: 'Dark' },
  },
  policy: policyEn,
  teaching: teachingEn,
  kept: keptEn,
  help: {
    howTitle: 'How to',
    how: [
      {
        what: 'Check.',
        text: 'See first which forms were read, of which unit and year; then how much there is to do before handing in.',
      },
      {
        what: 'To fill in.',
        text: '“Fill … at once” fills every blank that follows from the other figures; choose any other to go to its cell.',
      },
      {
        what: 'To correct.',
        text: 'Open an item to see both figures and their cells; take the correction, or correct it in the sheet by the original documents.',
      },
      {
        what: 'To explain.',
        text: 'Say what happened, how much, on what ground; Ctrl+Enter saves and goes on to the next. Where the form has a place for reasons, it is written there.',
      },
      {
        what: 'A slip?',
        text: '“Undo” stands beside everything that was written; press it again to go further back.',
      },
      {
        what: 'Hand in.',
        text: 'At “Ready to hand in”, write the summary, print and sign it. The report is checked and drafted in the view “Report”.',
      },
    ],
    privacyTitle: 'Data and privacy',
    privacy:
      'Everything is computed on this machine. Apart from loading the files of this pane nothing goes over the network, and use is not recorded. The workbook is written to only when you fill, mark, write the summary, insert blank forms or the example, or save a reason or a policy; a figure that you typed is never replaced without your confirming it, and every write to its sheets can be undone. Reasons, the policy and the undo journal are saved with the workbook, and can be removed in Settings.',
    rulesTitle: (number) => `Rules (${number})`,
    rulesNote: '“Error” must be corrected; “To explain” needs a reason; “Hint” is for your information.',
    search: 'Search rules',
    searchPlaceholder: 'Title, requirement, source, id',
    noRule: 'There is no such rule.',
    ruleGroups: {
      basic: 'Basic data form',
      evaluation: 'Self-evaluation form',
      cross: 'Between the forms',
      report: 'Report',
      prior: 'With last year’s forms (where they are given)',
      form: 'Reading the forms',
      rounding: 'General',
    },
    selfTest: {
      title: 'Try this Excel (for your support)',
      note: 'Tries everything that this tool asks of Excel, in a new, empty workbook, and puts it back as it was; about a minute. The result is shown here and sent nowhere: copy it for your support.',
      start: 'Start',
      running: (steps) => `Trying; ${steps} done so far…`,
      passed: (steps) => `All ${steps} went well.`,
      failed: (steps) => `${count(steps, 'step')} failed: see FAIL below.`,
      refused: 'This workbook is not empty; nothing was tried. Make a new one and open the pane there.',
      broken: 'Not even the workbook could be read. Copy the versions above and tell your support.',
      copy: 'Copy the result',
    },
    versions: {
      title: 'Versions',
      own: 'Gouji',
      host: (version, platform) => `${version} (${PLATFORMS[platform] ?? platform})`,
      none: 'none',
      copy: 'Copy',
      copied: 'Copied. Send it along when you ask for help.',
      selected: 'Copying is not allowed here. It is selected: press Ctrl+C.',
    },
  },
};
