/** What a rule is. A rule's file is its document: its examples run as tests, the rule table is made from it. */
import type { NotCheckedReason } from './diagnostic';
import type { Severity } from './severity';
import type { FieldId } from '../form/fields';
import type { FormSet, NeededForm } from '../form/form';
import type { LocalizedText } from '../text/locale';
import type { Policy } from '../policy/policy';
import type { Binding, FieldPattern, Relation } from '../relation/relation';

export type RuleId =
  | `${'form' | 'basic' | 'evaluation' | 'cross' | 'report' | 'prior'}/${string}`
  | 'rounding';

/**
 * The authority of a rule. `V`: read at its source, may be quoted. `H`: the document was seen, not the clause.
 * `K`: general practice. `form`: follows from the form itself (a total is the sum of its parts).
 * Only `V` is ever shown as a regulation; `H` and `K` are policy and say so.
 */
export interface RuleSource {
  readonly mark: 'V' | 'H' | 'K' | 'form';
  readonly text: LocalizedText;
}

/**
 * A small form by its fields: numbers and texts as a unit would type them; `null` is a blank cell. `attached:`
 * stands before the fields of a form that the report's tables show, `prior:` before those of last year's forms.
 */
export type ExampleForm = Readonly<
  Partial<Record<FieldId | `${'attached' | 'prior'}:${FieldId}`, string | number | null>>
>;

/** For tests and for the list of rules: what is built leaves them out (`scripts/withoutExamples.cjs`). */
export interface RuleExamples {
  readonly valid: readonly ExampleForm[];
  /** Each gives exactly one finding: this message at this field. */
  readonly invalid: readonly {
    readonly form: ExampleForm;
    readonly messageId: string;
    readonly at: FieldId;
    /** Settings that it takes; else the defaults. */
    readonly policy?: Partial<Policy>;
  }[];
}

export interface RuleMeta {
  readonly id: RuleId;
  readonly severity: Severity;
  /** The forms that must be there. */
  readonly needs: readonly NeededForm[];
  /** It compares with the forms of this role, too: without any it says nothing. */
  readonly comparesWith?: 'prior';
  readonly title: LocalizedText;
  /** What must hold, in one sentence. */
  readonly requirement: LocalizedText;
  readonly source: RuleSource;
  /** Templates by message id; every value in braces is given by the relation or by `check`. */
  readonly messages: Readonly<Record<string, LocalizedText>>;
}

/** What a rule that is no arithmetic says at one place. */
export type Verdict =
  | {
      readonly status: 'passed';
      readonly place: FieldId;
      /** What it was compared with. */
      readonly related?: readonly FieldId[];
      /** The figures ask for a reason, and the form gives one: what was found before is explained, and not corrected. */
      readonly explained?: true;
    }
  | {
      readonly status: 'failed';
      readonly place: FieldId;
      readonly messageId: string;
      readonly data: Readonly<Record<string, LocalizedText>>;
      readonly related: readonly FieldId[];
      /** Where it is not the rule's own: a plausible figure is a hint, the same one over a limit an error. */
      readonly severity?: Severity;
      /** Both sides, where there are two: plain decimals. */
      readonly figures?: {
        readonly reported: string;
        readonly computed: string;
        readonly arithmetic: LocalizedText;
      };
    }
  | { readonly status: 'notChecked'; readonly place: FieldId; readonly reason: NotCheckedReason };

/** A relation that does not hold: enough for a rule to choose a more telling message. */
export interface Break {
  readonly relation: Relation;
  readonly place: FieldId;
  /** left − right, in plain decimal notation. */
  readonly difference: string;
}

export interface RelationRule {
  readonly meta: RuleMeta;
  readonly relations: readonly Relation[];
  /** Another message than the relation's own, where more is known about this break. */
  readonly chooseMessage?: (broken: Break, set: FormSet) => ChosenMessage | undefined;
  /** Why a break is none to be told: what else it hangs on was not read, or another reading of a figure holds. */
  readonly undecided?: (broken: Break, set: FormSet) => LocalizedText | undefined;
  /** What `chooseMessage` reads besides the relations' own fields. */
  readonly alsoReads?: readonly FieldPattern[];
  readonly examples: RuleExamples;
}

export interface ChosenMessage {
  readonly messageId: string;
  readonly data: Readonly<Record<string, LocalizedText>>;
  /** Fields to show beside the relation's own. */
  readonly related: readonly FieldId[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

/** A relation at one place. */
export interface PlacedRelation {
  readonly relation: Relation;
  readonly binding: Binding;
}

export interface FunctionRule {
  readonly meta: RuleMeta;
  /** What `check` reads. */
  readonly reads: readonly FieldPattern[];
  /** Pure: gives one verdict a place and changes nothing. */
  readonly check: (set: FormSet, policy: Policy) => readonly Verdict[];
  /** What must be equal at single places, e.g. a score and what its figures give: for the search for a cause. */
  readonly terms?: (set: FormSet, policy: Policy) => readonly PlacedRelation[];
  /** What it checks, where that is arithmetic all the same: by these gouji fills the cells in. */
  readonly computes?: readonly Relation[];
  readonly examples: RuleExamples;
}

export type Rule = RelationRule | FunctionRule;
