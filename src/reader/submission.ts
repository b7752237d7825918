/** What the forms of a file say of whose they are. */
import type { FormModel } from '../model/form/form';
import { infoOf } from '../model/form/form';
import type { ListId } from '../model/form/fields';
import { inList, listOf, rowField } from '../model/form/fields';
import { plainName, splitCode } from '../model/form/formNames';
import { keysOfRows } from '../model/result/findingPlace';
import type { ListedRows, Submission, WrittenText } from '../model/result/submission';
import type { ReportText } from '../model/report/reportText';
import { paragraphCell } from '../model/report/reportText';
import type { LocalizedText } from '../model/text/locale';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import { flatMap } from '../model/flatMap';

const LONGEST_TITLE = 120;
/** Above a title there is at most a number of the attachment and an empty row. */
const ROWS_ABOVE = 3;

export function submissionOf(snapshot: WorkbookSnapshot, forms: readonly FormModel[]): Submission {
  const named = flatMap(forms, unitIn);
  return {
    units: named.filter(({ name }, at) => named.findIndex((other) => other.name === name) === at),
    titles: [...new Set(flatMap(forms, (form) => titlesOf(form, snapshot)))],
    years: [...new Set(flatMap(forms, ({ year }) => (year === undefined ? [] : [year])))],
    forms: forms.map((form) => [form.kind, projectOf(form)] as const),
    hasReport: forms.some(({ report }) => report !== undefined),
    lists: flatMap(forms, listsIn),
    texts: flatMap(forms, textsIn),
  };
}

function unitIn({ traits, fields }: FormModel): Submission['units'] {
  const value = traits.unitName === undefined ? undefined : fields.get(traits.unitName)?.value;
  return value?.kind === 'text' ? [splitCode(value.text)] : [];
}

function projectOf({ traits, name = '' }: FormModel): string {
  return traits.projectName === undefined ? '' : plainName(name);
}

function titlesOf({ sheet, area, report }: FormModel, { sheets }: WorkbookSnapshot): readonly string[] {
  if (report) return [];
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const titles: string[] = [];
  for (const { row, value } of cells) {
    if (row > area.top) break;
    if (row >= area.top - ROWS_ABOVE && typeof value === 'string') titles.push(value.slice(0, LONGEST_TITLE));
  }
  return titles;
}

/** Letters; shorter ones are words that everybody uses. */
const SHORTEST_TEXT = 12;
const LONGEST_TEXT = 600;

/** Names are told elsewhere; what a blank form prints is nobody's own. */
function textsIn(form: FormModel): readonly WrittenText[] {
  if (form.report) return paragraphsOf(form.report);
  const { unitName, projectName } = form.traits;
  const texts: WrittenText[] = [];
  for (const { id, value, label, cell } of form.fields.values()) {
    if (value.kind !== 'text' || isShort(value.text)) continue;
    if (id === unitName || id === projectName || id.endsWith('.name') || infoOf(form, id)?.handedOut)
      continue;
    texts.push({ item: label, cell, text: value.text.slice(0, LONGEST_TEXT) });
  }
  return texts;
}

const isShort = (text: string): boolean =>
  text.length < SHORTEST_TEXT || text.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST_TEXT;

/** Letters of a paragraph, and of a whole report: none that a unit writes about one year has more. */
const LONGEST_PARAGRAPH = 2000;
const LONGEST_REPORT = 60_000;
const REPORT_TEXT: LocalizedText = { 'zh-CN': '报告正文', en: 'report' };

function paragraphsOf({ paragraphs }: ReportText): readonly WrittenText[] {
  let left = LONGEST_REPORT;
  return flatMap(paragraphs, ({ text }, at) => {
    if (isShort(text) || left <= 0) return [];
    const own = text.slice(0, Math.min(LONGEST_PARAGRAPH, left));
    left -= own.length;
    return [{ item: REPORT_TEXT, cell: paragraphCell(at), text: own }];
  });
}

function listsIn(form: FormModel): readonly ListedRows[] {
  const named = [...form.lists].filter(([list, rows]) =>
    rows.some(({ index }) => (form.fields.get(rowField(`${list}[].name`, index))?.text ?? '') !== ''),
  );
  if (named.length === 0) return [];
  const written = textsByRow(form);
  return named.map(([list, rows]) => {
    const keys = keysOfRows(form, list);
    const values = written.get(list);
    return {
      list: [form.kind, projectOf(form), list],
      keys: rows.map(({ index }) => keys.get(index)!),
      values: rows.map(({ index }) => values?.get(index) ?? []),
    };
  });
}

/** Of each list's rows what stands in their fields but for their names. */
function textsByRow({ fields }: FormModel): ReadonlyMap<ListId, ReadonlyMap<number, readonly string[]>> {
  const lists = new Map<ListId, Map<number, string[]>>();
  for (const [id, { text }] of fields) {
    const { pattern, row } = inList(id);
    if (row === undefined || id.endsWith('.name')) continue;
    const list = listOf(pattern);
    let rows = lists.get(list);
    if (!rows) lists.set(list, (rows = new Map()));
    const own = rows.get(row);
    if (own) own.push(text);
    else rows.set(row, [text]);
  }
  return lists;
}
