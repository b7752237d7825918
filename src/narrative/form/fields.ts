/** Which stated figure is the value of which field of the report form. A field is a line. */
import type { FactRole } from '../../model/report/reportText';
import type { FieldId } from '../../model/form/fields';
import type { FieldInfo, Measure } from '../../model/form/form';
import type { LocalizedText } from '../../model/text/locale';
import { localized } from '../../model/text/locale';
import type { PlacedFact } from '../document';
import { ownTopic } from '../item';
import type { Reading } from '../reading';
import { flatMap } from '../../model/flatMap';

export interface ReportField {
  readonly field: FieldId;
  readonly measure: Measure;
  readonly name: LocalizedText;
  /** Undefined for what is found otherwise: in the title, from a list. */
  readonly is: ((fact: PlacedFact) => boolean) | undefined;
}

const named = (zh: string, en: string): LocalizedText => ({
  'zh-CN': `报告·${zh}`,
  en: `${en} in the report`,
});

const SPENT: readonly FactRole[] = ['expenditure', 'executed'];

/** Words that say whose and how, and leave what it is of: 年初部门预算资金 → 预算. */
const WORDS =
  /部门|单位|整体|财政拨款|财政|一般公共预算(?=财政|支出|收入|拨款)|年初|年末|全年|本年|调整后|调整|资金|金额|总额|合计|批复|安排|数|总|的|当年|实有|实际|区级|县级|市级|年度|累计|年/g;

/** The item without such words. */
function plain(item: string): string {
  return item.replace(WORDS, '');
}

/** The project that a list item is about; '' where it is about none: 预算执行情况，…. */
export function projectOf({ topic }: Reading): string {
  return ownTopic(topic);
}

/** 实际支出, 预算支出: of whom, the words around have to say. */
const BARE = /^(?:实际)?(?:预算)?(?:支出|收入|预算|结余|结转|结余结转|结转结余)(?:数|资金)?$/;
const OF_UNIT = /部门|单位|整体|财政|预算|收支|全年|年初|决算|我[局办馆院委站所镇]/;

/** Said of the unit as a whole: not of a project, and no part of another figure. */
function ofUnit({ reading, partOf, role, item }: PlacedFact): boolean {
  if (projectOf(reading) !== '' || (partOf !== undefined && role !== 'income')) return false;
  return !BARE.test(item) || ((reading.subject === '' || OF_UNIT.test(reading.subject)) && !reading.follows);
}

function isWhole(fact: PlacedFact, roles: readonly FactRole[], names: RegExp): boolean {
  return roles.includes(fact.role) && ofUnit(fact) && names.test(plain(fact.item));
}

const ADJUSTED = /全年预算|调整后|调整预算|预算调整为|预算调整数/;
const BUDGET = /^(?:一般公共)?(?:收支)?(?:支出)?(?:收入)?预算(?:支出|收入)?$/;

const isSpent = (names: RegExp) => (fact: PlacedFact) =>
  SPENT.includes(fact.role) &&
  projectOf(fact.reading) === '' &&
  names.test(fact.item.replace(/(?:决算)?(?:数|合计|总额)?$/, ''));

