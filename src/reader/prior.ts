/**
 * Which of last year's forms belong to a set: of the same kind, unit and project, and of the year before. Where that
 * leaves a choice, or a year is not told, none does, and it is said: figures held against another unit's, or another
 * year's, would all be accused.
 */
import type { FormModel, FormSet, NoPriorForms, PriorForms } from '../model/form/form';
import { unitNameIn } from '../model/form/form';
import { isNameOfSame, isSameName, plainName } from '../model/form/formNames';
import type { PriorUse } from '../model/result/result';
import type { LocalizedText } from '../model/text/locale';
import { flatMap } from '../model/flatMap';

/** Last year's forms, each with the file that it stands in, a Word file or a workbook; or why there are none. */
export type PriorGiven = { readonly forms: readonly PriorForm[] } | { readonly missing: LocalizedText };

interface PriorForm {
  readonly form: FormModel;
  readonly file: string;
  readonly isWord?: boolean;
}

export function withPrior(sets: readonly FormSet[], given: PriorGiven): readonly FormSet[] {
  return sets.map((set) => ({ ...set, prior: 'missing' in given ? given : priorFor(set, given.forms) }));
}

/** What of last year's files was compared with, over all sets. */
export function priorUse(sets: readonly FormSet[]): PriorUse {
  const all = flatMap(sets, ({ prior }) => prior ?? []);
  const missing = flatMap(all, (each) => ('missing' in each ? each.missing : []));
  return {
    files: [...new Set(flatMap(all, (each) => ('files' in each ? each.files : [])))],
    missing: [...new Map(missing.map((text) => [text.en, text])).values()],
  };
}

type Found = Extract<PriorGiven, { forms: unknown }>['forms'];

function priorFor({ forms }: FormSet, found: Found): PriorForms | NoPriorForms {
  const year = forms.find((form) => form.year !== undefined)?.year;
  if (year === undefined) return { missing: YEAR_UNKNOWN };
  const units = unitsOf(forms);
  const ofUnit = found.filter(
    ({ form, file }) => forms.some((own) => isSame(own, form)) && isOfUnit(units, form, unitsIn(file, found)),
  );
  const ofYear = workbooksFirst(ofUnit.filter(({ form }) => form.year === year - 1));
  if (ofYear.length === 0) return { missing: ofUnit.length === 0 ? NOT_OF_IT : wrongYear(ofUnit, year - 1) };
  const several = ofYear.some(({ form }, at) =>
    ofYear.slice(at + 1).some((other) => other.form.kind === form.kind),
  );
  if (several) return { missing: SEVERAL };
  return { forms: ofYear.map(({ form }) => form), files: ofYear.map(({ file }) => file) };
}

/** A report repeats the forms of the workbook that it is handed in with. */
function workbooksFirst(found: Found): Found {
  const inWorkbooks = new Set(found.filter(({ isWord }) => !isWord).map(({ form }) => form.kind));
  return found.filter(({ form, isWord }) => !isWord || !inWorkbooks.has(form.kind));
}

/** The same form; a project is told by its name and nothing else. */
function isSame(own: FormModel, form: FormModel): boolean {
  if (form.kind !== own.kind || form.isHidden) return false;
  if (own.traits.projectName === undefined) return true;
  return own.name !== undefined && form.name !== undefined && isSameName(own.name, form.name);
}

/** A form that names no unit is of the one that the others of its file name. */
function isOfUnit(units: readonly string[], form: FormModel, ofFile: readonly string[]): boolean {
  const own = unitNameIn(form);
  const names = own === undefined ? ofFile : [own];
  if (units.length === 0 || names.length === 0) return true;
  return names.every((name) => units.some((unit) => isSameUnit(unit, name)));
}

/** In short or in full; with more behind it is one below the unit: 教育局, 教育局第一小学. */
function isSameUnit(one: string, other: string): boolean {
  if (isSameName(one, other)) return true;
  const [a, b] = [plainName(one), plainName(other)];
  return isNameOfSame(one, other) && !a.startsWith(b) && !b.startsWith(a);
}

const unitsOf = (forms: readonly FormModel[]): readonly string[] =>
  forms.map(unitNameIn).filter((name) => name !== undefined);

const unitsIn = (file: string, found: Found): readonly string[] =>
  unitsOf(found.filter((each) => each.file === file).map(({ form }) => form));

const YEAR_UNKNOWN: LocalizedText = {
  'zh-CN': '看不出本表是哪一年度，没有与上年比较',
  en: 'the year of this form cannot be told: not compared with last year',
};
const NOT_OF_IT: LocalizedText = {
  'zh-CN': '给出的上年文件里没有同一单位（项目）的这张表',
  en: 'last year’s files do not hold this form of this unit, or project',
};
const SEVERAL: LocalizedText = {
  'zh-CN': '给出的上年文件里，这张表有几份，分不出以哪份为准',
  en: 'last year’s files hold this form several times, and which one counts cannot be told',
};

function wrongYear(found: Found, wanted: number): LocalizedText {
  const years = [...new Set(found.map(({ form }) => form.year))].filter((year) => year !== undefined);
  return years.length === 0
    ? {
        'zh-CN': '给出的上年文件看不出是哪一年度，没有与它比较',
        en: 'the year of last year’s file cannot be told: not compared with it',
      }
    : {
        'zh-CN': `给出的上年文件是 ${years.join('、')} 年度的，不是 ${wanted} 年度的`,
        en: `last year’s file is of ${years.join(', ')}, not of ${wanted}`,
      };
}
