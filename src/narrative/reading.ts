/** What the constructs read from and give. */
import type { FactRole } from '../model/report/reportText';
import type { Clause } from './clauses';
import type { Figure } from './figures';

/** A figure as read. `partOf` and `of` are indices among the readings of its paragraph. */
export interface Reading {
  readonly figure: Figure;
  readonly item: string;
  readonly role: FactRole;
  readonly value: string;
  readonly unit: string;
  readonly approximate: boolean;
  readonly year: number | undefined;
  partOf: number | undefined;
  of: number[] | undefined;
  /** 共, 合计, with nothing of its own: it sums up what stands before it. */
  readonly total: boolean;
  /** What the list item or sentence is about, where its clauses say it first: 业务经费，预算支出…. */
  readonly topic: string;
  /** The words of the paragraph's first clause where it states nothing, whatever they are. */
  readonly subject: string;
  /** The paragraph's first amount is of something else than the unit's budget, income or expenditure. */
  readonly follows: boolean;
}

export interface Context {
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  /** The figure that 其中 or a bracket makes this one a part of. */
  readonly parent: Reading | undefined;
  readonly topic: string;
  readonly subject: string;
}

/** What a construct makes of a figure; undefined where it is not of its kind. Several where one is said of several. */
export type Construct = (figure: Figure, context: Context) => readonly Part[] | undefined;

export interface Part {
  readonly item: string;
  readonly role: FactRole;
  /** Says less: 调减, 下降. */
  readonly negative?: boolean;
  readonly of?: number;
  readonly total?: boolean;
}
