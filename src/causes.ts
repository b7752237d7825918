/** The composition of diagnosis: findings under what explains them, and what other figures would bring. */
import type { CellAddress } from './model/workbook/cell';
import type { FormSet } from './model/form/form';
import { decimal } from './model/number/quantity';
import type { Policy } from './model/policy/policy';
import type { Unresolved } from './model/result/cause';
import type { Diagnostic } from './model/result/diagnostic';
import type { Rule } from './model/result/rule';
import { diagnose } from './diagnosis/diagnose';
import { withValue } from './diagnosis/figures';
import { fold } from './diagnosis/fold';
import { withEdits } from './fixer/corrections';
import type { Judge } from './fixer/trial';
import { findingsIn } from './linter/lint';
import { rounding } from './rules';
import { READING_RULES } from './rules/reading';

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
export function byCause(
  diagnostics: readonly Diagnostic[],
  sets: readonly FormSet[],
  rules: readonly Rule[],
  policy: Policy,
  editedSince: readonly CellAddress[] | undefined,
): { readonly explained: readonly Diagnostic[]; readonly unresolved: readonly Unresolved[] } {
  let explained = diagnostics;
  const unresolved: Unresolved[] = [];
  for (const set of sets.flatMap(inParts)) {
    const diagnosed = diagnose(set, rules, policy, explained, editedSince);
    unresolved.push(...diagnosed.unresolved);
    const diagnoses = diagnosed.diagnoses.map((each) => ({ ...each, cause: withEdits(each.cause, set) }));
    if (diagnoses.length > 0)
      explained = fold(explained, diagnoses, (corrections) => {
        // It is asked what is no longer found: other rules have nothing to say to that.
        const telling = rules.filter(({ meta }) => diagnostics.some(({ ruleId }) => ruleId === meta.id));
        const applied = (all: FormSet): FormSet =>
          corrections.reduce((done, { field, value }) => withValue(done, field, decimal(value)), all);
        return findingsIn(
          sets.map((all) => (contains(all, set) ? applied(all) : all)),
          telling,
          rounding,
          policy,
          READING_RULES,
        );
      });
  }
  return { explained, unresolved };
}

/** Forms in different units are looked at one by one: a figure to propose is one of its own form. */
function inParts(set: FormSet): readonly FormSet[] {
  const units = new Set(set.forms.map(({ unit }) => unit));
  return units.size < 2 ? [set] : set.forms.map((form) => ({ forms: [form] }));
}

function contains(all: FormSet, part: FormSet): boolean {
  return part.forms.every((form) => all.forms.includes(form));
}
