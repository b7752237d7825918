/**
 * Which rules forms are asked by, and what is said of those that need a form that is not there. It hangs on nothing but
 * what the forms are, and so is worked out once for all files of a kind.
 */
import type { ExpectedForm, FormSet, FormTraits, NeededForm } from '../model/form/form';
import type { NotCheckedReason } from '../model/result/diagnostic';
import type { Rule } from '../model/result/rule';
import { formMissing, whichForm } from './reasons';
import { flatMap } from '../model/flatMap';

/** A rule for these forms: it is run, or nothing is checked for a reason. */
export interface Asked {
  readonly rule: Rule;
  readonly missing: NotCheckedReason | undefined;
}

/** In the order of the rules. One whose forms nobody expects here is left out. */
export function askedOf(set: FormSet, rules: readonly Rule[]): readonly Asked[] {
  // Which other form it may be hangs on the sheets that they stand on.
  if (set.unclear && set.unclear.length > 0) return workedOut(set, rules);
  let known = byRules.get(rules);
  if (!known) byRules.set(rules, (known = new ByTraits()));
  for (const { traits } of set.forms) known = known.with(traits);
  return (known.asked ??= workedOut(set, rules));
}

/** What is known of forms, by what each of them is: what their definitions say never changes. */
class ByTraits {
  private readonly more = new WeakMap<FormTraits, ByTraits>();
  asked: readonly Asked[] | undefined;

  with(traits: FormTraits): ByTraits {
    let next = this.more.get(traits);
    if (!next) this.more.set(traits, (next = new ByTraits()));
    return next;
  }
}

const byRules = new WeakMap<readonly Rule[], ByTraits>();

function workedOut(set: FormSet, rules: readonly Rule[]): readonly Asked[] {
  const roles = new Set(flatMap(set.forms, ({ traits }) => traits.is));
  return flatMap(rules, (rule): readonly Asked[] => {
    const { needs } = rule.meta;
    const lacking = needs.filter((need) => !roles.has(need));
    if (lacking.length === 0) return [{ rule, missing: undefined }];
    const unclear = (set.unclear ?? []).filter(({ traits }) =>
      lacking.some((need) => traits.is.includes(need)),
    );
    if (unclear.length > 0) return [{ rule, missing: whichForm(unclear) }];
    const expected = lacking.map((need) => expectedBy(set, need, needs));
    // That a form is not there is worth saying only where one that is there should have it beside it.
    if (!expected.every((form) => form !== undefined)) return [];
    return [{ rule, missing: formMissing(expected.map(({ name }) => name)) }];
  });
}

/** The missing form, as a form of the set expects it. @param needs all that the rule asks for */
function expectedBy(set: FormSet, need: NeededForm, needs: readonly NeededForm[]): ExpectedForm | undefined {
  for (const { traits } of set.forms) {
    const isOwnRule = traits.is.some((is) => needs.includes(is));
    const found = traits.expects.find(({ is, forOwnRules }) => is === need && (isOwnRule || !forOwnRules));
    if (found) return found;
  }
  return undefined;
}
