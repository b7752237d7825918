/**
 * Which findings are about one amount: a total exceeds its budget by 17.98 because one of its parts does, and a
 * reason for the one is a reason for the other.
 */
import type { FieldId } from '../model/form/fields';
import type { Diagnostic } from '../model/result/diagnostic';
import { decimal, formatDecimal } from '../model/number/quantity';
import type { PlacedOutcome } from './placed';
import { flatMap } from '../model/flatMap';

/**
 * The findings, each part's with the total that it makes the difference of: the same rule finds both, by the same
 * difference, and a relation that holds makes the one a term of the other.
 */
export function withAmounts(
  diagnostics: readonly Diagnostic[],
  outcomes: readonly PlacedOutcome[],
): readonly Diagnostic[] {
  const amounts = diagnostics.map(amountOf);
  const alike = new Map<string, Diagnostic[]>();
  diagnostics.forEach((diagnostic, at) => {
    const amount = amounts[at];
    if (amount === undefined) return;
    const list = alike.get(amount);
    if (list) list.push(diagnostic);
    else alike.set(amount, [diagnostic]);
  });
  // Of most forms no two findings are about one amount.
  if (alike.size === amounts.filter((amount) => amount !== undefined).length) return diagnostics;
  const wholes = flatMap([...alike.values()], (list) =>
    list.length > 1 ? list.map(({ cells }) => cells[0]!.field) : [],
  );
  const partsOf = partsBy(outcomes, new Set(wholes));
  return diagnostics.map((part, at) => {
    const others = alike.get(amounts[at] ?? '') ?? [];
    const [field] = part.cells;
    const total = others.find(
      (each) => each !== part && field && partsOf(each.cells[0]!.field).has(field.field),
    );
    return total ? { ...part, sameAmountAs: total.cells[0]!.address } : part;
  });
}

/** What findings of one amount have in common; undefined for those of none. */
function amountOf({ ruleId, messageId, cells, evidence }: Diagnostic): string | undefined {
  if (!cells[0] || evidence?.difference === undefined) return undefined;
  const amount = formatDecimal(decimal(evidence.difference));
  // Only the name of a sheet may have lines: it stands last.
  return `${ruleId}\n${messageId}\n${amount}\n${cells[0].address.sheet}`;
}

/** The terms of the relations that hold for these fields, each looked at when it is asked for. */
function partsBy(
  outcomes: readonly PlacedOutcome[],
  wholes: ReadonlySet<FieldId>,
): (whole: FieldId) => ReadonlySet<FieldId> {
  const passed = new Map<FieldId, PlacedOutcome[]>();
  for (const placed of outcomes) {
    // Only what holds by its arithmetic has terms.
    if (!('terms' in placed)) continue;
    const { place } = placed.outcome;
    if (place === undefined || !wholes.has(place)) continue;
    const list = passed.get(place);
    if (list) list.push(placed);
    else passed.set(place, [placed]);
  }
  const known = new Map<FieldId, ReadonlySet<FieldId>>();
  return (whole) => {
    const before = known.get(whole);
    if (before) return before;
    const parts = new Set(flatMap(passed.get(whole) ?? [], ({ terms = [] }) => terms.map(({ id }) => id)));
    known.set(whole, parts);
    return parts;
  };
}
