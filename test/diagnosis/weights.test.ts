/** What each number of the weighing does: what changes where it is nothing, and where it is twice as much. */
import fc from 'fast-check';
import { check } from '../../src/check';
import type { Candidate } from '../../src/diagnosis/candidates';
import { candidatesFor, isClear } from '../../src/diagnosis/candidates';
import { choose } from '../../src/diagnosis/choose';
import { among, sourcesOf, unforeseen } from '../../src/diagnosis/entryErrors';
import { isTraced } from '../../src/diagnosis/evidence';
import { isUnfinished } from '../../src/diagnosis/gaps';
import { likelihoodOfBlank, plausibility } from '../../src/diagnosis/surroundings';
import { System } from '../../src/diagnosis/system';
import { WEIGHTS } from '../../src/diagnosis/weights';
import type { FieldId } from '../../src/model/form/fields';
import { decimal, interval } from '../../src/model/number/quantity';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { issues } from '../../src/model/result/issues';
import type { ExampleForm } from '../../src/model/result/rule';
import { RULES } from '../../src/rules';
import { cleanWorkbook } from '../helpers/cleanForms';
import { buildForms } from '../helpers/formBuilder';
import { runs } from '../helpers/properties';
import { withCell } from '../helpers/workbook';

/** What comes out with one number of a table replaced. */
function given<Table extends object, Value>(
  table: Table,
  key: keyof Table & string,
  value: number,
  run: () => Value,
): Value {
  const replaced = jest.replaceProperty(table, key, value as never);
  try {
    return run();
  } finally {
    replaced.restore();
  }
}

/** That an outcome goes with a number: nothing where it is nothing, twice as much where it is doubled. */
function expectInProportion<Table extends object>(
  table: Table,
  key: keyof Table & string,
  run: () => number,
  rest = 0,
): void {
  const now = run() - rest;
  expect(now).toBeGreaterThan(0);
  expect(given(table, key, 0, run) - rest).toBeCloseTo(0, 12);
  const doubled = 2 * (table[key] as unknown as number);
  expect((given(table, key, doubled, run) - rest) / now).toBeCloseTo(2, 6);
}

function systemOf(values: ExampleForm): System {
  const set = buildForms(values);
  return System.of(set, RULES, DEFAULT_POLICY);
}

const cents = fc.integer({ min: 1000, max: 9_999_999 }).map((each) => decimal(each).div(100));

describe('the shares of entry errors that digits tell', () => {
  test.each(['mistyped', 'transposed', 'dropped', 'doubled', 'decimal', 'unit', 'carry', 'sign'] as const)(
    '%s',
    (kind) => {
      fc.assert(
        fc.property(cents, (printed) => {
          const of = (): number =>
            sourcesOf(printed, 2)
              .filter(({ entryError }) => entryError === kind)
              .reduce((sum, { likelihood }) => sum + likelihood, 0);
          fc.pre(of() > 0);
          expectInProportion(WEIGHTS.shares, kind, of);
          // No other is any likelier for it.
          const others = (): readonly number[] =>
            sourcesOf(printed, 2).flatMap(({ entryError, likelihood }) =>
              entryError === kind ? [] : [likelihood],
            );
          expect(given(WEIGHTS.shares, kind, 0, others)).toEqual(others());
        }),
        runs(20),
      );
    },
  );
});

/** The weight with which a figure is proposed for the cell, the sets being one figure. */
function weightOf(values: ExampleForm, id: FieldId, value: string): number {
  const system = systemOf(values);
  return choose(system, system.field(id)!, [interval(decimal(value), decimal(value))])!.weight;
}

const ROWS: ExampleForm = {
  'projects.total.final': 20.5,
  'projects.items[0].final': 12.5,
  'projects.items[1].final': 8,
  'projects.items[2].final': 7.25,
};

