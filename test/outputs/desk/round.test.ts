/** Some three hundred submissions with everything planted: none under a wrong unit, hardly one asked about needlessly. */
import { LAYOUTS } from '../../../src/forms';
import { digest } from '../../../src/model/result/findingPlace';
import { readingOf } from '../../../src/model/result/reading';
import type { Entry } from '../../../src/outputs/desk/entry';
import type { Register, Registered } from '../../../src/outputs/desk/register';
import { registerOf } from '../../../src/outputs/desk/register';
import { readForms } from '../../../src/reader/readForms';
import { submissionOf } from '../../../src/reader/submission';
import type { Submitted } from '../../helpers/submissions';
import { deskEntry } from '../../helpers/deskEntry';
import { round, UNITS } from '../../helpers/submissions';

/** As much of a check as tells whose a file is. */
function entryOf({ file, workbook, modified }: Submitted): Entry {
  const forms = readForms(workbook, LAYOUTS);
  return deskEntry(
    { file, modified, digest: digest(JSON.stringify(workbook)), submission: submissionOf(workbook, forms) },
    readingOf(forms).status,
  );
}

let files: readonly Submitted[];
let entries: readonly Entry[];
beforeAll(() => {
  files = round();
  entries = files.map(entryOf);
});

const outcome = ({ files: registered }: Register) => {
  const pairs = registered.map((found, at) => [found, files[at]!] as const);
  const told = ([{ state, unit, why }, truth]: readonly [Registered, Submitted]) =>
    `${truth.file}: ${state} ${why ?? ''} ${unit?.name ?? '–'}, is ${truth.state} ${truth.unit}`;
  return {
    misfiled: pairs.filter(([{ unit }, truth]) => unit && unit.name !== truth.unit).map(told),
    asked: pairs.filter(([{ state }, truth]) => state === 'unclear' && truth.state !== 'unclear').map(told),
    otherwise: pairs.filter(([{ state }, truth]) => state !== truth.state).map(told),
  };
};

test('with a roster: every state right, no file under another unit, nobody asked needlessly', () => {
  expect(files.length).toBeGreaterThan(250);
  const register = registerOf(entries, { units: UNITS, year: undefined }, 2023);
  expect(outcome(register)).toEqual({ misfiled: [], asked: [], otherwise: [] });
  const missing = register.units.filter(({ files: of }) => of.length === 0).map(({ unit }) => unit.name);
  expect(missing.length).toBeGreaterThanOrEqual(10);
  expect(new Set(files.filter(({ state }) => state === 'received').map(({ unit }) => unit))).toEqual(
    new Set(
      register.units
        .filter(({ files: of }) => of.some(({ state }) => state === 'received'))
        .map(({ unit }) => unit.name),
    ),
  );
});

test('without a roster or a year: no file under another unit, duplicates and second submissions all the same', () => {
  const register = registerOf(entries, undefined, undefined);
  const names = ({ unit }: Submitted): readonly string[] => [unit, unit.replace('区', '')];
  // In short inside: nobody can know whose short name it is.
  expect(
    register.files.flatMap(({ unit }, at) =>
      unit && !names(files[at]!).includes(unit.name) ? [unit.name] : [],
    ),
  ).toEqual([]);
  for (const state of ['duplicate', 'superseded', 'wrong-year'] as const) {
    const planted = files.flatMap((each, at) => (each.state === state ? [register.files[at]!.state] : []));
    expect(planted.length).toBeGreaterThan(3);
    expect(new Set(planted)).toEqual(new Set([state]));
  }
  expect(register.year).toEqual({ year: 2023, isGiven: false });
});
