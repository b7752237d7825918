/** Makes a small form set from field values, typed as a unit would type them. */
import { LAYOUTS } from '../../src/forms';
import type { FieldId, ListId } from '../../src/model/form/fields';
import { inList, listOf, rowField } from '../../src/model/form/fields';
import type {
  Field,
  FieldInfo,
  FormKind,
  FormModel,
  FormSet,
  FormTraits,
  ListRow,
  NeededForm,
} from '../../src/model/form/form';
import { formName } from '../../src/model/form/form';
import type { ReportText } from '../../src/model/report/reportText';
import { REPORT_SHEET } from '../../src/model/report/reportText';
import { REPORT_KIND, REPORT_TRAITS } from '../../src/model/report/reportTraits';
import type { ExampleForm } from '../../src/model/result/rule';
import type { CellSnapshot } from '../../src/model/workbook/snapshot';
import { checkedForm } from '../../src/narrative';
import { REPORT_KNOWN } from '../../src/narrative/form/fields';
import { knownFields } from '../../src/reader/names';
import { parseCell } from '../../src/reader/parseValue';

/** What is to be known of a kind of form, of the report too. */
interface Definition {
  readonly kind: FormKind;
  readonly traits: FormTraits;
  readonly known: ReadonlyMap<string, FieldInfo>;
}

export const DEFINITIONS: readonly Definition[] = [
  ...LAYOUTS.map((layout) => ({ kind: layout.kind, traits: layout.traits, known: knownFields(layout) })),
  { kind: REPORT_KIND, traits: REPORT_TRAITS, known: REPORT_KNOWN },
];
const definition = (kind: FormKind): Definition => DEFINITIONS.find((each) => each.kind === kind)!;

/** The form of a set that a field is one of; a misspelt field is none's. */
function kindOf(id: FieldId, kinds: readonly FormKind[]): FormKind {
  const found = kinds.find((kind) => definition(kind).known.has(inList(id).pattern));
  if (found === undefined) throw new Error(`no form has a field ${id}`);
  return found;
}

/** @param roles of forms that are there even where no value is given for them */
export function buildForms(values: ExampleForm, roles: readonly NeededForm[] = []): FormSet {
  const own = (['scorecard', PROJECT_LIST] as const).find((kind) => roles.includes(kind));
  const evaluation = own ?? ('projectName' in values ? 'project-evaluation' : 'evaluation');
  const kinds = ['basic', evaluation, REPORT_KIND];
  const ids = Object.keys(values).filter((id) => !id.includes(':'));
  const before = within(PRIOR, values);
  const forms = kinds.flatMap((kind): readonly FormModel[] => {
    const own = ids.filter((id) => kindOf(id, kinds) === kind);
    const isAsked = definition(kind).traits.is.some((role) => roles.includes(role));
    if (own.length === 0 && !isAsked) return [];
    const form = build(kind, own, values);
    return [kind === REPORT_KIND ? withStatements(form, values) : form];
  });
  if (Object.keys(before).length === 0) return { forms };
  const prior = buildForms(before, roles).forms.map((form) => ({ ...form, year: 2022 }));
  return { forms, prior: { forms: prior, files: prior.map(() => '2022.xlsx') } };
}

/** A form of a kind with nothing in it. */
export const emptyForm = (kind: FormKind): FormModel => build(kind, [], {});

const ATTACHED = 'attached:';
const PROJECT_LIST = 'project-list';
const PRIOR = 'prior:';

/** The fields of another form, which a word stands before. */
function within(prefix: string, values: ExampleForm): ExampleForm {
  const entries = Object.entries(values).filter(([id]) => id.startsWith(prefix));
  return Object.fromEntries(entries.map(([id, value]) => [id.slice(prefix.length), value]));
}

const NO_TEXT: ReportText = { source: 'docx', name: undefined, paragraphs: [], facts: [], unplaced: [] };

/** Where an example gives sentences: the figures that they state, and what is stated of these. */
function withStatements(form: FormModel, values: ExampleForm): FormModel {
  const lines = Object.entries(values).flatMap(([id, text]) =>
    /^report\.text\[/.test(id) ? [String(text)] : [],
  );
  const paragraphs = lines.map((text) => ({ text, numbering: '' }));
  const read = checkedForm({ source: 'text', paragraphs, tables: { sheets: [] } });
  if (!read?.statements) return form;
  const lists = new Map(form.lists);
  for (const list of ['report.facts', 'report.listed'] as const) lists.set(list, read.lists.get(list) ?? []);
  const stated = [...read.fields].filter(([id]) => /^report\.(?:facts|listed)\[/.test(id));
  return { ...form, fields: new Map([...form.fields, ...stated]), lists, statements: read.statements };
}

function attachedTo(values: ExampleForm): readonly FormModel[] {
  return buildForms(within(ATTACHED, values)).forms;
}

const SHEETS: Readonly<Record<FormKind, string>> = { basic: '基础数据表', [REPORT_KIND]: REPORT_SHEET };

function build(kind: FormKind, ids: readonly FieldId[], values: ExampleForm): FormModel {
  const { traits, known } = definition(kind);
  const sheet = SHEETS[kind] ?? '自评表';
  const infoOf = (id: FieldId): FieldInfo => known.get(inList(id).pattern)!;
  /** Fields of one row that say as much of the same, as the reader finds them by their columns. */
  const lineOf = (id: FieldId): string => {
    const { measure } = infoOf(id);
    return ['money', 'count', 'points'].includes(measure) && kind !== REPORT_KIND
      ? `${id.slice(0, id.lastIndexOf('.'))} ${measure}`
      : id;
  };
  const fields = new Map<FieldId, Field>();
  ids.forEach((id, row) => {
    const { measure, isWeight } = infoOf(id);
    const value = values[id] ?? null;
    const cell: CellSnapshot | undefined =
      value === null ? undefined : { row, column: 0, value, text: String(value), numberFormat: 'General' };
    fields.set(id, {
      id,
      measure,
      beside: ids.filter((other) => other !== id && lineOf(other) === lineOf(id)),
      ...(listOf(id) === 'indicators' && { rowName: rowField('indicators[].name', inList(id).row!) }),
      ...(isWeight && { isWeight }),
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
    traits,
    title: { 'zh-CN': sheet, en: sheet },
    edition: undefined,
    sheet,
    area: { top: 0, left: 0, bottom: ids.length, right: 0 },
    name: formName(traits, fields),
    year: 2023,
    unit: '万元',
    fields,
    lists: listsOf(ids),
    known,
    unread: [],
    unrecognized: [],
    taught: [],
    unassigned: [],
    readingNotes: [],
    ...(kind === REPORT_KIND && { report: NO_TEXT }),
    ...((kind === REPORT_KIND || kind === PROJECT_LIST) && { attached: attachedTo(values) }),
  };
}

/** Indicators and level-2 groups belong to the first level-1 group. */
function listsOf(ids: readonly FieldId[]): Map<ListId, ListRow[]> {
  const lists = new Map<ListId, ListRow[]>();
  for (const id of ids) {
    const { pattern, row } = inList(id);
    if (row === undefined) continue;
    const list = listOf(pattern);
    const parent = list === 'indicators' || list === 'level2' ? 0 : undefined;
    const rows = lists.get(list) ?? [];
    for (let index = rows.length; index <= row; index += 1) rows.push({ index, parent });
    lists.set(list, rows);
  }
  return lists;
}