describe('the shares of those that the rest of the form tells', () => {
  test('a row missed', () => {
    expectInProportion(WEIGHTS.shares, 'row-missed', () => weightOf(ROWS, 'projects.total.final', '27.75'));
  });

  test('rounded, and how many round figures are just round', () => {
    const whole = (): number =>
      weightOf({ 'projects.total.final': '38.00' }, 'projects.total.final', '38.37');
    expectInProportion(WEIGHTS.shares, 'rounded', whole);
    expect(given(WEIGHTS, 'roundedWays', 2 * WEIGHTS.roundedWays, whole)).toBeCloseTo(whole() / 2, 9);
  });

  test('the neighbour’s, which is hardly more than any other, and how often columns are equal', () => {
    const row: ExampleForm = { 'projects.total.budget': 41.27, 'projects.total.final': 41.27 };
    const taken = (): number => weightOf(row, 'projects.total.final', '18.06');
    const rest = unforeseen(2321);
    expectInProportion(WEIGHTS.shares, 'neighbour', taken, rest);
    const twice = given(WEIGHTS, 'neighbourWays', 2 * WEIGHTS.neighbourWays, taken);
    expect(twice - rest).toBeCloseTo((taken() - rest) / 2, 12);
    expect(taken()).toBeLessThan(2 * rest);
  });

  test('a blank, by how often such a cell is rightly blank', () => {
    const row: ExampleForm = { 'projects.total.prior': 20, 'projects.total.budget': 30 };
    const cases: readonly (readonly [keyof typeof WEIGHTS.blank, ExampleForm, FieldId])[] = [
      ['points', { 'indicators[0].weight': 10, 'indicators[0].score': null }, 'indicators[0].score'],
      ['beside', { ...row, 'projects.total.final': null }, 'projects.total.final'],
      [
        'partly',
        { ...row, 'projects.total.prior': null, 'projects.total.final': null },
        'projects.total.final',
      ],
      ['alone', { 'threePublic.total.final': null }, 'threePublic.total.final'],
    ];
    const found = cases.map(([key, values, id]) => {
      const system = systemOf(values);
      const likelihood = (): number => likelihoodOfBlank(system, system.field(id)!, 1000);
      expectInProportion(WEIGHTS.shares, 'blank', likelihood);
      const twice = given(WEIGHTS.blank, key, 2 * WEIGHTS.blank[key], likelihood);
      expect(twice).toBeCloseTo(likelihood() / 2, 9);
      return likelihood();
    });
    expect(found).toEqual([...found].sort((a, b) => b - a));
  });

  test('typed over a formula: without a share none is accused of it', () => {
    const clean = cleanWorkbook();
    const sheets = clean.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === '基础数据表' && cell.row === 4 && cell.column < 5 && typeof cell.value === 'number'
          ? { ...cell, formula: '=SUM(1)' }
          : cell,
      ),
    }));
    const workbook = withCell({ ...clean, sheets }, '基础数据表', 'F5', 11.47);
    const kinds = (): readonly string[] => causes(workbook).map(({ kind }) => kind);
    expect(kinds()).toEqual(['cell']);
    expect(given(WEIGHTS.shares, 'overwritten', 0, kinds)).not.toContain('cell');
    expect(given(WEIGHTS.shares, 'overwritten', 16, kinds)).toEqual(['cell']);
  });
});

const causes = (workbook: Parameters<typeof check>[0]) =>
  issues(check(workbook).diagnostics).flatMap(({ cause }) => cause ?? []);

test('what no list foresees: among as many figures as are as far off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (distance) => {
      expectInProportion(WEIGHTS, 'unforeseen', () => unforeseen(distance));
      const twice = given(WEIGHTS, 'spread', 2 * WEIGHTS.spread, () => among(distance));
      expect(twice).toBeCloseTo(among(distance) / 2, 12);
      expect(among(2 * distance)).toBeCloseTo(among(distance) / 2, 12);
    }),
    runs(30),
  );
});

test('the point by one place, two and three', () => {
  WEIGHTS.pointWays.forEach((ways, at) => {
    const likelihood = (): number =>
      sourcesOf(decimal('742.38'), 2).find(({ value }) => value.eq(`742.38e${at + 1}`))!.likelihood;
    const { pointWays } = WEIGHTS;
    const twice = given(pointWays, String(at) as never, 2 * ways, likelihood);
    expect(twice).toBeCloseTo(likelihood() / 2, 9);
  });
});

