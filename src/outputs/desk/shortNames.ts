/**
 * What the units of one place call each other: 县财政局 and 财政局 for 临川县财政局. Sure enough for a file's name, as
 * long as nobody else on the roster could be meant.
 */
import { plainName } from '../../model/form/formNames';
import { flatMap } from '../../model/flatMap';

interface Called {
  readonly name: string;
  readonly aliases: readonly string[];
}

const PLACE_END = /[省市州盟区县旗镇乡]/gu;
const PARTY = /^(?:中共|中国共产党)/u;
const LONGEST_PLACE = 16;
/** Of a place: fewer units may share a beginning by chance. */
const FEWEST = 3;
const SHORTEST = 3;

/** By short name; none where the roster is of several places. */
export function shortNames<Unit extends Called>(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const place = placeOf(units.map(({ name }) => plainName(name)));
  if (place === undefined) return new Map();
  const short = flatMap(units, (unit) =>
    shortsOf(plainName(unit.name), place).map((name) => ({ name, unit })),
  );
  const endings = endingsOf(units, new Set(short.map(({ name }) => name.length)));
  // Whose name ends with it may be meant as well: 财政局 where a town's is on the roster.
  return new Map(
    short
      .filter(({ name, unit }) => [...(endings.get(name) ?? [])].every((other) => other === unit))
      .map(({ name, unit }) => [name, unit]),
  );
}

/** What most names begin with, the longest. */
function placeOf(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names)
    for (const place of placesOf(name)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST && count * 2 > names.length)
    .sort(([one], [other]) => other.length - one.length)[0]?.[0];
}

function placesOf(name: string): readonly string[] {
  const bare = name.replace(PARTY, '');
  return [...bare.matchAll(PLACE_END)]
    .map(({ index }) => bare.slice(0, index + 1))
    .filter(({ length }) => length > 1 && length <= LONGEST_PLACE);
}

function shortsOf(name: string, place: string): readonly string[] {
  const isParty = PARTY.test(name);
  const bare = name.replace(PARTY, '');
  if (!bare.startsWith(place)) return [];
  const rest = bare.slice(place.length);
  const forms = isParty
    ? [`${place.slice(-1)}${rest}`, bare]
    : [rest, `${place.slice(-1)}${rest}`, `${place.slice(0, -1)}${rest}`];
  return forms.filter((each) => each.length >= SHORTEST && each !== name);
}

/** Who ends with what, by endings of these lengths. */
function endingsOf<Unit extends Called>(
  units: readonly Unit[],
  lengths: ReadonlySet<number>,
): ReadonlyMap<string, ReadonlySet<Unit>> {
  const found = new Map<string, Set<Unit>>();
  for (const unit of units)
    for (const name of [unit.name, ...unit.aliases].map(plainName))
      for (const length of lengths) {
        if (length > name.length) continue;
        const ending = name.slice(-length);
        const those = found.get(ending) ?? new Set<Unit>();
        found.set(ending, those.add(unit));
      }
  return found;
}
