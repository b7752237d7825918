import { LAYOUTS } from '../../../src/forms';
import { isNotFilledIn } from '../../../src/model/form/filledIn';
import { snapshotOf } from '../../../src/model/writing/template';
import { readForms } from '../../../src/reader/readForms';
import { templates } from '../../../src/templates';
import { buildForms } from '../../helpers/formBuilder';
import { sampleWorkbook, withCell } from '../../helpers/workbook';

const FORMS = ['basic', 'evaluation', 'project-evaluation'] as const;
const blank = snapshotOf(templates({ year: 2024, unitName: '示例县档案馆', forms: FORMS }));
const states = (snapshot: typeof blank) => readForms(snapshot, LAYOUTS).map(isNotFilledIn);

test('a blank form is not filled in: its weights, totals of nothing, and the unit it is handed out to are none', () => {
  expect(states(blank)).toEqual([true, true, true]);
});

test('one figure, or one text of the unit’s own, is', () => {
  const [basic, evaluation] = blank.sheets;
  const figure = readForms(blank, LAYOUTS)[0]!.fields.get('staff.quota')!.cell;
  const goal = readForms(blank, LAYOUTS)[1]!.fields.get('goal.expected')!.cell;
  const a1 = ({ row, column }: { row: number; column: number }) =>
    `${String.fromCharCode(65 + column)}${row + 1}`;
  expect(states(withCell(blank, basic!.name, a1(figure), 12))).toEqual([false, true, true]);
  expect(states(withCell(blank, evaluation!.name, a1(goal), '修订两部志书'))).toEqual([true, false, true]);
  expect(states(sampleWorkbook())).toEqual([false, false]);
});

test('a scorecard is handed out with its indicators and criteria: what counts is what the unit scores', () => {
  const card = {
    'level1[0].name': '投入',
    'level1[0].weight': 20,
    'indicators[0].level1': '投入',
    'indicators[0].name': '预算编制',
    'indicators[0].criterion': '按时编报得满分，每迟一日扣 1 分',
    'indicators[0].weight': 20,
  };
  const [blankCard] = buildForms({ ...card, 'indicators[0].score': null }).forms;
  const [scored] = buildForms({ ...card, 'indicators[0].score': 18 }).forms;
  expect([blankCard!, scored!].map(isNotFilledIn)).toEqual([true, false]);
});
