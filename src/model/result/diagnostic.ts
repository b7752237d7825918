/**
 * What a check says: an outcome for every rule and place, and a diagnostic where the rule failed.
 * Plain data with stable ids; texts are made from `messageId` and `data` when shown.
 */
import type { Cause } from './cause';
import type { CellAddress } from '../workbook/cell';
import type { CellContent } from '../workbook/edits';
import type { ExplanationSubject } from '../reason/explanation';
import type { FieldId } from '../form/fields';
import type { Measure } from '../form/form';
import type { FindingPlace } from './findingPlace';
import type { LocalizedText } from '../text/locale';
import type { Severity } from './severity';
import type { Since } from './since';

/** A cell with what its field is called, e.g. 项目支出·2023年决算数; a label by its own words. */
export interface NamedCell {
  readonly address: CellAddress;
  readonly label: LocalizedText;
}

/** A cell that a diagnostic names. */
export interface DiagnosticCell extends NamedCell {
  readonly field: FieldId;
  readonly role: 'subject' | 'related';
}

/** One operand of a relation, as it was used. */
export interface EvidenceTerm {
  readonly field: FieldId;
  readonly label: LocalizedText;
  readonly cell: CellAddress | undefined;
  /** Plain decimal notation; a rate as printed (`99.79%`); undefined for a blank cell. */
  readonly value: string | undefined;
  /** A blank cell counted as 0 inside a sum that closes with it. */
  readonly readAsZero: boolean;
}

/** The arithmetic of a finding, enough to redo it by hand. */
export interface Evidence {
  /** What the figures are: money, a rate (as a ratio), points … */
  readonly measure: Measure;
  /** The relation with its figures: `三公经费 5.00 = 公务用车 5.00 + 出国 0（空） + 公务接待 0（空）`. */
  readonly arithmetic: LocalizedText;
  readonly terms: readonly EvidenceTerm[];
  readonly reported: string | undefined;
  readonly computed: string | undefined;
  /** The values that the computed side may have, given how precisely its operands are stated. */
  readonly interval: readonly [string, string] | undefined;
  readonly difference: string | undefined;
}

/** What was given for a finding that is to be explained. */
export interface DiagnosticExplanation {
  readonly reason: string;
  /** When it was given, ISO. */
  readonly at: string;
  /**
   * It does not hold: a figure has changed, the reason says nothing, or its date is before the year of the figures. The
   * finding is open again.
   */
  readonly stale: boolean;
  /** It closes the finding, and does not say what happened: for the reviewer to see. */
  readonly weak: boolean;
}

/** The cell in which the form itself wants the reason: a row's 偏差原因, the row at the foot, the funds' 原因. */
export interface ReasonPlace {
  readonly cell: CellAddress;
  readonly label: LocalizedText;
  /** What it holds now. */
  readonly content: CellContent;
  /** Nothing but what stands for nothing: `——`, `0`, or its label where it shares the cell. */
  readonly isBlank: boolean;
  /** Its label stands in the same cell. */
  readonly shared: boolean;
}

export interface Diagnostic {
  readonly ruleId: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, LocalizedText>>;
  readonly severity: Severity;
  /** The message in every language, made from the rule's template and `data`. */
  readonly message: LocalizedText;
  /** The first is the one the finding is about. */
  readonly cells: readonly DiagnosticCell[];
  /** The texts of these cells as the user sees them, one each; of a blank cell ''. */
  readonly figures: readonly string[];
  readonly evidence: Evidence | undefined;
  /** What it is known by when the same is checked again. */
  readonly place?: FindingPlace;
  /** What an explanation of it is kept under; only where one can close it. */
  readonly subject?: ExplanationSubject;
  /** The explanation kept for it, whether it still holds or not. */
  readonly explanation?: DiagnosticExplanation;
  /** What explains it, with others maybe: the same object for all findings of one cause. */
  readonly cause?: Cause;
  /** Where the form has a place for the reason; absent where it has none, and where no reason is asked for. */
  readonly reasonPlace?: ReasonPlace;
  /** The total whose own finding is about this same amount: one part alone makes the difference. */
  readonly sameAmountAs?: CellAddress;
  /** What it is beside last time; absent where there is none to compare with. */
  readonly since?: Since;
}

/** What a finding is known by within one check: its rule and where it stands. A field alone is one of many forms. */
export function keyOfFinding({ ruleId, cells: [first] }: Diagnostic): string {
  if (!first) return ruleId;
  const { sheet, row, column } = first.address;
  return `${ruleId} ${first.field ?? ''} ${sheet} ${row} ${column}`;
}

/** Whether a reason that holds closes the finding. */
export function isExplained({ explanation }: Diagnostic): boolean {
  return explanation !== undefined && !explanation.stale;
}

/** Why a rule could not be decided at a place. */
export interface NotCheckedReason {
  readonly code:
    | 'form-missing'
    | 'not-found'
    /** Not found, and it may stand under a label that was not read. */
    | 'unread'
    | 'blank'
    | 'not-a-number'
    | 'not-applicable'
    | 'undecidable';
  readonly text: LocalizedText;
  /** The cells to fill in, to put right or to look at, where it is about any. */
  readonly cells?: readonly NamedCell[];
}

/** What a user is to make of it: nothing to do, something to fill in, something to show the reader, or to look at. */
export type NotCheckedKind = 'not-applicable' | 'blank' | 'unread' | 'undecidable';

const KINDS: Readonly<Record<NotCheckedReason['code'], NotCheckedKind>> = {
  'form-missing': 'undecidable',
  // A form, or a report, that has no such cell or sentence has nothing there to be checked.
  'not-found': 'not-applicable',
  unread: 'unread',
  blank: 'blank',
  'not-a-number': 'undecidable',
  'not-applicable': 'not-applicable',
  undecidable: 'undecidable',
};

export function kindOf({ code }: NotCheckedReason): NotCheckedKind {
  return KINDS[code];
}

interface OutcomeBase {
  readonly ruleId: string;
  /** The field the rule was applied to; undefined where it never got to one. */
  readonly place: FieldId | undefined;
  /** The place by name, where it was asked for. */
  readonly at?: FindingPlace;
}

export type RuleOutcome =
  | (OutcomeBase & {
      readonly status: 'passed';
      /** What a rule that is no arithmetic has compared the place with. */
      readonly related?: readonly FieldId[];
      /** The two sides differ, but no more than rounding can make them. */
      readonly byRounding: boolean;
      /** The form gives the reason that its figures ask for. */
      readonly explained?: true;
    })
  | (OutcomeBase & { readonly status: 'failed'; readonly diagnostic: Diagnostic })
  | (OutcomeBase & { readonly status: 'notChecked'; readonly reason: NotCheckedReason })
  | (OutcomeBase & { readonly status: 'crashed'; readonly error: string });
