import { keptEn, policyEn } from './policy';
import { scoresEn } from './scores';
import type { Strings } from './strings';
import { teachingEn } from './teaching';
import type { LastWrite } from '../../hosts/host';
import { cellName } from '../../model/workbook/cell';
import type { Change } from '../state/pane';
import { listed } from './listed';
import { coverageText, verdictOf } from '../../model/result/verdict';
import { REPORT, WORD_EXPORT } from './report';

const actions: Strings['actions'] = {
  check: 'Check',
  'apply-fill': 'Fill',
  correct: 'Correct',
  mark: 'Mark',
  'clear-marks': 'Clear marks',
  'write-summary': 'Write summary',
  'insert-template': 'Insert blank forms',
  'insert-example': 'Load the example',
  'load-report': 'Check the report',
  'export-report': 'Make the Word tables',
  'import-report': 'Insert its tables into the workbook',
  forget: 'Remove what is kept',
  explain: 'Save reason',
  undo: 'Undo',
  'keep-policy': 'Save policy',
  teach: 'Teach a label',
  'load-layout': 'Load taught labels',
  'save-layout': 'Save as a file',
  select: 'Go to cell',
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What was written, as the undo names it. */
const written = ({ action, count: number, places }: LastWrite): string => {
  const names = listed(places, ', ', (all) => ` and others, ${all} in all`);
  switch (action) {
    case 'fill':
      return `filling ${names}`;
    case 'mark':
      return `marking ${count(number, 'cell')}${placed(places)}`;
    case 'clear-marks':
      return `clearing the marks of ${count(number, 'cell')}${placed(places)}`;
    case 'write-summary':
      return `writing the sheet “${names}”`;
    case 'teach':
      return 'teaching a label';
    case 'insert-template':
      return `inserting ${places.length === 1 ? 'the sheet' : 'the sheets'} ${names}`;
  }
};

const placed = (sheets: readonly string[]): string => (sheets.length === 0 ? '' : ` on ${sheets.join(', ')}`);

/** What was written into a cell, after its name. */
const changed = ({ before, after, isReason }: Change): string => {
  if (isReason) return `now gives the reason: ${after}`;
  return before === '' ? `filled with ${after}` : `changed from ${before} to ${after}`;
};

/** As Office calls them; any other as it is. */
const PLATFORMS: Readonly<Record<string, string>> = { PC: 'Windows', OfficeOnline: 'web' };

export const en: Strings = {
  appName: 'Gouji — self-evaluation checker',
  views: {
    check: 'Check',
    scores: 'Scores',
    fill: 'Fill',
    report: 'Report',
    settings: 'Settings',
    help: 'Help',
  },
  viewsLabel: 'Views',
  actions,
  previewFill: 'Fill…',
  actionTips: {
    'preview-fill': 'Shows which cells would be filled with what, before anything is written',
    mark: 'Checks again and shades the cells with findings (conditional formats; your formats stay)',
    'clear-marks': 'Removes the shading made by this tool and nothing else',
    'write-summary': 'Checks again and writes verdict, scores and findings to a summary sheet',
    undo: 'Takes back what this tool wrote last',
  },
  undoOf: (write) => `Undo ${written(write)}`,
  nothingToUndo: 'Nothing to undo',
  checkAgain: 'Check again',
  status: { idle: 'Not checked yet', done: 'Done', failed: 'Not finished' },
  stages: {
    reading: 'Reading the workbook…',
    report: 'Reading the report…',
    checking: 'Checking…',
    making: 'Making the Word file…',
    writing: 'Writing…',
    undoing: 'Undoing…',
  },
  stop: 'Stop',
  noStop: 'Writing cannot be stopped halfway: it is finished, or taken back as a whole',
  stopped: 'Stopped; the workbook was not changed',
  checkedAt: (time) => `Checked at ${time}`,
  stale: 'The sheet has changed: check again',
  readOnly:
    'This file is read-only: it can be checked, but what is filled, marked or written stays only if you save it under another name (File › Save As).',
  severities: { error: 'Error', explain: 'To explain', hint: 'Hint' },
  verdict: (result) => verdictOf(result, 'en'),
  verdictDetail: (counts) => coverageText(counts, 'en'),
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
      blank: 'To fill in',
      error: 'To correct',
      explain: 'To explain',
      hint: 'Hints, for your information',
      explained: 'Done',
    },
    fillAll: (number) => `Fill ${number} at once`,
    fillAllTip: 'Fills every blank cell that follows from the other figures; can be undone',
    computable: (figure) => `Blank; follows from the other figures: ${figure}`,
    write: (cell, before, after) => `${cell}: ${before === '' ? 'blank' : before} → ${after}`,
    changed,
    writtenCells: (number) => `${count(number, 'cell')} written`,
    typeIn: 'Fill this cell in in the sheet.',
    changeIn: 'Compare with the original documents and correct it in the sheet.',
    next: 'Next',
    nextTip: 'Next item (Alt+↓), previous (Alt+↑)',
  },
  unitOfMoney: { 万元: '10,000 yuan', 元: 'yuan' },
  year: (year) => `FY ${year}`,
  showAll: 'Show all',
  notFilledIn: 'not filled in yet',
  notReadWhole: 'not read whole',
  filter: {
    title: 'Filter findings',
    text: 'Filter by words',
    placeholder: 'Words, cells, rules',
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
  labelled: (label, text) => `${label}: ${text}`,
  counted: (title, number) => `${title} (${number})`,
  source: { V: 'Source', H: 'Guidance', K: 'Guidance', form: 'Source' },
  notChecked: (open, inapplicable) =>
    [
      ...(open > 0 ? [`${count(open, 'relation')} not checked`] : []),
      ...(inapplicable > 0 ? [`${inapplicable} not applicable`] : []),
    ].join(', '),
  notCheckedNote: 'Data missing or not applicable, so nothing was concluded. Fill in and check again.',
  welcome: {
    title: 'Check a self-evaluation workbook',
    steps: [
      'Open a workbook with the basic data form (基础数据表) and the self-evaluation form (自评表)',
      'Choose “Check”: relations within and between the forms are checked, rates and scores recomputed',
      'Choose a finding to go to its cell',
    ],
    example: 'See an example first',
    exampleNote:
      'Adds two filled forms behind the other sheets and checks them; a few cells are wrong on purpose. Undo takes them away again.',
    privacy: 'It only reads: your figures are not changed, and no data leaves this machine.',
  },
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
    formula: 'formula',
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
    goesTo: (cell, label) => `Saving writes it into ${cell}, “${label}”`,
    staysHere:
      'The form has no place for reasons: it is kept with the workbook and stands on the result sheet',
    save: 'Save reason',
    saveTip: 'Save and go on to the next (Ctrl+Enter)',
    withdraw: 'Withdraw reason',
  },
  template: {
    title: 'Start from blank forms',
    year: 'Year',
    insert: 'Insert blank forms',
    note: 'They come behind the present sheets; totals, rates and scores are formulas.',
  },
  open: 'Show',
  dismiss: 'Dismiss',
  technical: 'Technical details',
  scores: scoresEn,
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
  startup: {
    noOffice:
      'office.js was not loaded, so that Excel cannot be reached. Check that this machine reaches the add-in’s site, or ask for a local deployment.',
    notExcel: 'Open this in Excel: Home tab → Gouji pane.',
    slow: 'Still waiting for Excel. If nothing happens, close the pane and open it again.',
  },
};