describe('how well a figure fits in', () => {
  const plausible = (values: ExampleForm, id: FieldId, value: string) => (): number => {
    const system = systemOf(values);
    return plausibility(system, system.field(id)!, decimal(value));
  };
  const row: ExampleForm = { 'projects.total.prior': 20, 'projects.total.final': 28 };
  const indicator: ExampleForm = {
    'indicators[0].name': '清淤',
    'indicators[0].weight': 12.5,
    'indicators[0].score': 12,
  };

  test('by its row: beyond a number of times it is a factor less likely', () => {
    const far = plausible(row, 'projects.total.final', '150');
    const farther = plausible(row, 'projects.total.final', '15000');
    expectInProportion(WEIGHTS.far, 'factor', far);
    expectInProportion(WEIGHTS.farther, 'factor', farther);
    expect(given(WEIGHTS.far, 'times', 2 * WEIGHTS.far.times, far)).toBe(1);
    expect(given(WEIGHTS.farther, 'times', 1000, farther)).toBe(WEIGHTS.far.factor);
  });

  test('points by how round they are, and whether they are all', () => {
    expectInProportion(WEIGHTS, 'wholeWeight', plausible(indicator, 'indicators[0].weight', '12'));
    expectInProportion(WEIGHTS, 'brokenWeight', plausible(indicator, 'indicators[0].weight', '12.5'));
    expectInProportion(WEIGHTS, 'notInFull', plausible(indicator, 'indicators[0].score', '12'));
  });

  test('a rate by itself', () => {
    for (const value of ['0.09', '9.4']) {
      const odd = plausible({ 'staff.controlRate': '94%' }, 'staff.controlRate', value);
      expectInProportion(WEIGHTS.oddRate, 'factor', odd);
      expect(given(WEIGHTS.oddRate, 'below', 0, () => given(WEIGHTS.oddRate, 'above', 1000, odd))).toBe(1);
    }
  });

  test('no trace where the row confirms what stands there', () => {
    const system = systemOf({ 'projects.total.budget': 6.8, 'projects.total.final': 7.2 });
    const repair = { id: 'projects.total.final' as FieldId, value: decimal('3'), weight: 1 };
    const traced = (): boolean => isTraced([{ ...repair, entryError: 'transposed' }], system);
    expect(traced()).toBe(false);
    expect(given(WEIGHTS, 'near', 0, traced)).toBe(true);
    expect(given(WEIGHTS, 'near', 2 * WEIGHTS.near, traced)).toBe(true);
  });

  test('nor in what rounding leaves', () => {
    const system = systemOf({ 'projects.total.final': 7.24 });
    const repair = { id: 'projects.total.final' as FieldId, value: decimal('7.22'), weight: 1 };
    const traced = (): boolean => isTraced([{ ...repair, entryError: 'dropped' }], system);
    expect(traced()).toBe(false);
    expect(given(WEIGHTS, 'rounding', 0, traced)).toBe(true);
  });
});

