/** The report as a form: the stated figures that relations speak of, as fields. */
import type { FormModel } from '../../model/form/form';
import type { LocalizedText } from '../../model/text/locale';
import type { ReportDocument } from '../../model/report/reportText';
import { REPORT_SHEET } from '../../model/report/reportText';
import { REPORT_KIND, REPORT_TRAITS } from '../../model/report/reportTraits';
import type { FieldId } from '../../model/form/fields';
import { isPlausible } from '../statements/mistyped';
import { inPlain } from '../whole';
import { compact } from '../compact';
import type { DocumentReading, PlacedFact } from '../document';
import type { ReportTitle } from '../title';
import { titleIn } from '../title';
import { ReportDraft } from './draft';
import { REPORT_FIELDS, REPORT_KNOWN } from './fields';
import { addProjectLines, addProjectList, addQuotas } from './lists';

const nameOf = (field: string): LocalizedText => REPORT_KNOWN.get(field)!.name;

/** A paragraph that says the grade is no longer. */
const LONGEST_LINE = 10_000;

/** 等级为“优”, 评价等次：良. */
const GRADE =
  /(?:等级|等次|结果|档次)(?:评定|评为)?(?:为|是|:)?[“"]?(优秀|良好|优|良|中|差)(?![\u4e00-\u9fa5])/;

/** Undefined where the text has neither the title of such a report nor a figure that one states. */
export function draftForm(
  document: ReportDocument,
  reading: DocumentReading,
): { form: Omit<FormModel, 'report'>; fieldsOf: ReportDraft['fieldsOf'] } | undefined {
  const title = titleIn(document);
  const draft = new ReportDraft(document);
  if (title) addTitle(draft, title);
  const current = reading.facts.filter(
    ({ year }) => title?.year === undefined || year === undefined || year === title.year,
  );
  const ofYear = new Set(current);
  addQuotas(draft, reading.facts);
  addProjectList(draft, reading);
  for (const { field, measure, name, is } of REPORT_FIELDS) {
    const found =
      is &&
      statedFirst(
        reading.facts.filter((fact) => ofYear.has(fact) && is(fact)),
        draft,
        reading.facts,
      );
    if (found) draft.addFact(field, measure, name, found);
  }
  withoutStray(draft);
  addProjectLines(draft, reading.facts);
  addProjectCount(draft, current, document);
  addGrade(draft, document);
  if (!title && draft.fields.size === 0 && reading.statements.length === 0) return undefined;
  return {
    form: {
      kind: REPORT_KIND,
      traits: REPORT_TRAITS,
      title: { 'zh-CN': '自评报告', en: 'Self-evaluation report' },
      edition: undefined,
      sheet: REPORT_SHEET,
      area: { top: 0, left: 0, bottom: Math.max(0, document.paragraphs.length - 1), right: 0 },
      name: title?.unitName?.text,
      year: title?.year,
      unit: '万元',
      fields: draft.fields,
      lists: draft.lists,
      known: REPORT_KNOWN,
      unread: [],
      unrecognized: [],
      taught: [],
      unassigned: [],
      readingNotes: [],
    },
    fieldsOf: draft.fieldsOf,
  };
}

/** So far apart in the text, or in what they come to, the three are of different years or funds. */
const APART = 3;
const OFF = 0.2;
const FAR_OFF = 0.05;
const THREE: readonly FieldId[] = ['report.expenditure', 'report.basic', 'report.project'];

/** Expenditure, 基本支出 and 项目支出 that cannot be meant together are none of them known to be the unit's. */
function withoutStray({ fields, fieldsOf }: ReportDraft): void {
  const facts = THREE.map((id) => [...fieldsOf].find(([, own]) => own.includes(id))?.[0]);
  const [whole, basic, project] = facts;
  if (!whole || !basic || !project) return;
  const sum = inPlain(basic).plus(inPlain(project));
  const off = Number(sum.minus(inPlain(whole)).abs().toFixed()) / Number(inPlain(whole).toFixed());
  const rows = [whole, basic, project].map(({ place }) => place.paragraph);
  const isFar = Math.max(...rows) - Math.min(...rows) > APART && off > FAR_OFF;
  if (off <= OFF && !isFar) return;
  const terms = { whole: [whole.reading], parts: [basic.reading, project.reading] };
  if (!isPlausible({ kind: 'sum', terms })) for (const id of THREE) fields.delete(id);
}

/** 共6个, where the projects follow: in the same paragraph, or in the lines right below it. */
function addProjectCount(
  draft: ReportDraft,
  facts: readonly PlacedFact[],
  { paragraphs }: ReportDocument,
): void {
  const listed = new Set<number>();
  for (const list of ['report.projects', 'report.projectList'] as const) {
    for (const { index } of draft.lists.get(list) ?? []) {
      const name = draft.fields.get(`${list}[${index}].name`);
      if (name) listed.add(name.cell.row);
    }
  }
  const found = facts.find(
    (fact) => isProjectCount(fact) && [0, 1, 2].some((below) => listed.has(fact.place.paragraph + below)),
  );
  if (!found) return;
  // Of lines that were not all understood nobody knows how many projects they list.
  const lines = numberedBelow(found.place.paragraph, paragraphs);
  if (lines.some((line) => listed.has(line)) && !lines.every((line) => listed.has(line))) return;
  draft.addFact('report.projectCount', 'count', nameOf('report.projectCount'), found);
}

const NUMBERED = /^\s*([（(]?)(?:[\d０-９]{1,2}|([一二三四五六七八九十]{1,2}))([)）.、．])/;

/** The lines right below a paragraph that are numbered alike. */
function numberedBelow(paragraph: number, paragraphs: ReportDocument['paragraphs']): readonly number[] {
  const lines: number[] = [];
  let style: string | undefined;
  for (let line = paragraph + 1; line < paragraphs.length; line++) {
    const { text, numbering } = paragraphs[line]!;
    if (text.trim() === '') continue;
    const [, ...parts] = NUMBERED.exec(`${numbering}${text}`) ?? [];
    const own = parts.map((part, at) => (at === 1 && part ? '一' : (part ?? ''))).join();
    if (own === '' || own !== (style ??= own)) break;
    lines.push(line);
  }
  return lines;
}

function isProjectCount({ role, item, unit, reading }: PlacedFact): boolean {
  const { lead } = reading.figure;
  return (
    role === 'count' &&
    unit === '个' &&
    /专项(?:资金)?$|项目(?:支出)?$/.test(item) &&
    /共|有|设|涉及/.test(lead)
  );
}

/** A figure that is another field's already is taken only where no other is there. */
function statedFirst(
  facts: readonly PlacedFact[],
  draft: ReportDraft,
  all: readonly PlacedFact[],
): PlacedFact | undefined {
  const exact = facts.filter(({ approximate }) => !approximate);
  // Said twice in two scopes, 基本支出 is the one that 人员经费 and 公用经费 are parts of.
  const whole = exact.find((fact) => {
    const parts = all.filter((part) => all[part.partOf ?? -1] === fact);
    // A total of other funds has a 基本支出 of its own, which is not the one that is meant.
    const isOfOthers = parts.some(
      (part) => /^(?:基本|项目)支出/.test(part.item) && !draft.fieldsOf.has(part),
    );
    return !isOfOthers && parts.some((part) => draft.fieldsOf.has(part));
  });
  if (whole) return whole;
  // 本年支出合计 is of all funds: where the text states the appropriation as such, that is meant.
  const fiscal = exact.find((fact) => /拨款/.test(fact.item) && !draft.fieldsOf.has(fact));
  if (fiscal) return fiscal;
  return exact.find((fact) => !draft.fieldsOf.has(fact)) ?? exact[0];
}

function addTitle(draft: ReportDraft, { paragraph, year, unitName }: ReportTitle): void {
  if (unitName)
    draft.addText('report.unitName', nameOf('report.unitName'), unitName.paragraph, unitName.text);
  if (year !== undefined) draft.addYear('report.titleYear', nameOf('report.titleYear'), paragraph, year);
}

function addGrade(draft: ReportDraft, document: ReportDocument): void {
  for (const [paragraph, { text }] of document.paragraphs.entries()) {
    if (text.length > LONGEST_LINE || !/自评|评价|得分|综合/.test(text)) continue;
    const grade = GRADE.exec(compact(text).text)?.[1];
    if (!grade) continue;
    draft.addText('report.grade', nameOf('report.grade'), paragraph, grade);
    return;
  }
}
