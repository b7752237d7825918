import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { listRows } from '../../model/form/form';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { YEAR_COLUMNS } from '../items';
import { FORM_ITSELF } from '../sources';
import { figure, numberOf, textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

export const projectNameMissing: FunctionRule = {
  meta: {
    id: 'basic/project-name-missing',
    severity: 'explain',
    needs: ['basic'],
    title: { 'zh-CN': '项目填了金额，未填名称', en: 'A project has amounts and no name' },
    requirement: {
      'zh-CN': '项目支出各行填了金额的，写明是哪个项目',
      en: 'Each row of the project expenditure that has amounts says which project it is',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '这一行项目支出填了金额（{amount}），未填项目名称。请补填。',
        en: 'This row of the project expenditure has an amount ({amount}) and no name. Fill it in.',
      },
    },
  },
  reads: ['projects.items[].name', ...YEAR_COLUMNS.map((column) => `projects.items[].${column}` as const)],
  check: (set) => {
    const rows = listRows(set, 'projects.items').map(({ index }) => index);
    // Where no row has a name, the form may keep them elsewhere.
    if (!rows.some((index) => isNamed(index, set))) return [];
    return flatMap(rows, (index) => checkRow(index, set));
  },
  examples: {
    valid: [
      { 'projects.items[0].name': '河道保洁', 'projects.items[0].final': 12 },
      // A row of the blank form.
      {
        'projects.items[0].name': '河道保洁',
        'projects.items[0].final': 5,
        'projects.items[1].name': null,
        'projects.items[1].final': 0,
      },
      // No row has a name.
      { 'projects.items[0].name': null, 'projects.items[0].final': 12 },
    ],
    invalid: [
      {
        form: {
          'projects.items[0].name': '河道保洁',
          'projects.items[0].final': 5,
          'projects.items[1].name': null,
          'projects.items[1].final': 12,
        },
        messageId: 'blank',
        at: 'projects.items[1].final',
      },
    ],
  },
};

function isNamed(index: number, set: FormSet): boolean {
  return textOf(rowField('projects.items[].name', index), set) !== undefined;
}

/** A blank name is no field of its row: what is told is told of its latest amount. */
function checkRow(index: number, set: FormSet): readonly Verdict[] {
  const amounts = YEAR_COLUMNS.map((column) => rowField(`projects.items[].${column}`, index));
  const place = amounts.filter((id) => numberOf(id, set)?.gt(0)).at(-1);
  if (place === undefined) return [];
  if (isNamed(index, set)) return [{ status: 'passed', place }];
  return [{ status: 'failed', place, messageId: 'blank', data: { amount: figure(place, set) }, related: [] }];
}
