/** What the constructs read from and give. */
import type { FactRole } from '../model/report/reportText';
import type { Clause } from './clauses';
import type { Figure } from './figures';

/**
 * `level`: so much there is or was. `change`: so much more or less than before. `ratio`: a share, a rate. `price`: so
 * much for one of a kind. `limit`: a threshold, full marks, no figure of anything that happened.
 */
export type ReadingKind = 'level' | 'change' | 'ratio' | 'price' | 'limit';

/** Of when a level is: the year reported on, the one before, or what was planned. */
export type Side = 'now' | 'earlier' | 'plan';

export interface Reading {
  readonly figure: Figure;
  readonly paragraph: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  readonly kind: ReadingKind;
  readonly side: Side;
  readonly item: string;
  /** Its own words, where the item is what the list item or sentence is about: 年初预算 of 办案经费. */
  readonly own: string;
  /** 即, （大写…）: the figure that it says once more. */
  readonly restates: Reading | undefined;
  readonly role: FactRole;
  readonly value: string;
  readonly unit: string;
  readonly approximate: boolean;
  /** As many places the text prints such figures with: 5万元 beside 5.58万元 is 5.00. The same for all in its unit. */
  readonly places: { least: number };
  /** 共, 合计: it sums up; `bare` where it says of nothing of its own. */
  readonly total: 'bare' | 'named' | undefined;
  readonly year: number | undefined;
  /** The year is said, not taken from the report. */
  readonly yearSaid: boolean;
  /** The figure that this one is a part of. */
  partOf: Reading | undefined;
  /** What a change changes, what a ratio is the ratio of: by reading where it is at hand, else by name. */
  of: Reading | undefined;
  readonly ofName: string;
  /** With what it is compared, of what it is a share: by reading or by name. */
  base: Reading | undefined;
  readonly baseName: string;
  /** What the list item or sentence is about, where its clauses say it first: 业务经费，预算支出…. */
  readonly topic: string;
  /** The words of the paragraph's first clause where it states nothing, whatever they are. */
  readonly subject: string;
  /** The paragraph's first amount is of something else than the unit's budget, income or expenditure. */
  readonly follows: boolean;
}

/** A comparison: 比上年的131.80万元减少6.30万元，下降4.78%. */
export interface Comparison {
  /** What changed, as it is now; undefined where no figure says it. */
  now: Reading | undefined;
  readonly name: string;
  /** With what: the figure for it, and whether it is that of last year or of a plan. */
  base: Reading | undefined;
  readonly against: 'year' | 'plan';
  amount: Reading | undefined;
  percent: Reading | undefined;
  /** 由…降至…, 持平: which way, and whether that alone is said. */
  direction: 'less' | 'more' | 'same' | undefined;
}

/** What is known where a figure is read. */
export interface Context {
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly readings: readonly Reading[];
  /** The level that was read last at this depth of brackets, in this sentence or the one before. */
  readonly last: Reading | undefined;
  /** Of what a comparison with last year is said. */
  readonly about: Reading | undefined;
  /** The figure that 其中 or a bracket makes this one a part of. */
  readonly parent: Reading | undefined;
  /** The comparison that is going on. */
  readonly comparison: Comparison | undefined;
  /** Said before the clause without a figure: 收支总体与上年相比，. */
  readonly compared: { readonly own: string; readonly against: Comparison['against'] } | undefined;
  /** The levels before the figure, in order: what 分别 may be said of. */
  readonly levels: readonly Reading[];
  readonly topic: string;
  readonly subject: string;
  readonly reportYear: number | undefined;
  /** Behind the level stated last stands a figure that nobody could place: what follows may be of that one. */
  readonly lost: boolean;
}

/** What a construct makes of a figure; undefined where it is not of its kind. Several where one is said of several. */
export type Construct = (figure: Figure, context: Context) => readonly Part[] | undefined;

export interface Part {
  readonly item: string;
  readonly own?: string;
  readonly restates?: Reading | undefined;
  readonly role: FactRole;
  readonly kind: ReadingKind;
  readonly side?: Side;
  /** Says less: 调减, 下降. */
  readonly negative?: boolean;
  readonly total?: Reading['total'];
  readonly of?: Reading | undefined;
  readonly ofName?: string;
  readonly base?: Reading | undefined;
  readonly baseName?: string;
  /** Another comparison begins with it, or it goes on with the one at hand. */
  readonly comparison?: 'begins' | 'continues';
  readonly against?: Comparison['against'];
  readonly direction?: Comparison['direction'];
}
