/**
 * Who is accused: slips of every kind, planted into forms of many kinds and sizes. `npm run bench -- diagnosis` prints all
 * of it by kind; this holds what was measured, over the same draws every time.
 */
import { allOf, plantedSingly, plantedTogether } from '../helpers/planted/bench';
import { HELD_OUT, SETTING } from '../helpers/planted/madeForms';
import { FORESEEN, HELD_OUT_SLIPS, UNFORESEEN } from '../helpers/planted/slips';

/** So many of each kind into each form. */
const EACH = 3;

/** Kinds that leave a trace in the digits, or break more than one relation. */
const { neighbour, 'off by one': offByOne, ...TRACED } = FORESEEN;

describe.each([
  ['that the weights were set by', SETTING, 5],
  ['that were held out', HELD_OUT, 6],
] as const)('forms %s', (_, forms, from) => {
  test('of a hundred slips that no list foresees, not more than one has another cell named', () => {
    const all = allOf(plantedSingly(forms, { ...UNFORESEEN, ...HELD_OUT_SLIPS }, { each: EACH, from }));
    expect(all.planted).toBeGreaterThan(200);
    expect(all.innocents.slice(Math.floor(all.planted / 100))).toEqual([]);
    // Nothing is named where nothing speaks, but much does.
    expect(all.named / all.planted).toBeGreaterThan(0.5);
  });

  test('slips that leave a trace are named', () => {
    const all = allOf(plantedSingly(forms, TRACED, { each: EACH, from }));
    expect(all.planted).toBeGreaterThan(150);
    expect(all.named / all.planted).toBeGreaterThan(0.87);
    expect(all.innocents.slice(Math.floor(all.planted / 100))).toEqual([]);
  });

  test('the neighbour’s figure, or one more, is not enough by itself', () => {
    const all = allOf(
      plantedSingly(forms, { neighbour: neighbour!, offByOne: offByOne! }, { each: EACH, from }),
    );
    expect(all.planted).toBeGreaterThan(30);
    // A small draw: 3 of 33; the bench has 7 of 587.
    expect(all.innocent / all.planted).toBeLessThan(0.1);
  });

  test('two at once: hardly ever is a third cell named', () => {
    const all = plantedTogether(forms, FORESEEN, { each: 4 * EACH, from, slipsAtOnce: 2 });
    expect(all.planted).toBeGreaterThan(60);
    expect((all.named + all.shown) / all.planted).toBeGreaterThan(0.8);
    expect(all.innocent / all.planted).toBeLessThan(0.03);
  });

  test('three at once: what can be told by itself is, and hardly ever is another cell named', () => {
    const all = plantedTogether(forms, FORESEEN, { each: 4 * EACH, from, slipsAtOnce: 3 });
    expect(all.planted).toBeGreaterThan(60);
    expect((all.named + all.shown) / all.planted).toBeGreaterThan(0.8);
    expect(all.innocent / all.planted).toBeLessThan(0.03);
  });
});
