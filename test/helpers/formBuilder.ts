/** Makes a small form set from field values, typed as a unit would type them. */
import type { FieldId, ListId } from '../../src/model/form/fields';
import { LISTS } from '../../src/model/form/fields';
import type {
  Field,
  FormKind,
  FormModel,
  FormSet,
  FormTraits,
  ListRow,
  Measure,
} from '../../src/model/form/form';
import { formName } from '../../src/model/form/form';
import type { ExampleForm } from '../../src/model/result/rule';
import type { NeededForm } from '../../src/model/form/form';
import type { CellSnapshot } from '../../src/model/workbook/snapshot';
import { REPORT_SHEET } from '../../src/model/report/reportText';
import type { ReportText } from '../../src/model/report/reportText';
import { basicForm } from '../../src/forms/basic';
import { evaluationForm } from '../../src/forms/evaluation';
import { projectEvaluationForm } from '../../src/forms/project-evaluation';
import { scorecardForm } from '../../src/forms/scorecard';
import { REPORT_TRAITS } from '../../src/model/report/reportTraits';
import { parseCell } from '../../src/reader/parseValue';

const BASIC =
  /^(staff|threePublic|projects|operating|procurement|basicAdjustment|buildings|thriftMeasures)\b/;

/** @param kinds forms that are there even where no value is given for them */
export function buildForms(values: ExampleForm, kinds: readonly NeededForm[] = []): FormSet {
  const ids = Object.keys(values).filter((id) => !id.startsWith(ATTACHED)) as FieldId[];
  const basic = ids.filter((id) => BASIC.test(id));
  const report = ids.filter((id) => id.startsWith('report.'));
  const evaluation = ids.filter((id) => !BASIC.test(id) && !id.startsWith('report.'));
  const forms: FormModel[] = [];
  if (basic.length > 0 || kinds.includes('basic')) forms.push(build('basic', '基础数据表', basic, values));
  if (
    evaluation.length > 0 ||
    kinds.includes('evaluation') ||
    kinds.some((kind) => kind.startsWith('any-'))
  ) {
    const kind = 'projectName' in values ? 'project-evaluation' : 'evaluation';
    forms.push(build(kind, '自评表', evaluation, values));
  }
  if (report.length > 0 || kinds.includes('report'))
    forms.push({
      ...build('report', REPORT_SHEET, report, values),
      report: NO_TEXT,
      attached: attachedTo(values),
    });
  return { forms };
}

/** A form of a kind with nothing in it. */
export const emptyForm = (kind: FormKind): FormModel => build(kind, kind, [], {});

const ATTACHED = 'attached:';

const NO_TEXT: ReportText = { source: 'docx', name: undefined, paragraphs: [], facts: [], unplaced: [] };

function attachedTo(values: ExampleForm): readonly FormModel[] {
  const entries = Object.entries(values).filter(([id]) => id.startsWith(ATTACHED));
  return buildForms(Object.fromEntries(entries.map(([id, value]) => [id.slice(ATTACHED.length), value])))
    .forms;
}

function build(kind: FormKind, sheet: string, ids: readonly FieldId[], values: ExampleForm): FormModel {
  const fields = new Map<FieldId, Field>();
  ids.forEach((id, row) => {
    const measure = measureOf(id);
    const value = values[id] ?? null;
    const cell: CellSnapshot | undefined =
      value === null ? undefined : { row, column: 0, value, text: String(value), numberFormat: 'General' };
    fields.set(id, {
      id,
      measure,
      beside: ids.filter((other) => other !== id && lineOf(other) === lineOf(id)),
      ...(id.startsWith('indicators[') && { rowName: id.replace(/\w+$/, 'name') as FieldId }),
      ...(id.endsWith('.weight') && { isWeight: true }),
      label: { 'zh-CN': id, en: id },
      shortLabel: { 'zh-CN': id, en: id },
      cell: { sheet, row, column: 0 },
      value: parseCell(cell, measure, '万元', id.endsWith('.reason') ? ['0'] : []),
      content: value,
      shared: false,
      isNumber: typeof value === 'number',
      text: cell?.text ?? '',
    });
  });
  return {
    kind,
    traits: TRAITS[kind],
    title: { 'zh-CN': sheet, en: sheet },
    sheet,
    area: { top: 0, left: 0, bottom: ids.length, right: 0 },
    name: formName(TRAITS[kind], fields),
    year: 2023,
    unit: '万元',
    fields,
    lists: listsOf(ids),
    names: new Map(),
    unread: [],
    unrecognized: [],
    unassigned: [],
    readingNotes: [],
  };
}

const TRAITS: Readonly<Record<FormKind, FormTraits>> = {
  basic: basicForm.traits,
  evaluation: evaluationForm.traits,
  'project-evaluation': projectEvaluationForm.traits,
  scorecard: scorecardForm.traits,
  report: REPORT_TRAITS,
};

/** Fields of one row that say as much of the same, as the reader finds them by their columns. */
function lineOf(id: FieldId): string {
  const measure = measureOf(id);
  return ['money', 'count', 'points'].includes(measure) && !id.startsWith('report.')
    ? `${id.slice(0, id.lastIndexOf('.'))} ${measure}`
    : id;
}

/** Indicators and level-2 groups belong to the first level-1 group. */
function listsOf(ids: readonly FieldId[]): Map<ListId, ListRow[]> {
  const lists = new Map<ListId, ListRow[]>();
  for (const list of Object.keys(LISTS) as ListId[]) {
    const rows = ids.flatMap((id) => (id.startsWith(`${list}[`) ? [Number(/\[(\d+)\]/.exec(id)![1])] : []));
    if (rows.length === 0) continue;
    const parent = list === 'indicators' || list === 'level2' ? 0 : undefined;
    lists.set(
      list,
      Array.from({ length: Math.max(...rows) + 1 }, (_, index) => ({ index, parent })),
    );
  }
  return lists;
}

function measureOf(id: FieldId): Measure {
  if (/rate$/i.test(id)) return 'rate';
  if (/\.(weight|score)$/.test(id)) return 'points';
  if (/^staff\.|^report\.(quota|staff|projectCount|rates)/.test(id) && !id.endsWith('name')) return 'count';
  if (/^report\.(unitName|grade|text)/.test(id)) return 'text';
  if (id === 'report.selfScore') return 'points';
  if (
    /^(unitName|projectName|department|goal|thriftMeasures|deviation|remarks|conclusion|total\.grade)|\.(name|unitName|preparer|level1|level2|target|reason|criterion)$/.test(
      id,
    )
  )
    return 'text';
  return /^indicators.*actual$/.test(id) ? 'text' : 'money';
}
