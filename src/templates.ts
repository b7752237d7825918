/**
 * Blank forms of a year, computed cells as live formulas. The formulas are those of the rules' own relations:
 * the form is read as any workbook is, and what the rules compute there is put in.
 */
import type { CellAddress } from './model/workbook/cell';
import { DEFAULT_POLICY } from './model/policy/policy';
import type { ReportDocument } from './model/report/reportText';
import type { FormKind } from './model/form/form';
import type { TemplateCell, TemplateForm, TemplateOptions, TemplateSheet } from './model/writing/template';
import { snapshotOf } from './model/writing/template';
import { fillsFor, formulasFor } from './fixer/fills';
import { LAYOUTS } from './forms';
import { TEMPLATES } from './forms/templates';
import { EXAMPLE, EXAMPLE_UNIT } from './forms/templates/example';
import { readForms } from './reader/readForms';
import { groupForms } from './reader/sets';
import { RULES } from './rules';
import { importedSheet } from './outputs/word/importedSheet';
import { flatMap } from './model/flatMap';

export type { TemplateForm, TemplateSheet };

/** The forms that there are blank ones of, in the order in which they stand in a workbook. */
export const TEMPLATE_FORMS: readonly TemplateForm[] = TEMPLATES.map(({ form, word, title, usual }) => ({
  form,
  word,
  title,
  usual,
}));

const USUAL = TEMPLATES.filter(({ usual }) => usual);
/** What the published forms have room for. */
const DEFAULTS = { forms: USUAL.map(({ form }) => form), projects: 5, indicators: 1 } as const;
/** Outside of these a year is mistyped, or no budget year that anybody evaluates. */
export const YEARS = { first: 2000, last: 2099 } as const;
const EXAMPLE_YEAR = 2023;
export const MOST = { projects: 200, indicators: 20 } as const;

export interface TemplatesOptions extends Partial<TemplateOptions> {
  readonly year: number;
  readonly forms?: readonly FormKind[];
}

/** The sheets in the order of the forms in a workbook, whatever order they are asked for in. */
export function templates({
  forms = DEFAULTS.forms,
  year,
  unitName,
  projects = DEFAULTS.projects,
  indicators = DEFAULTS.indicators,
}: TemplatesOptions): readonly TemplateSheet[] {
  const sheets = TEMPLATES.filter(({ form }) => forms.includes(form)).map(({ draw }) =>
    draw({ year, unitName, projects, indicators }),
  );
  return withFormulas(sheets);
}

/**
 * Both forms of an example unit, filled in with a few cells wrong on purpose: figures only, as most units type
 * them, so that there is something to find.
 */
export function exampleSheets(): readonly TemplateSheet[] {
  const [year, projects, indicators] = [EXAMPLE_YEAR, 2, 1];
  const blank = USUAL.map(({ draw }) => draw({ year, unitName: EXAMPLE_UNIT, projects, indicators }));
  return blank.map((sheet) => ({
    ...sheet,
    name: `示例${sheet.name}`,
    cells: sheet.cells.map((cell) => {
      const typed = cell.fields?.map((id) => EXAMPLE[id]).find((value) => value !== undefined);
      if (typed === undefined) return cell;
      return { ...cell, value: typeof cell.value === 'string' ? `${cell.value}${typed}` : typed };
    }),
  }));
}

/**
 * The tables of a report that hold forms, as sheets for the open workbook: `host.insertTemplates` draws them.
 * None for a report without such tables, and for one whose tables could not be read (.doc, plain text).
 */
export function importSheets(document: ReportDocument): readonly TemplateSheet[] {
  const forms = readForms(document.tables, LAYOUTS);
  return flatMap(document.tables.sheets, (sheet) => {
    const own = forms.filter((form) => form.sheet === sheet.name);
    return own.length > 0 ? [importedSheet(sheet, own)] : [];
  });
}

function withFormulas(sheets: readonly TemplateSheet[]): readonly TemplateSheet[] {
  const formulas = flatMap(setsOf(filledIn(sheets)), (set) => formulasFor(set, RULES, DEFAULT_POLICY));
  const known = flatMap(setsOf(sheets), (set) => fillsFor(set, RULES, DEFAULT_POLICY).all());
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

/** A row of a list is one only when it has figures, and an indicator's with a name: something in every cell. */
function filledIn(sheets: readonly TemplateSheet[]): readonly TemplateSheet[] {
  return sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(withContent) }));
}

function withContent(cell: TemplateCell): TemplateCell {
  if (cell.value !== null) return cell;
  return { ...cell, value: cell.style === 'number' ? 1 : '…' };
}

/** Over blanks a sum gives 0, and any other formula shows nothing. */
function withFormula(
  { area, numberFormat, fields }: TemplateCell,
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
    ...(fields && { fields }),
  };
}
