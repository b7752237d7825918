import type { RowPattern } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, listRows } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { noBuilding } from '../controlRate';
import { FORM_ITSELF } from '../sources';
import { isBlank } from '../verdicts';

const CELLS: readonly RowPattern[] = [
  'buildings[].approvedArea',
  'buildings[].actualArea',
  'buildings[].areaControlRate',
  'buildings[].budgetInvestment',
  'buildings[].actualInvestment',
  'buildings[].investmentControlRate',
];

export const buildingsComplete: FunctionRule = {
  meta: {
    id: 'basic/buildings-complete',
    severity: 'hint',
    needs: ['basic'],
    title: { 'zh-CN': '楼堂馆所一行没有填全', en: 'An office building is stated in part' },
    requirement: {
      'zh-CN': '楼堂馆所的六格（规模、投资及两个控制率）或全填，或全空',
      en: 'The six cells of an office building (areas, investment, two control rates) are all filled or all blank',
    },
    source: FORM_ITSELF,
    messages: {
      incomplete: {
        'zh-CN': '楼堂馆所这一行只填了一部分，未填列：{blanks}。有完工项目的请补全；没有的，这一行全部留空。',
        en: 'This office building is stated in part; blank: {blanks}. Complete the row, or leave all of it blank if nothing was finished this year.',
      },
    },
  },
  reads: CELLS,
  check: (set) => {
    const rows = listRows(set, 'buildings');
    return rows.length === 0 ? [noBuilding(CELLS[0]!)] : rows.map(({ index }) => checkRow(index, set));
  },
  examples: {
    valid: [
      {
        'buildings[0].approvedArea': 1200,
        'buildings[0].actualArea': 1150,
        'buildings[0].areaControlRate': '95.83%',
        'buildings[0].budgetInvestment': 300,
        'buildings[0].actualInvestment': 285,
        'buildings[0].investmentControlRate': '95%',
      },
      { 'buildings[0].approvedArea': null, 'buildings[0].actualArea': '——' },
    ],
    invalid: [
      {
        form: {
          'buildings[0].approvedArea': 1200,
          'buildings[0].actualArea': 1150,
          'buildings[0].areaControlRate': null,
          'buildings[0].budgetInvestment': 300,
          'buildings[0].actualInvestment': null,
          'buildings[0].investmentControlRate': null,
        },
        messageId: 'incomplete',
        at: 'buildings[0].areaControlRate',
      },
    ],
  },
};

/** The cells that the form has; an edition may show fewer than six. */
function checkRow(index: number, set: FormSet): Verdict {
  const cells = CELLS.map((cell) => rowField(cell, index)).filter((id) => findField(set, id));
  const blanks = cells.filter((id) => isBlank(id, set));
  const place = blanks[0];
  if (!place || blanks.length === cells.length) {
    return { status: 'passed', place: cells[0] ?? rowField(CELLS[0]!, index) };
  }
  return {
    status: 'failed',
    place,
    messageId: 'incomplete',
    data: {
      blanks: localized((locale) =>
        blanks.map((id) => labelOf(set, id)[locale]).join(locale === 'en' ? ', ' : '、'),
      ),
    },
    related: cells.filter((id) => id !== place),
  };
}