export const REPORT_FIELDS: readonly ReportField[] = [
  { field: 'report.unitName', measure: 'text', name: named('单位名称', 'Unit name'), is: undefined },
  {
    field: 'report.titleYear',
    measure: 'count',
    name: named('标题年度', 'Year of the title'),
    is: undefined,
  },
  {
    field: 'report.initialBudget',
    measure: 'money',
    name: named('预算资金', 'Initial budget'),
    is: (fact) => isWhole(fact, ['budget'], BUDGET) && !ADJUSTED.test(fact.item),
  },
  {
    field: 'report.annualBudget',
    measure: 'money',
    name: named('全年预算数', 'Annual budget'),
    is: (fact) => isWhole(fact, ['budget'], BUDGET) && ADJUSTED.test(fact.item),
  },
  {
    field: 'report.income',
    measure: 'money',
    name: named('财政拨款收入', 'Appropriation income'),
    is: (fact) =>
      isWhole(fact, ['income'], /^(?:一般公共预算)?(?:拨款)?收入(?:决算)?$/) &&
      /拨款|总收入|收入合计|收入总|本年收入/.test(fact.item),
  },
  {
    field: 'report.carryOver',
    measure: 'money',
    name: named('结余结转', 'Carry-over'),
    is: (fact) =>
      isWhole(fact, ['carryOver'], /^(?:结余|结转|结余结转|结转结余|结转和结余|结余和结转)$/) &&
      !/年初|上年/.test(fact.reading.figure.lead),
  },
  {
    field: 'report.personnel',
    measure: 'money',
    name: named('人员经费', 'Personnel expenditure'),
    is: isSpent(/^人员经费(?:支出)?$/),
  },
  {
    field: 'report.operating',
    measure: 'money',
    name: named('公用经费', 'Operating expenditure'),
    is: isSpent(/^(?:日常)?公用经费(?:支出)?$/),
  },
  {
    field: 'report.basic',
    measure: 'money',
    name: named('基本支出', 'Basic expenditure'),
    is: isSpent(/^(?:一般公共预算)?(?:财政拨款)?基本支出$/),
  },
  {
    field: 'report.project',
    measure: 'money',
    name: named('项目支出', 'Project expenditure'),
    is: isSpent(/^(?:一般公共预算)?(?:财政拨款)?项目支出$/),
  },
  // After its parts: said twice, it is the total that they are parts of.
  {
    field: 'report.expenditure',
    measure: 'money',
    name: named('财政拨款支出', 'Appropriation expenditure'),
    is: (fact) =>
      !/总计/.test(fact.item) &&
      isWhole(fact, SPENT, /^(?:一般公共预算)?(?:拨款)?(?:支出|支出决算|决算支出|预算执行|执行|支付)$/),
  },
  {
    field: 'report.projectListTotal',
    measure: 'money',
    name: named('项目支出合计', 'Total of the listed projects'),
    is: undefined,
  },
  {
    field: 'report.projectCount',
    measure: 'count',
    name: named('项目个数', 'Number of projects'),
    is: undefined,
  },
  {
    field: 'report.quotaTotal',
    measure: 'count',
    name: named('编制合计', 'Total of the staffing quotas'),
    is: undefined,
  },
  {
    field: 'report.staff',
    measure: 'count',
    name: named('实有在职人数', 'Staff on post'),
    is: ({ role, item, reading, partOf }) =>
      role === 'count' &&
      reading.figure.unit?.class === 'people' &&
      partOf === undefined &&
      /在职|在岗|在编人员|实有人/.test(item) &&
      !/退|离休|编制/.test(item),
  },
  {
    field: 'report.selfScore',
    measure: 'points',
    name: named('自评得分', 'Self-evaluation score'),
    is: ({ role, item }) =>
      role === 'score' &&
      /自评(?:总)?(?:得|得分|评分|分)?$|综合(?:得分|评分)|总得分|评价得分|最终得分|^总分/.test(item) &&
      !/指标|满分/.test(item),
  },
  { field: 'report.grade', measure: 'text', name: named('自评等级', 'Self-evaluation grade'), is: undefined },
];

/** What repeats in a report: what to call one of its rows, and its columns. */
interface ReportList {
  readonly row: LocalizedText;
  readonly columns: Readonly<Record<string, LocalizedText>>;
  /** Of its figures, as far as they are all of one kind. */
  readonly measure: Measure;
}

const row = (zh: string, en: string): LocalizedText => ({
  'zh-CN': `报告第{row}${zh}`,
  en: `report, ${en} {row}`,
});

export const REPORT_LISTS: Readonly<Record<string, ReportList>> = {
  /** 行政编制19名，工勤编3名 … */
  'report.quotas': {
    row: row('项编制', 'quota'),
    columns: { name: named('编制类别', 'Kind of quota'), count: named('编制数', 'Quota') },
    measure: 'count',
  },
  /** The line of each project: 预算支出, 年中执行调增（减为负）, 实际支出, 结余结转. */
  'report.projects': {
    row: row('个项目', 'project'),
    columns: {
      name: named('项目名称', 'Project name'),
      budget: named('预算支出', 'Budget'),
      adjustment: named('年中执行调整', 'Adjustment in the year'),
      spent: named('实际支出', 'Actual expenditure'),
      carryOver: named('结余结转', 'Carry-over'),
    },
    measure: 'money',
  },
  /** The short list in the sentence on project expenditure: 其中：1.车辆经费项目支出5.00万元 … */
  'report.projectList': {
    row: row('个列举的项目', 'listed project'),
    columns: {
      name: named('所列项目名称', 'Listed project'),
      spent: named('所列项目支出', 'Listed project expenditure'),
    },
    measure: 'money',
  },
};

/** The report's paragraphs, numbering included; the row is the paragraph. Empty ones are no field. */
export const PARAGRAPH_LINE = 'report.text[].line';

/** Every field of a report by its id, those of lists by their columns' patterns. */
export const REPORT_KNOWN: ReadonlyMap<string, FieldInfo> = new Map<string, FieldInfo>([
  ...REPORT_FIELDS.map(({ field, name, measure }) => [field, { name, measure }] as const),
  ...flatMap(Object.entries(REPORT_LISTS), ([list, { row: of, columns, measure }]) =>
    Object.entries(columns).map(([column, name]) => {
      const label = localized(
        (locale) => `${of[locale]} ${name[locale].replace(/^报告·| in the report$/, '')}`,
      );
      return [
        `${list}[].${column}`,
        { name: label, measure: column === 'name' ? ('text' as const) : measure },
      ] as const;
    }),
  ),
  // Every figure that the text states, in its order; how many things a list names.
  ['report.facts[].value', { name: row('个数', 'figure'), measure: 'money' }],
  ['report.listed[].count', { name: row('个清单', 'list'), measure: 'count' }],
  [PARAGRAPH_LINE, { name: row('段', 'paragraph'), measure: 'text' }],
]);
