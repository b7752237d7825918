/** Gives every outcome its place by name, so that it is known again when the same unit is checked a second time. */
import type { RuleOutcome } from '../model/result/diagnostic';
import type { FindingPlace } from '../model/result/findingPlace';
import { rowKeys, WHOLE_FILE } from '../model/result/findingPlace';
import { inList, rowField } from '../model/form/fields';
import type { FieldId, ListId } from '../model/form/fields';
import type { FormModel, FormSet } from '../model/form/form';
import { plainName } from '../model/form/formNames';
import type { PlacedOutcome } from './explain';

type Place = Omit<FindingPlace, 'nth'>;

/** @param wholeFile the rule whose finding is about no cell of its own, wherever its first one stands */
export function withPlaces(placed: readonly PlacedOutcome[], wholeFile: string): readonly PlacedOutcome[] {
  const known = new Map<FormSet, ReadonlyMap<FieldId, Place>>();
  const seen = new Map<string, number>();
  return placed.map(({ outcome, set }) => {
    if (!known.has(set)) known.set(set, placesIn(set));
    const found = outcome.ruleId === wholeFile ? WHOLE_FILE : placeOf(outcome, set, known.get(set)!);
    if (!found) return { outcome, set };
    // Counted are the outcomes, whatever they are: one that is gone renames no other.
    const { form, of, field, row } = found;
    const key = [outcome.ruleId, form, of, field, row].join('\n');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { outcome: withPlace(outcome, { form, of, field, row, nth }), set };
  });
}

function withPlace(outcome: RuleOutcome, at: FindingPlace): RuleOutcome {
  return outcome.status === 'failed'
    ? { ...outcome, at, diagnostic: { ...outcome.diagnostic, place: at } }
    : { ...outcome, at };
}

/** A field that no form of the set shows, as a column that is missing, is told by the form that is there. */
function placeOf(
  outcome: RuleOutcome,
  { forms: [first] }: FormSet,
  places: ReadonlyMap<FieldId, Place>,
): Place | undefined {
  const field =
    (outcome.status === 'failed' ? outcome.diagnostic.cells[0]?.field : undefined) ?? outcome.place;
  const found = field === undefined ? undefined : places.get(field);
  if (found) return found;
  if (!first || (field === undefined && outcome.status !== 'failed')) return undefined;
  const { pattern, row } = inList(field ?? '');
  return {
    form: first.kind,
    of: projectOf(first),
    field: pattern,
    row: row === undefined ? '' : `#${row + 1}`,
  };
}

function placesIn({ forms }: FormSet): ReadonlyMap<FieldId, Place> {
  const places = new Map<FieldId, Place>();
  for (const form of forms) {
    const texts = new Map([...form.fields].map(([id, { text }]) => [id, text]));
    const rows = new Map([...form.lists.keys()].map((list) => [list, rowNames(form, list, texts)]));
    const base = { form: form.kind, of: projectOf(form) };
    for (const id of form.fields.keys()) {
      if (places.has(id)) continue;
      const { pattern, row } = inList(id);
      const name = row === undefined ? '' : rows.get(pattern.slice(0, pattern.indexOf('[')))?.get(row);
      places.set(id, { ...base, field: pattern, row: name ?? `#${row! + 1}` });
    }
  }
  return places;
}

/** What each row of a list is told by, by its index. */
function rowNames(
  form: FormModel,
  list: ListId,
  texts: ReadonlyMap<FieldId, string>,
): ReadonlyMap<number, string> {
  const rows = form.lists.get(list) ?? [];
  const keys = rowKeys(rows.map(({ index }) => texts.get(rowField(`${list}[].name`, index)) ?? ''));
  return new Map(rows.map(({ index }, at) => [index, keys[at]!]));
}

function projectOf({ traits, name = '' }: FormModel): string {
  return traits.projectName === undefined ? '' : plainName(name);
}