describe('how candidates compare', () => {
  const candidate = (weight: number): Candidate => ({ repairs: [], weight, following: [] });

  test('clearly: as many times likelier than all others together', () => {
    const weights = fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, (drawn) => {
        const [first, ...others] = [...drawn].sort((a, b) => b - a).map(candidate);
        const clear = (): boolean => isClear(first!, [first!, ...others]);
        expect(given(WEIGHTS, 'clearly', 0, clear)).toBe(true);
        if (given(WEIGHTS, 'clearly', 2 * WEIGHTS.clearly, clear)) expect(clear()).toBe(true);
        // Many that are unlikely are together as likely as one.
        const sum = others.reduce((all, { weight }) => all + weight, 0);
        expect(clear()).toBe(isClear(first!, [first!, candidate(sum)]));
      }),
    );
  });

  /** One indicator's weight is one too many, and its score not full for it; the sum is wrong for it. */
  const WEIGHED: ExampleForm = {
    'indicators[0].name': '清淤',
    'indicators[0].target': '≥12次',
    'indicators[0].actual': '12次',
    'indicators[0].weight': 41,
    'indicators[0].score': 40,
    'indicators[1].name': '补种',
    'indicators[1].target': '≥9次',
    'indicators[1].actual': '9次',
    'indicators[1].weight': 50,
    'indicators[1].score': 50,
    'funds.total.weight': 10,
    'total.weight': 100,
  };
  const weightIn = (values: ExampleForm, ids: readonly FieldId[]) => (): number => {
    const system = systemOf(values);
    const broken = system.constraints.filter((each) => system.state(each) === 'broken' && each.strict);
    const found = candidatesFor(broken, system).find(
      ({ repairs }) =>
        repairs
          .map(({ id }) => id)
          .sort()
          .join() === [...ids].sort().join(),
    );
    return found!.weight;
  };

  test('a figure that follows, where it was only asked about', () => {
    const follows = weightIn(WEIGHED, ['indicators[0].weight']);
    expectInProportion(WEIGHTS, 'follows', follows);
    const other = weightIn(WEIGHED, ['funds.total.weight']);
    expect(given(WEIGHTS, 'follows', 0, other)).toBe(other());
  });

  test('a sum that comes out only by rounding', () => {
    // The total, with two digits transposed; another cell has the same amount but for a cent.
    const cent: ExampleForm = { ...ROWS, 'projects.total.final': 72.75, 'funds.byNature.project': 27.76 };
    expectInProportion(WEIGHTS, 'loose', weightIn(cent, ['projects.total.final']));
    const same = weightIn({ ...cent, 'funds.byNature.project': 27.75 }, ['projects.total.final']);
    expect(given(WEIGHTS, 'loose', 0, same)).toBe(same());
  });

  test('a second one besides', () => {
    const two: ExampleForm = {
      ...ROWS,
      'projects.total.final': 27.75,
      'projects.items[0].final': 21.57,
      'funds.byNature.project': 37.25,
    };
    const system = systemOf(two);
    const broken = system.constraints.filter((each) => system.state(each) === 'broken');
    const weights = (): readonly number[] =>
      candidatesFor(broken, system)
        .filter(({ repairs }) => repairs.length === 2)
        .map(({ weight }) => weight);
    expect(weights().length).toBeGreaterThan(0);
    expect(given(WEIGHTS, 'second', 0, weights).every((each) => each === 0)).toBe(true);
    const twice = given(WEIGHTS, 'second', 2 * WEIGHTS.second, weights);
    weights().forEach((each, at) => expect(twice[at]! / each).toBeCloseTo(2, 6));
  });

  test('at most so many are shown as alternatives', () => {
    // One relation over three cells.
    const workbook = withCell(cleanWorkbook(), '基础数据表', 'B10', 3.21);
    const kinds = (): readonly string[] => causes(workbook).map(({ kind }) => kind);
    expect(kinds()).toEqual(['alternatives']);
    expect(given(WEIGHTS, 'mostAlike', 0, kinds)).toEqual([]);
    // And one over four.
    const list = withCell(cleanWorkbook(), '基础数据表', 'B13', 7.68);
    const ofList = (): readonly string[] => causes(list).map(({ kind }) => kind);
    expect(ofList()).toEqual([]);
    expect(given(WEIGHTS, 'mostAlike', 2 * WEIGHTS.mostAlike, ofList)).toEqual(['alternatives']);
  });
});

test('with more than a share of its figures missing a form is not filled in', () => {
  const system = systemOf({
    'projects.total.prior': 18,
    'projects.total.final': null,
    'projects.items[0].prior': 10,
    'projects.items[0].final': 12.5,
    'projects.items[1].prior': 8,
    'projects.items[1].final': 7,
  });
  const unfinished = (): boolean => isUnfinished(system.set, system.constraints);
  expect(unfinished()).toBe(true);
  expect(given(WEIGHTS, 'unfinished', 2 * WEIGHTS.unfinished, unfinished)).toBe(false);
});
