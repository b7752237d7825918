/**
 * What the units of one place call each other: 县财政局 and 财政局 for 临川县财政局. Sure enough for a file's name, as
 * long as nobody else on the roster could be meant.
 */
import { plainName } from '../../model/form/formNames';
import { flatMap } from '../../model/flatMap';
import { abbreviations, abbreviationsAround } from './abbreviations';

interface Called {
  readonly name: string;
  readonly aliases: readonly string[];
}

const PLACE_END = /[省市州盟区县旗镇乡]/gu;
const PARTY = /^(?:中共|中国共产党)/u;
/** 县委宣传部 is called by its last words, as no other office is; its office is not. */
const OF_PARTY = /^委(?:员会)?(.+部|政法委|政法委员会|党校|老干部?局|网信办|编办|编委办)$/;
/** Behind the place: an office of the party, though its name does not begin with 中共. */
const PARTY_OFFICE = /^委(?:员会)?(?:办公室$|党校$|老干部局$|政法委|.{2,10}部$|.{2,12}委员会办公室$)/;
const OF_COMMITTEE = /^委员会(?=.)/;
const TOWNSHIP = /^(\p{L}{1,8}[乡镇])人民政府$/u;
const NUMBERED = /[第十]$/;
const NUMBER = /^[一二三四五六七八九十]/;
const LONGEST_PLACE = 16;
/** Of a place: fewer units may share a beginning by chance. */
const FEWEST = 3;
const SHORTEST = 3;

/** What a unit was called, what it took over, and of how much of it a form is. */
const ASIDE = /[（(](?:原|曾用名|含|包括|更名|合并|并入|本级|机关本级|本部|汇总)[^（()）]*[)）]|本级$|汇总$/g;

/** Without what stands beside it. */
export const bareName = (name: string): string => name.replace(ASIDE, '');

/** By short name; none where the roster is of several places. */
export function shortNames<Unit extends Called>(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const nameOf = (name: string): string => plainName(bareName(name));
  const place = placeOf(units.map(({ name }) => nameOf(name)));
  if (place === undefined) return new Map();
  const short = flatMap(units, (unit) => shortsOf(nameOf(unit.name), place).map((name) => ({ name, unit })));
  const called = [
    ...flatMap(units, (unit) => [unit.name, ...unit.aliases].map((name) => ({ name: nameOf(name), unit }))),
    ...short,
  ];
  const endings = endingsOf(called, new Set(short.map(({ name }) => name.length)));
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
  const kind = place.slice(-1);
  const around = abbreviationsAround(name, place);
  if (around.length > 0) return around;
  if (!bare.startsWith(place)) {
    // A township calls itself without its county.
    const town = TOWNSHIP.exec(bare);
    return town ? [town[1]!, `${town[1]!}政府`] : [];
  }
  const rest = bare.slice(place.length);
  const town = TOWNSHIP.exec(rest);
  const shorts = [
    ...abbreviations(rest),
    ...(OF_COMMITTEE.test(rest) ? [rest.replace(OF_COMMITTEE, '委')] : []),
    ...(town ? [town[1]!, `${town[1]!}政府`] : []),
  ];
  const all =
    isParty || PARTY_OFFICE.test(rest)
      ? [
          ...flatMap([rest, ...shorts], (each) => [`${kind}${each}`, `${place}${each}`]),
          ...flatMap([rest, ...shorts], (each) => OF_PARTY.exec(each)?.[1] ?? []),
        ]
      : flatMap([rest, ...shorts], (each) => [
          ...[each, `${kind}${each}`, `${place.slice(0, -1)}${each}`],
          ...(each === rest ? [] : [`${place}${each}`]),
        ]);
  return all.filter((each) => (each.length >= SHORTEST || shorts.includes(each)) && each !== name);
}

/** Who ends with what, by endings of these lengths. 十一中 is told by its number, and not called 一中. */
function endingsOf<Unit extends Called>(
  called: readonly { readonly name: string; readonly unit: Unit }[],
  lengths: ReadonlySet<number>,
): ReadonlyMap<string, ReadonlySet<Unit>> {
  const found = new Map<string, Set<Unit>>();
  for (const { name, unit } of called)
    for (const length of lengths) {
      if (length > name.length) continue;
      const ending = name.slice(-length);
      if (NUMBERED.test(name.slice(0, -length)) && NUMBER.test(ending)) continue;
      const those = found.get(ending) ?? new Set<Unit>();
      found.set(ending, those.add(unit));
    }
  return found;
}
