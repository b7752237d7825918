import { evaluateField } from '../../model/relation/evaluate';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { labelOf, listRows } from '../../model/form/form';
import { formatDecimal, meet } from '../../model/number/quantity';
import { field } from '../../model/relation/relation';
import { renderRelation } from '../../model/relation/render';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { figure, money, notChecked, numberOf, textOf, undecided } from '../verdicts';
import type { YearColumn } from '../items';
import { YEAR_COLUMNS } from '../items';

/** Says itself that it is the vehicles' cost … */
const VEHICLE = /公车|公务用?车|车辆|用车/;
const UPKEEP = /运行|维护|运维|维修|保养/;
/** … or does not: 运行维护经费 may be for a computer system as well. */
const UNSPECIFIC = /^(?:运行维护|运维)(?:经费|费用?|支出|专项(?:经费)?)?$/;

export const vehicleCostAgrees: FunctionRule = {
  meta: {
    id: 'basic/vehicle-cost-agrees',
    severity: 'hint',
    needs: ['basic'],
    title: {
      'zh-CN': '公车运行维护项目与“三公”经费中的公车运行维护不同',
      en: 'The vehicle project and the vehicle operation cost differ',
    },
    requirement: {
      'zh-CN': '项目中的公车运行维护经费 = 三公经费中的公车运行维护（三栏分别成立）',
      en: 'A project for running the vehicles = vehicle operation among the three public expenses, in each column',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN':
          '{subject} {reported}，三公经费中的公车运行维护为 {computed}，相差 {difference}。两处若是同一笔支出，请改成一致；不是的，不必处理。',
        en: '{subject} is {reported}, vehicle operation among the three public expenses {computed}, a difference of {difference}. If both are the same cost, make them agree; otherwise nothing is to be done.',
      },
    },
  },
  reads: [
    'threePublic.vehicleOperation.*',
    'projects.items[].name',
    ...YEAR_COLUMNS.map((column) => `projects.items[].${column}` as const),
  ],
  check: (set) => {
    const rows = listRows(set, 'projects.items').map(({ index }) => index);
    const vehicles = rows.filter((row) => isVehicleCost(row, set));
    const row = vehicles[0];
    if (row === undefined || vehicles.length > 1) return [notTheOne(vehicles.length)];
    return YEAR_COLUMNS.map((column) => checkColumn(row, column, set));
  },
  examples: {
    valid: [
      {
        'projects.items[0].name': '2、运行维护经费',
        'projects.items[0].prior': 4.91,
        'projects.items[0].final': 5,
        'threePublic.vehicleOperation.prior': 4.91,
        'threePublic.vehicleOperation.final': 5,
      },
      {
        // Of a computer system, as no column agrees.
        'projects.items[0].name': '运行维护经费',
        'projects.items[0].prior': 120,
        'projects.items[0].final': 130,
        'threePublic.vehicleOperation.prior': 4.91,
        'threePublic.vehicleOperation.final': 5,
      },
    ],
    invalid: [
      {
        form: {
          'projects.items[0].name': '公务用车运行维护费',
          'projects.items[0].final': 6,
          'threePublic.vehicleOperation.final': 5,
        },
        messageId: 'differs',
        at: 'projects.items[0].final',
      },
      {
        form: {
          'projects.items[0].name': '运行维护经费',
          'projects.items[0].prior': 4.91,
          'projects.items[0].final': 6,
          'threePublic.vehicleOperation.prior': 4.91,
          'threePublic.vehicleOperation.final': 5,
        },
        messageId: 'differs',
        at: 'projects.items[0].final',
      },
    ],
  },
};

function isVehicleCost(row: number, set: FormSet): boolean {
  const name = (textOf(rowField('projects.items[].name', row), set) ?? '')
    .normalize('NFKC')
    .replace(/^[\s\d一二三四五六七八九十().、:]+|\s/g, '');
  const vehicle = name.search(VEHICLE);
  if (vehicle >= 0 && UPKEEP.test(name.slice(vehicle))) return true;
  return UNSPECIFIC.test(name) && YEAR_COLUMNS.some((column) => agrees(row, column, set));
}

/** Whether a column states the same amount above 0 in both places: then the project is the vehicles'. */
function agrees(row: number, column: YearColumn, set: FormSet): boolean {
  const project = numberOf(rowField(`projects.items[].${column}`, row), set);
  const vehicles = numberOf(`threePublic.vehicleOperation.${column}`, set);
  return project !== undefined && project.gt(0) && vehicles !== undefined && project.eq(vehicles);
}

function checkColumn(row: number, column: YearColumn, set: FormSet): Verdict {
  const place = rowField(`projects.items[].${column}`, row);
  const other = `threePublic.vehicleOperation.${column}` as const;
  const project = evaluateField(place, set);
  const vehicles = evaluateField(other, set);
  if (project.kind === 'none') return undecided(place, place, set);
  if (vehicles.kind === 'none') return undecided(place, other, set);
  if (meet(project.interval, vehicles.interval)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'differs',
    data: {
      subject: labelOf(set, place),
      reported: figure(place, set),
      computed: figure(other, set),
      difference: money(project.value.minus(vehicles.value).abs()),
    },
    related: [other],
    figures: {
      reported: formatDecimal(project.value),
      computed: formatDecimal(vehicles.value),
      arithmetic: renderRelation(place, '≠', field(other), {}, set),
    },
  };
}

function notTheOne(found: number): Verdict {
  return found === 0
    ? notChecked('projects.total.final', 'not-applicable', {
        'zh-CN': '没有能认定为公车运行维护的项目',
        en: 'no project is known to be for running the vehicles',
      })
    : notChecked('projects.total.final', 'undecidable', {
        'zh-CN': '有几个公车运行维护项目，不知道该用哪一个对照',
        en: 'several projects are for running vehicles; it is unknown which to compare',
      });
}
