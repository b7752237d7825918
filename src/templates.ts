/**
 * Blank forms of a year, computed cells as live formulas. The formulas are those of the rules' own relations:
 * the form is read as any workbook is, and what the rules compute there is put in.
 */
import type { CellAddress } from './model/cell';
import { DEFAULT_POLICY } from './model/policy';
import type { ReportDocument } from './model/report';
import type { TemplateCell, TemplateForm, TemplateOptions, TemplateSheet } from './model/template';
import { snapshotOf, TEMPLATE_FORMS } from './model/template';
import { fillsFor, formulasFor } from './fixer/fills';
import { LAYOUTS } from './forms';
import { TEMPLATES } from './forms/templates';
import { groupForms, readForms } from './reader/readForms';
import { RULES } from './rules';
import { importedSheet } from './summary/importedSheet';

export type { TemplateForm, TemplateSheet };
export { TEMPLATE_FORMS };

/** What the published forms have room for. */
const DEFAULTS = { forms: ['basic', 'evaluation'], projects: 5, indicators: 1 } as const;
/** Outside of these a year is a slip, or no budget year that anybody evaluates. */
export const YEARS = { first: 2000, last: 2099 } as const;
export const MOST = { projects: 200, indicators: 20 } as const;

export interface TemplatesOptions extends Partial<TemplateOptions> {
  readonly year: number;
  readonly forms?: readonly TemplateForm[];
}

/** The sheets in the order of the forms in a workbook, whatever order they are asked for in. */
export function templates({
  forms = DEFAULTS.forms,
  year,
  unitName,
  projects = DEFAULTS.projects,
  indicators = DEFAULTS.indicators,
}: TemplatesOptions): readonly TemplateSheet[] {
  const sheets = TEMPLATE_FORMS.filter((form) => forms.includes(form)).map((form) =>
    TEMPLATES[form]({ year, unitName, projects, indicators }),
  );
  return withFormulas(sheets);
}

/**
 * The tables of a report that hold forms, as sheets for the open workbook: `host.insertTemplates` draws them.
 * None for a report without such tables, and for one whose tables could not be read (.doc, plain text).
 */
export function importSheets(document: ReportDocument): readonly TemplateSheet[] {
  const forms = readForms(document.tables, LAYOUTS);
  return document.tables.sheets.flatMap((sheet) => {
    const own = forms.filter((form) => form.sheet === sheet.name);
    return own.length > 0 ? [importedSheet(sheet, own)] : [];
  });
}

function withFormulas(sheets: readonly TemplateSheet[]): readonly TemplateSheet[] {
  // A row of a list is one only when it has figures, so that the forms are read with some in every cell.
  const filled = sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(withFigure) }));
  const formulas = setsOf(filled).flatMap((set) => formulasFor(set, RULES, DEFAULT_POLICY));
  const known = setsOf(sheets).flatMap((set) => fillsFor(set, RULES, DEFAULT_POLICY));
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const isHere = (at: CellAddress): boolean =>
        at.sheet === sheet.name && at.row === cell.area.top && at.column === cell.area.left;
      const found = formulas.find(({ target }) => isHere(target.cell));
      if (!found) return cell;
      const computed = known.find((fill) => isHere(fill.cell))?.computed;
      return withFormula(cell, found.formula, computed);
    }),
  }));
}

function setsOf(sheets: readonly TemplateSheet[]) {
  return groupForms(readForms(snapshotOf(sheets), LAYOUTS));
}

function withFigure(cell: TemplateCell): TemplateCell {
  return cell.style === 'number' && cell.value === null ? { ...cell, value: 1 } : cell;
}

/** Over blanks a sum gives 0, and any other formula shows nothing. */
function withFormula(
  { area, numberFormat }: TemplateCell,
  formula: string,
  computed: string | undefined,
): TemplateCell {
  const blank = formula.startsWith('=SUM(') ? 0 : '';
  const result = computed === undefined ? blank : Number(computed);
  return {
    area,
    style: 'computed',
    value: { formula },
    result,
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
