/** What one wrong cell, or two, explain: several findings as one issue. */
import type { CellAddress } from '../workbook/cell';
import type { Edit } from '../workbook/edits';
import type { FieldId } from '../form/fields';
import type { LocalizedText } from '../text/locale';

/** How people err when they copy figures into a form; most telling first. */
export const ENTRY_ERRORS = [
  /** A figure typed over a formula that the row's other columns still have. */
  'overwritten',
  /** 元 typed where the form wants 万元, or the reverse. */
  'unit',
  'decimal',
  'transposed',
  'sign',
  /** The figure of the column beside it. */
  'neighbour',
  /** A total that leaves out one of its rows. */
  'row-missed',
  'doubled',
  'dropped',
  'blank',
  'mistyped',
  /** One more or less in a place, with what is carried. */
  'carry',
  'rounded',
] as const;
export type EntryError = (typeof ENTRY_ERRORS)[number];

/** A cell, and what it would have to read. */
export interface Correction {
  readonly field: FieldId;
  readonly label: LocalizedText;
  readonly cell: CellAddress;
  /** As printed now; `''` where it is blank. */
  readonly from: string;
  /** As it would be printed. */
  readonly to: string;
  /** The same in plain decimal notation; a rate as a ratio. */
  readonly value: string;
  /** How the one may have become the other; undefined where nothing tells. */
  readonly entryError: EntryError | undefined;
  /** Writes it: to be asked for. Undefined where the cell cannot be written by itself. */
  readonly edit?: Edit;
}

export interface Cause {
  /**
   * `cell`: this one, or these two, are wrong. `alternatives`: any one of these would do, and nothing tells which.
   * `ambiguous-allocation`: an amount stands in one of two cells, and the forms do not tell in which.
   */
  readonly kind: 'cell' | 'alternatives' | 'ambiguous-allocation';
  readonly corrections: readonly Correction[];
  /** How many relations hold once it is corrected. */
  readonly relations: number;
  readonly message: LocalizedText;
}

/** Broken relations that hang together, and why nothing is named as their cause. */
export interface Unresolved {
  /**
   * `blanks`: the figures that are missing may be all that is wrong. `many`: no entry error in one cell or in two leads to
   * all of them. `several-ways`: more cells than can be told apart could.
   */
  readonly why: 'blanks' | 'many' | 'several-ways';
  /** The cells at which the relations are found broken. */
  readonly cells: readonly CellAddress[];
  readonly message: LocalizedText;
}

/** A correction that can be written. */
export type Writable = Correction & { readonly edit: Edit };

/**
 * What may be asked for: all cells of a cause together, of a tie each by itself. Where an amount belongs is
 * nobody's to say but the unit's.
 */
export function choicesOf({ kind, corrections }: Cause): readonly (readonly Writable[])[] {
  if (kind === 'ambiguous-allocation') return [];
  const writable = corrections.filter((each): each is Writable => each.edit !== undefined);
  if (kind === 'alternatives') return writable.map((each) => [each]);
  return writable.length === corrections.length ? [writable] : [];
}
