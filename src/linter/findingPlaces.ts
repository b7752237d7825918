/** Gives outcomes their places by name, so that they are known again when the same unit is checked a second time. */
import type { Diagnostic, RuleOutcome } from '../model/result/diagnostic';
import type { FindingPlace } from '../model/result/findingPlace';
import { keysOfRows, WHOLE_FILE } from '../model/result/findingPlace';
import { inList, listOf } from '../model/form/fields';
import type { FieldId } from '../model/form/fields';
import type { FormModel, FormSet } from '../model/form/form';
import { plainName } from '../model/form/formNames';
import type { PlacedOutcome } from './placed';
import type { Writable } from '../model/writable';

type Place = Omit<FindingPlace, 'nth'>;

/**
 * The same outcomes, each finding with its place.
 *
 * @param wholeFile the rule whose finding is about no cell of its own, wherever its first one stands
 */
export function placeFindings(placed: readonly PlacedOutcome[], wholeFile: string): readonly PlacedOutcome[] {
  const found = new Set<string>();
  for (const { outcome } of placed) if (outcome.status === 'failed') found.add(outcome.ruleId);
  // A finding is numbered among its rule's outcomes; what other rules say does not matter.
  const placing = new Placing(wholeFile);
  return placed.map((each) => {
    const { outcome, set } = each;
    if (!found.has(outcome.ruleId)) return each;
    const at = placing.next(each);
    if (outcome.status !== 'failed' || !at) return each;
    const { ruleId, place, diagnostic } = outcome;
    // Assigned: to define what another literal is spread into takes V8 ten times as long.
    const withPlace: Writable<Diagnostic> = { ...diagnostic };
    withPlace.place = placing.numbered(at);
    return { outcome: { ruleId, place, status: 'failed', diagnostic: withPlace }, set };
  });
}

/** All outcomes with their places, also of what holds: for whoever holds another submission against them. */
export function placeOutcomes(placed: readonly PlacedOutcome[], wholeFile: string): readonly RuleOutcome[] {
  const placing = new Placing(wholeFile);
  return placed.map((each) => {
    const at = placing.next(each);
    return at ? { ...each.outcome, at: placing.numbered(at) } : each.outcome;
  });
}

/** The places of outcomes, one after the other. */
class Placing {
  private readonly byText = new Map<string, Place>();
  private readonly sets = new Map<FormSet, PlacesOfSet>();
  private readonly seen = new Map<string, Map<Place, number>>();
  private nth = 0;

  constructor(private readonly wholeFile: string) {}

  /** Undefined for one that has none. Counted are the outcomes, whatever they are: one that is gone renames no other. */
  next({ outcome, set }: PlacedOutcome): Place | undefined {
    const { ruleId } = outcome;
    let places = this.sets.get(set);
    if (!places) this.sets.set(set, (places = new PlacesOfSet(set, this.byText)));
    const found = ruleId === this.wholeFile ? WHOLE_FILE : places.of(outcome);
    if (!found) return undefined;
    let counts = this.seen.get(ruleId);
    if (!counts) this.seen.set(ruleId, (counts = new Map()));
    this.nth = (counts.get(found) ?? 0) + 1;
    counts.set(found, this.nth);
    return found;
  }

  /** The last one with its number among those of the same rule and place. */
  numbered({ form, of, field, row }: Place): FindingPlace {
    return { form, of, field, row, nth: this.nth };
  }
}

/** The places of one set of forms, each worked out when it is first asked for. */
class PlacesOfSet {
  private readonly fields = new Map<FieldId, Place | undefined>();
  private readonly projects = new Map<FormModel, string>();

  /** @param byText the places of all sets: what reads the same is the same */
  constructor(
    private readonly set: FormSet,
    private readonly byText: Map<string, Place>,
  ) {}

  /** A field that no form of the set shows, as a column that is missing, is told by the form that is there. */
  of(outcome: RuleOutcome): Place | undefined {
    const field =
      (outcome.status === 'failed' ? outcome.diagnostic.cells[0]?.field : undefined) ?? outcome.place;
    const found = field === undefined ? undefined : this.shown(field);
    if (found) return found;
    const [first] = this.set.forms;
    if (!first || (field === undefined && outcome.status !== 'failed')) return undefined;
    const { pattern, row } = inList(field ?? '');
    return this.same(first, pattern, row === undefined ? '' : `#${row + 1}`);
  }

  private shown(id: FieldId): Place | undefined {
    const known = this.fields.get(id);
    if (known || this.fields.has(id)) return known;
    const found = this.find(id);
    this.fields.set(id, found);
    return found;
  }

  private find(id: FieldId): Place | undefined {
    const form = this.set.forms.find(({ fields }) => fields.has(id));
    if (!form) return undefined;
    const { pattern, row } = inList(id);
    const name = row === undefined ? '' : keysOfRows(form, listOf(pattern)).get(row);
    return this.same(form, pattern, name ?? `#${row! + 1}`);
  }

  private same(model: FormModel, field: string, row: string): Place {
    const form = model.kind;
    let of = this.projects.get(model);
    if (of === undefined) this.projects.set(model, (of = projectOf(model)));
    const text = `${form}\n${of}\n${field}\n${row}`;
    let place = this.byText.get(text);
    if (!place) this.byText.set(text, (place = { form, of, field, row }));
    return place;
  }
}

function projectOf({ traits, name = '' }: FormModel): string {
  return traits.projectName === undefined ? '' : plainName(name);
}
