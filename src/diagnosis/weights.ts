/**
 * Every number that the weighing rests on. Shares are of a hundred wrong figures; the likelihood of one slip is its
 * share divided by the ways in which it may go. Factors are of a cell's likelihood beside the others'.
 *
 * Frequencies: J. Verhoeff, *Error detecting decimal codes* (1969), of decimal numbers copied by people: one digit 60
 * to 95 %, neighbours changed places 10 to 20 %, a digit left out or added 10 to 20 %, anything else about 9 %. His
 * numbers stood by themselves; who fills in a form sees a wrong first digit, and has rows, columns and units to mistake
 * besides. Where nobody has counted, the share is an estimate, and what counts is its order. They were set over
 * `SETTING` in `test/helpers/planted`, and are held to `HELD_OUT`.
 */
import type { EntryError } from '../model/result/cause';

export const WEIGHTS = {
  /** How many of a hundred wrong figures came about so. */
  shares: {
    /** Verhoeff: 60 to 95. Less here: of these the eye sees most, as sums and rows make them stand out. */
    mistyped: 20,
    /** Verhoeff: 10 to 20. */
    transposed: 15,
    /** A digit left out; with `doubled`, Verhoeff: 10 to 20. */
    dropped: 10,
    doubled: 6,
    /** Not counted by anybody: figures of equal length have no point, no unit, no columns, no formulas. */
    decimal: 10,
    unit: 6,
    blank: 8,
    'row-missed': 8,
    overwritten: 8,
    neighbour: 3,
    carry: 3,
    sign: 2,
    rounded: 1,
  } satisfies Readonly<Record<EntryError, number>>,

  /** Any other: an old figure, another row's, five more. Verhoeff: 9. */
  unforeseen: 10,
  /**
   * Among how many figures such a one falls, for one at a distance of one: a difference is as likely one of cents as
   * one of thousands, so that each of `distance` figures of its size has 1 in `spread × distance`. Six decades up and
   * down: 2 × 6 × ln 10.
   */
  spread: 27.6,

  /** The point by one place, by two, by three; each way. */
  pointWays: [2.5, 10, 25],
  /** Two columns are often equal without anybody having erred. */
  neighbourWays: 5,
  /** A round figure is mostly one that is round. */
  roundedWays: 10,
  /** How often such a cell is rightly blank: a blank mostly says that there is nothing. */
  blank: {
    /** A weight or score beside the other one of its indicator. What it should be is one of few figures. */
    points: 0.2,
    /** An amount beside all others of its row, where the form leaves no other one blank. */
    beside: 0.003,
    /** One that has some beside it, or where the form leaves others blank. */
    partly: 0.3,
    /** One in an empty row. */
    alone: 0.9,
  },

  /** An amount more than so many times the nearest of its row is more than budgets move: so much less likely. */
  far: { times: 5, factor: 0.05 },
  farther: { times: 50, factor: 0.002 },
  /** At most so many times another of its row, a figure is confirmed by it. */
  near: 1.25,
  /** Weights are fives and tens. */
  wholeWeight: 0.15,
  brokenWeight: 0.03,
  /** Most indicators score in full. */
  notInFull: 0.3,
  /** A rate below a third or above three times of all is seldom stated. */
  oddRate: { below: 1 / 3, above: 3, factor: 0.05 },

  /** From which a figure follows that was only asked about. */
  follows: 10,
  /** Which leaves a rounding difference where none has to be. */
  loose: 0.1,
  /** How likely a second error is where there is one already. */
  second: 0.05,

  /** So many times likelier than all others together, a cell may be named. */
  clearly: 8,
  /** Sums of rounded parts are off by as much, in the form's unit, where nobody's hand slipped. */
  rounding: 0.02,
  /** More than so many that fit alike say nothing to anybody. */
  mostAlike: 3,
  /** With a larger share of its figures missing a form is not filled in yet. */
  unfinished: 0.15,
};
