import type { LastWrite } from '../../hosts/host';
import { listed } from './listed';
import type { OpeningStrings } from './openingStrings';

const actions: OpeningStrings['actions'] = {
  check: 'Check',
  'apply-fill': 'Fill',
  correct: 'Correct',
  mark: 'Mark',
  'clear-marks': 'Clear marks',
  'write-summary': 'Write summary',
  'insert-template': 'Insert blank forms',
  'insert-example': 'Load the example',
  'load-report': 'Check the report',
  'load-prior': 'Compare with last year',
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

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What was written, as the undo names it. */
export const written = ({ action, count: number, places }: LastWrite): string => {
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

/** On which sheets. */
export const placed = (sheets: readonly string[]): string =>
  sheets.length === 0 ? '' : ` on ${sheets.join(', ')}`;

export const openingEn: OpeningStrings = {
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
  labelled: (label, text) => `${label}: ${text}`,
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
  template: {
    title: 'Start from blank forms',
    year: 'Year',
    insert: 'Insert blank forms',
    note: 'They come behind the present sheets; totals, rates and scores are formulas.',
  },
  startup: {
    noOffice:
      'office.js was not loaded, so that Excel cannot be reached. Check that this machine reaches the add-in’s site, or ask for a local deployment.',
    notExcel: 'Open this in Excel: Home tab → Gouji pane.',
    slow: 'Still waiting for Excel. If nothing happens, close the pane and open it again.',
  },
};
