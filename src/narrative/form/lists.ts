/** The report form's lists: posts, projects with their lines, the short list of projects. */
import { rowField } from '../../model/form/fields';
import type { Measure } from '../../model/form/form';
import type { DocumentReading, PlacedFact } from '../document';
import type { ReportDraft } from './draft';
import { projectOf, REPORT_LISTS } from './fields';

type Columns = Readonly<Record<string, PlacedFact | undefined>>;

/** One row: its name and the facts of its columns. */
function addRow(
  draft: ReportDraft,
  list: string,
  name: string,
  paragraph: number,
  measures: Measure | ((column: string) => Measure),
  columns: Columns,
): void {
  const index = draft.addRow(list);
  for (const [column, label] of Object.entries(REPORT_LISTS[list]!.columns)) {
    const id = rowField(`${list}[].${column}`, index);
    const fact = columns[column];
    if (column === 'name') draft.addText(id, label, paragraph, name, name);
    else if (fact) {
      const measure = typeof measures === 'function' ? measures(column) : measures;
      draft.addFact(id, measure, label, fact, name);
    }
  }
}

/** 行政编制19名，工勤编3名，…共34人. */
export function addQuotas(draft: ReportDraft, facts: readonly PlacedFact[]): void {
  const isPosts = (fact: PlacedFact): boolean =>
    fact.role === 'count' &&
    fact.reading.figure.unit !== undefined &&
    /编(?:制)?(?:人员|人数|数)?$/.test(fact.item) &&
    !/在编|超编|空编|缺编/.test(fact.item);
  const name = { 'zh-CN': '报告·编制合计', en: 'Total of the staffing quotas in the report' };
  for (const [at, total] of facts.entries()) {
    if (total.partOf !== undefined || total.role !== 'count') continue;
    const posts = facts.filter((fact) => fact.partOf === at && isPosts(fact));
    const parts = facts.filter((fact) => fact.partOf === at);
    if (posts.length < 2 || posts.length !== parts.length) continue;
    draft.addFact('report.quotaTotal', 'count', name, total);
    for (const fact of posts)
      addRow(draft, 'report.quotas', fact.item, fact.place.paragraph, 'count', { count: fact });
    return;
  }
  const alone = facts.find(
    (fact) =>
      isPosts(fact) &&
      fact.partOf === undefined &&
      /^(?:核定|人员|总|批准)*编制(?:总)?(?:人员|人数|数)?$/.test(fact.item),
  );
  if (alone) draft.addFact('report.quotaTotal', 'count', name, alone);
}

/** 1.业务经费，预算支出26.5万元，年中执行调增19.81万元，实际支出46.31万元，结余结转0万元. */
export function addProjectLines(draft: ReportDraft, facts: readonly PlacedFact[]): void {
  const lines = new Map<number, PlacedFact[]>();
  for (const fact of facts) {
    if (projectOf(fact.reading) === '') continue;
    const line = lines.get(fact.place.paragraph);
    if (line) line.push(fact);
    else lines.set(fact.place.paragraph, [fact]);
  }
  for (const [paragraph, line] of lines) {
    const whole = (...roles: readonly string[]): PlacedFact | undefined =>
      line.find(
        ({ role, partOf, reading }) =>
          roles.includes(role) && partOf === undefined && reading.figure.unit?.class === 'money',
      );
    const budget = whole('budget');
    const spent = whole('expenditure', 'executed');
    const name = projectOf(line[0]!.reading);
    if (!budget || !spent || name === '') continue;
    addRow(draft, 'report.projects', name, paragraph, 'money', {
      budget,
      adjustment: whole('adjustment'),
      spent,
      carryOver: whole('carryOver'),
    });
  }
}

/** 办案经费165万元，支出162.38万元: what was spent of a thing is no thing of its own. */
const DOING = /^(?:实际|累计|已)*(?:支出|支付|使用|执行|完成|拨付)$/;

/**
 * 项目支出合计61.48万元，其中：1.车辆经费项目支出5.00万元；2.…: the figure that the list makes up, where the text claims
 * that it does.
 */
export function addProjectList(draft: ReportDraft, { facts, statements }: DocumentReading): void {
  const total = facts.findIndex(
    (fact, at) =>
      (fact.role === 'expenditure' || fact.role === 'executed') &&
      /项目支出(?:决算)?(?:数|合计|总额)?$/.test(fact.item) &&
      projectOf(fact.reading) === '' &&
      facts.filter(({ partOf }) => partOf === at).length > 1,
  );
  const listed = facts.filter(({ partOf }) => partOf === total);
  if (total < 0 || listed.some(({ item }) => DOING.test(item))) return;
  const whole = facts[total]!;
  const isAll = statements.some(
    ({ kind, terms }) => (kind === 'sum' || kind === 'listed') && terms.whole?.[0] === whole.reading,
  );
  const name = { 'zh-CN': '报告·项目支出合计', en: 'Total of the listed projects in the report' };
  if (isAll) draft.addFact('report.projectListTotal', 'money', name, whole);
  for (const fact of listed) {
    const item = fact.item.replace(/(?:项目)?支出$/, '') || fact.item;
    addRow(draft, 'report.projectList', item, fact.place.paragraph, 'money', { spent: fact });
  }
}
