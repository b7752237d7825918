/** Gives outcomes their places by name, so that they are known again when the same unit is checked a second time. */
import type { RuleOutcome } from '../model/result/diagnostic';
import type { FindingPlace } from '../model/result/findingPlace';
import { rowKeys, WHOLE_FILE } from '../model/result/findingPlace';
import { inList, rowField } from '../model/form/fields';
import type { FieldId, ListId } from '../model/form/fields';
import type { FormModel, FormSet } from '../model/form/form';
import { plainName } from '../model/form/formNames';
import type { PlacedOutcome } from './placed';

type Place = Omit<FindingPlace, 'nth'>;

/**
 * The same outcomes, each finding with its place.
 *
 * @param wholeFile the rule whose finding is about no cell of its own, wherever its first one stands
 */
export function placeFindings(placed: readonly PlacedOutcome[], wholeFile: string): readonly PlacedOutcome[] {
  const found = new Set(
    placed.flatMap(({ outcome }) => (outcome.status === 'failed' ? [outcome.ruleId] : [])),
  );
  // A finding is numbered among its rule's outcomes; what other rules say does not matter.
  const places = placesOf(placed, wholeFile, (ruleId) => found.has(ruleId));
  return placed.map((each, nth) => {
    const { outcome } = each;
    const at = places[nth];
    if (outcome.status !== 'failed' || !at) return each;
    return { ...each, outcome: { ...outcome, diagnostic: { ...outcome.diagnostic, place: at } } };
  });
}

/** All outcomes with their places, also of what holds: for whoever holds another submission against them. */
export function placeOutcomes(placed: readonly PlacedOutcome[], wholeFile: string): readonly RuleOutcome[] {
  const places = placesOf(placed, wholeFile, () => true);
  return placed.map(({ outcome }, nth) => {
    const at = places[nth];
    return at ? { ...outcome, at } : outcome;
  });
}

/** One an outcome; undefined for those that are not asked for, or have none. */
function placesOf(
  placed: readonly PlacedOutcome[],
  wholeFile: string,
  isAsked: (ruleId: string) => boolean,
): readonly (FindingPlace | undefined)[] {
  const known = new Map<FormSet, PlacesOfSet>();
  const seen = new Map<string, number>();
  return placed.map(({ outcome, set }) => {
    if (!isAsked(outcome.ruleId)) return undefined;
    let places = known.get(set);
    if (!places) known.set(set, (places = new PlacesOfSet(set)));
    const found = outcome.ruleId === wholeFile ? WHOLE_FILE : places.of(outcome);
    if (!found) return undefined;
    // Counted are the outcomes, whatever they are: one that is gone renames no other.
    const { form, of, field, row } = found;
    const key = [outcome.ruleId, form, of, field, row].join('\n');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { form, of, field, row, nth };
  });
}

/** The places of one set of forms, each worked out when it is first asked for. */
class PlacesOfSet {
  private readonly fields = new Map<FieldId, Place | undefined>();
  private readonly rows = new Map<FormModel, Map<ListId, ReadonlyMap<number, string>>>();

  constructor(private readonly set: FormSet) {}

  /** A field that no form of the set shows, as a column that is missing, is told by the form that is there. */
  of(outcome: RuleOutcome): Place | undefined {
    const field =
      (outcome.status === 'failed' ? outcome.diagnostic.cells[0]?.field : undefined) ?? outcome.place;
    const found = field === undefined ? undefined : this.shown(field);
    if (found) return found;
    const [first] = this.set.forms;
    if (!first || (field === undefined && outcome.status !== 'failed')) return undefined;
    const { pattern, row } = inList(field ?? '');
    return {
      form: first.kind,
      of: projectOf(first),
      field: pattern,
      row: row === undefined ? '' : `#${row + 1}`,
    };
  }

  private shown(id: FieldId): Place | undefined {
    if (!this.fields.has(id)) this.fields.set(id, this.find(id));
    return this.fields.get(id);
  }

  private find(id: FieldId): Place | undefined {
    const form = this.set.forms.find(({ fields }) => fields.has(id));
    if (!form) return undefined;
    const { pattern, row } = inList(id);
    const name =
      row === undefined ? '' : this.rowNames(form, pattern.slice(0, pattern.indexOf('['))).get(row);
    return { form: form.kind, of: projectOf(form), field: pattern, row: name ?? `#${row! + 1}` };
  }

  /** What each row of a list is told by, by its index. */
  private rowNames(form: FormModel, list: ListId): ReadonlyMap<number, string> {
    let lists = this.rows.get(form);
    if (!lists) this.rows.set(form, (lists = new Map()));
    let names = lists.get(list);
    if (!names) {
      const rows = form.lists.get(list) ?? [];
      const keys = rowKeys(
        rows.map(({ index }) => form.fields.get(rowField(`${list}[].name`, index))?.text ?? ''),
      );
      names = new Map(rows.map(({ index }, at) => [index, keys[at]!]));
      lists.set(list, names);
    }
    return names;
  }
}

function projectOf({ traits, name = '' }: FormModel): string {
  return traits.projectName === undefined ? '' : plainName(name);
}
