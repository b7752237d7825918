/** The composition of reading: from a workbook, and a report, to the forms that they hold. */
import { formulaChecks } from './calculation';
import type { FormModel } from './model/form/form';
import { isA } from './model/form/form';
import type { FormLayout } from './model/form/layout';
import type { Teachable } from './model/form/taughtFile';
import type { ReportDocument } from './model/report/reportText';
import type { Reading } from './model/result/reading';
import { readingOf } from './model/result/reading';
import type { LocalizedText } from './model/text/locale';
import type { WorkbookSnapshot } from './model/workbook/snapshot';
import { LAYOUTS } from './forms';
import { checkedForm, reportForm } from './narrative';
import { nearForms } from './reader/near';
import { readForms } from './reader/readForms';
import { withPairingNotes } from './reader/sets';
import { otherSheets, skippedSheets } from './reader/skipped';
import type { ReadOptions } from './reader/usedPolicy';
import { keptLayout, taughtLayouts, teachableIn } from './reader/workbookLayout';

/** The forms of a workbook as they were read, and the report's where one is given. As `check`, it never throws. */
export function read(
  snapshot: WorkbookSnapshot,
  report?: ReportDocument,
  options: ReadOptions = {},
): Reading {
  const { layouts, problem } = layoutsFor(snapshot, options);
  const text = report && reportForm(report);
  const forms = [
    ...readForms(snapshot, layouts, options.heedsWorkbook ?? true, formulaChecks(snapshot)),
    ...(text ? [text] : []),
  ];
  return told(snapshot, report, forms, layouts, problem);
}

/** The forms, with what came near where there are none, and what was left out. */
function told(
  snapshot: WorkbookSnapshot,
  report: ReportDocument | undefined,
  forms: readonly FormModel[],
  layouts: readonly FormLayout[],
  problem: LocalizedText | undefined,
): Reading {
  const near = forms.length > 0 ? [] : nearForms(snapshot, layouts);
  const skipped = skippedSheets(snapshot, layouts);
  // The tables of a report are no sheets to whoever wrote it.
  const others = report?.tables === snapshot ? [] : otherSheets(snapshot, forms, skipped);
  const reading = readingOf(forms, near, skipped, others);
  return { ...reading, ...(problem && { layoutProblem: problem }) };
}

/** What can be taught of the forms there are: for reading a layout's file. */
export const TEACHABLE: Teachable = teachableIn(LAYOUTS);

/** The taught labels that a workbook keeps, or why they cannot be used. */
export function taughtIn(settings: WorkbookSnapshot['settings']): ReturnType<typeof keptLayout> {
  return keptLayout(settings, TEACHABLE);
}

function layoutsFor(snapshot: WorkbookSnapshot, { layout = [] }: ReadOptions) {
  return taughtLayouts(LAYOUTS, snapshot, layout, TEACHABLE);
}

/** What a check goes by: the forms to be held against each other, with a word where it is not certain which are. */
export function readForCheck(
  snapshot: WorkbookSnapshot,
  report: ReportDocument | undefined,
  options: ReadOptions,
): Reading {
  const { layouts, problem } = layoutsFor(snapshot, options);
  const own = readForms(snapshot, layouts, options.heedsWorkbook ?? true, formulaChecks(snapshot));
  const forms = withPairingNotes([...withListed(own), ...textForm(snapshot, report, layouts)]);
  return told(snapshot, report, forms, layouts, problem);
}

/** A list of projects with their forms, which it is held against. */
function withListed(forms: readonly FormModel[]): readonly FormModel[] {
  if (!forms.some(isList)) return forms;
  const attached = forms.filter(({ traits }) => traits.projectName !== undefined);
  return forms.map((form) => (isList(form) ? { ...form, attached } : form));
}

const isList = (form: FormModel): boolean => isA(form, 'project-list');

/** The report's text as a form, with the forms that its tables show where those are not checked themselves. */
function textForm(
  snapshot: WorkbookSnapshot,
  report: ReportDocument | undefined,
  layouts: readonly FormLayout[],
): readonly FormModel[] {
  if (!report) return [];
  const form = checkedForm(report);
  if (!form) return [];
  if (report.tables === snapshot) return [form];
  return [{ ...form, attached: readForms(report.tables, layouts) }];
}
