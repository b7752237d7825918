/** The checked forms as Word tables, with a draft of the sentences that state their figures. */
import type { FormModel, FormSet } from '../../model/form/form';
import { isDepartments } from '../../model/form/form';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { WordReport, WordTable } from '../../model/report/wordReport';
import { draftSentences } from './wordSentences';
import { wordTable } from './wordTable';
import { flatMap } from '../../model/flatMap';

/** A draft for every set with a department's form; every form that stands in a sheet as a table. */
export function wordReport(snapshot: WorkbookSnapshot, sets: readonly FormSet[]): WordReport {
  const drafted = sets.filter((set) => set.forms.some(isDepartments));
  const drafts = drafted.map(draftSentences);
  const forms = flatMap(sets, (set) => set.forms);
  return {
    title: titleOf(forms, drafts.length > 0 ? '整体支出' : '项目支出'),
    sections: flatMap(drafts, ({ sections }) => sections),
    notes: [...new Set(flatMap(drafts, ({ notes }) => notes))],
    tables: flatMap(forms, (form): readonly WordTable[] => {
      const sheet = snapshot.sheets.find(({ name }) => name === form.sheet);
      return sheet && !form.report ? [wordTable(sheet, form)] : [];
    }),
  };
}

function titleOf(forms: readonly FormModel[], what: string): string {
  const year = forms.find((form) => form.year !== undefined)?.year;
  const name = forms.find((form) => !form.report && form.name)?.name ?? '';
  return `${year === undefined ? '' : `${year}年度`}${name}${what}绩效自评报告（草稿）`;
}
