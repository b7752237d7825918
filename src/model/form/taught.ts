/**
 * Taught labels: what somebody who knows a form says that one of its labels means, or that it is not needed. The same
 * data as the labels that the forms bring with them; a file of them, or what a workbook keeps, is called a layout.
 */
import type { LocalizedText } from '../text/locale';
import type { CellAddress } from '../workbook/cell';

/** What a file of taught labels is called by itself. */
export const LAYOUT_FILE = 'gouji.layout.json';
/** Under which they stand among what gouji keeps in a workbook. */
export const LAYOUT_KEY = 'gouji.layout';

/**
 * Where a label stands, as one word means one thing in a fund table and another one over the indicators: over a
 * column or before a row of a table, over a column of the indicators, before their total, above or beside a value
 * of its own, or beside one at the foot.
 */
export const LABEL_PLACES = [
  'column',
  'row',
  'indicator-column',
  'total-row',
  'above',
  'beside',
  'foot',
] as const;
export type LabelPlace = (typeof LABEL_PLACES)[number];

export interface TaughtLabel {
  /** The kind of form that it holds for. */
  readonly form: string;
  readonly place: LabelPlace;
  /** As the form prints it; numbering, units, years and the like make no difference. */
  readonly label: string;
  /** Of a column or row any of its fields stands for all; null: not needed. */
  readonly field: string | null;
}

/** `given`: by whoever checks, who goes first. `workbook`: kept in the workbook, which is its unit's own word. */
export type TaughtFrom = 'given' | 'workbook';

export interface Taught extends TaughtLabel {
  readonly from: TaughtFrom;
}

/** The same, with what it says in the words of its form. */
export interface TaughtMeaning extends Taught {
  /** Undefined: not needed. */
  readonly name: LocalizedText | undefined;
  /** What such a label means where nobody has taught otherwise. */
  readonly usually: LocalizedText | undefined;
}

/** What a label may be taught to mean: a field, or all fields of a column or row. */
export interface Opening {
  readonly place: LabelPlace;
  /** The first one stands for all. */
  readonly fields: readonly string[];
  readonly name: LocalizedText;
  /** The form cannot do without it. */
  readonly needed: boolean;
}

/** That a taught label stands in a form, and what came of it. */
export interface TaughtUse {
  readonly cell: CellAddress;
  /** As written in the cell. */
  readonly text: string;
  readonly label: TaughtLabel;
  /** What it was read as; undefined: not needed. */
  readonly name: LocalizedText | undefined;
  readonly from: TaughtFrom;
  /** Not needed, though these are, were not found, and may stand under it. */
  readonly lost: readonly LocalizedText[];
  /** It was not heeded: a workbook is not to say of itself that what is needed is not. */
  readonly leftAside: boolean;
}

/** With these in place of what was taught of the same labels before. */
export function withLabels(
  existing: readonly TaughtLabel[],
  added: readonly TaughtLabel[],
  normalize: (text: string) => string,
): readonly TaughtLabel[] {
  return [...withoutLabels(existing, added, normalize), ...added];
}

export function withoutLabels(
  existing: readonly TaughtLabel[],
  removed: readonly TaughtLabel[],
  normalize: (text: string) => string,
): readonly TaughtLabel[] {
  return existing.filter((one) => !removed.some((other) => isSameLabel(one, other, normalize)));
}

/** Two labels are the same to a form where their kind, their place and, once normalised, their words are. */
export function isSameLabel(
  one: TaughtLabel,
  other: TaughtLabel,
  normalize: (text: string) => string,
): boolean {
  return (
    one.form === other.form && one.place === other.place && normalize(one.label) === normalize(other.label)
  );
}
