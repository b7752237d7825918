/** The composition of diagnosis: findings under what explains them, and what other figures would bring. */
import type { CellAddress } from './model/workbook/cell';
import { inList } from './model/form/fields';
import type { FormModel, FormSet } from './model/form/form';
import { decimal } from './model/number/quantity';
import type { Policy } from './model/policy/policy';
import type { Unresolved } from './model/result/cause';
import type { Diagnostic } from './model/result/diagnostic';
import type { Rule } from './model/result/rule';
import { mayRead } from './model/result/reads';
import { diagnose } from './diagnosis/diagnose';
import { withValue } from './diagnosis/figures';
import { fold } from './diagnosis/fold';
import { withEdits } from './fixer/corrections';
import type { Judge } from './fixer/trial';
import type { Explanation } from './model/reason/explanation';
import { withAmounts } from './linter/amounts';
import type { LintResult } from './linter/lint';
import { findingsIn, lint } from './linter/lint';
import { rounding } from './rules';
import { READING_RULES } from './rules/reading';
import { flatMap } from './model/flatMap';

export interface Found extends LintResult {
  /** The findings under what explains them, and those that are of one amount. */
  readonly explained: readonly Diagnostic[];
  readonly unresolved: readonly Unresolved[];
}

/** All that is found in sets of forms. */
export function foundIn(
  sets: readonly FormSet[],
  rules: readonly Rule[],
  policy: Policy,
  kept: readonly Explanation[],
  editedSince?: readonly CellAddress[],
): Found {
  const linted = lint(sets, rules, rounding, policy, kept, READING_RULES);
  const { explained, unresolved } = byCause(linted.diagnostics, sets, rules, policy, editedSince);
  return { ...linted, explained: withAmounts(explained, linted.placed), unresolved };
}

/**
 * What is wrong in all forms when one set of them holds other figures.
 *
 * @param now what is wrong as they are
 */
export function judgeOf(
  own: FormSet,
  sets: readonly FormSet[],
  rules: readonly Rule[],
  policy: Policy,
  now: readonly Diagnostic[],
): Judge {
  return (changed) =>
    (changed === own
      ? now
      : findingsIn(
          sets.map((set) => (set === own ? changed : set)),
          rules,
          rounding,
          policy,
          READING_RULES,
        )
    ).filter(({ severity }) => severity !== 'hint');
}

/** The findings, with what explains them: one wrong cell, one issue. */
function byCause(
  diagnostics: readonly Diagnostic[],
  sets: readonly FormSet[],
  rules: readonly Rule[],
  policy: Policy,
  editedSince: readonly CellAddress[] | undefined,
): { readonly explained: readonly Diagnostic[]; readonly unresolved: readonly Unresolved[] } {
  let explained = diagnostics;
  const unresolved: Unresolved[] = [];
  const found = new Set(diagnostics.map(({ ruleId }) => ruleId));
  const finding = rules.filter(({ meta }) => found.has(meta.id));
  for (const set of flatMap(sets, inParts)) {
    const isOwn = (diagnostic: Diagnostic): boolean => isAbout(diagnostic, set);
    const diagnosed = diagnose(set, rules, policy, explained.filter(isOwn), editedSince);
    unresolved.push(...diagnosed.unresolved);
    const diagnoses = diagnosed.diagnoses.map((each) => ({ ...each, cause: withEdits(each.cause, set) }));
    if (diagnoses.length > 0)
      explained = fold(
        explained,
        diagnoses,
        (corrections) => {
          // It is asked what is no longer found: rules that find nothing have nothing to say to that, and what is found
          // by those that read none of these fields is found as before.
          const changed = new Set(corrections.map(({ field }) => inList(field).pattern));
          const telling = finding.filter((rule) => mayRead(rule, changed));
          const asked = new Set<string>(telling.map(({ meta }) => meta.id));
          const applied = (all: FormSet): FormSet =>
            corrections.reduce((done, { field, value }) => withValue(done, field, decimal(value)), all);
          const now = findingsIn(
            sets.map((all) =>
              contains(all, set) ? applied(all) : tellingOfCorrected(all, set, applied(set)),
            ),
            telling,
            rounding,
            policy,
          );
          return [...now, ...diagnostics.filter(({ ruleId }) => !asked.has(ruleId))];
        },
        isOwn,
      );
  }
  return { explained, unresolved };
}

/** Forms in different units are looked at one by one: a figure to propose is one of its own form. */
function inParts(set: FormSet): readonly FormSet[] {
  const units = new Set(set.forms.map(({ unit }) => unit));
  return units.size < 2 ? [set] : set.forms.map((form) => ({ forms: [form] }));
}

/** Whether a finding stands in one of these forms: those of several projects have the same fields. */
function isAbout({ cells: [first] }: Diagnostic, { forms }: FormSet): boolean {
  if (!first) return false;
  const { address, field } = first;
  return forms.some(({ fields }) => {
    const own = field === undefined ? undefined : fields.get(field)?.cell;
    return own?.sheet === address.sheet && own.row === address.row && own.column === address.column;
  });
}

/** The same forms; a list tells of its projects' forms as they are once corrected. */
function tellingOfCorrected(all: FormSet, { forms }: FormSet, corrected: FormSet): FormSet {
  const isListed = ({ attached = [] }: FormModel): boolean => attached.some((form) => forms.includes(form));
  if (!all.forms.some(isListed)) return all;
  const now = (form: FormModel): FormModel => corrected.forms[forms.indexOf(form)] ?? form;
  return {
    ...all,
    forms: all.forms.map((form) => (isListed(form) ? { ...form, attached: form.attached!.map(now) } : form)),
  };
}

function contains(all: FormSet, part: FormSet): boolean {
  return part.forms.every((form) => all.forms.includes(form));
}
