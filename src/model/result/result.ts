/** The result of a check, as every face of gouji shows it: pane, command line, summary sheet. */
import type { Unresolved } from './cause';
import type { CellAddress } from '../workbook/cell';
import type { Diagnostic, RuleOutcome } from './diagnostic';
import type { Work } from './issues';
import type { Fill } from './fill';
import type { FormKind, MoneyUnit, ReadingNote, UnreadCell, UnrecognizedRow } from '../form/form';
import type { TaughtUse } from '../form/taught';
import type { LocalizedText } from '../text/locale';
import type { Policy } from '../policy/policy';
import type { ChangedSetting } from '../policy/changes';
import type { MarkedReport } from '../report/markedReport';
import type { Direction } from '../policy/policy';
import type { Grade } from '../policy/grade';
import type { SkippedSheet } from './skipped';
import type { RefusalId } from '../policy/refusals';
import type { SinceLast } from './since';
import type { Submission } from './submission';

/** A form that was recognised, and where. */
export interface FoundForm {
  readonly form: FormKind;
  /** 基础数据表, 自评表. */
  readonly title: LocalizedText;
  /** Whose forms it is one of, where its labels tell: `hubei`. */
  readonly edition: string | undefined;
  readonly sheet: string;
  /** The area it takes, e.g. `A1:G28`. */
  readonly range: string;
  /** Name of the unit, or of the project. */
  readonly name: string | undefined;
  readonly year: number | undefined;
  readonly unit: MoneyUnit;
  readonly scores: ScoreSheet | undefined;
  /** By each preset, where they were asked for. */
  readonly presetScores?: readonly PresetScores[];
  /** Rows inside the form whose label says nothing to us: listed, never guessed at. */
  readonly unrecognized: readonly UnrecognizedRow[];
  /** What was read on a guess. */
  readonly readingNotes: readonly ReadingNote[];
  /** Labels beside figures, and headers, that were taken for no field. */
  readonly unread: readonly UnreadCell[];
  /** Labels that were taught, and what came of that. */
  readonly taught: readonly TaughtUse[];
  /** How many fields were found, and how many labels were not read. */
  readonly coverage: { readonly read: number; readonly unread: number };
  /** Over how many rows and columns the fields stand; of a report, its paragraphs. */
  readonly extent: { readonly rows: number; readonly columns: number };
  /** Nothing is filled in yet: there is nothing to be right or wrong. */
  readonly isEmpty: boolean;
  /** It stands on a hidden sheet. */
  readonly isHidden?: true;
}

/** A sheet that has something of a form, and too little to be read as one. */
export interface NearForm {
  readonly form: FormKind;
  readonly title: LocalizedText;
  readonly sheet: string;
  /** The sheet is not shown: the user may not know of it. */
  readonly hidden: boolean;
  /** Where the form's title stands; undefined where there is none. */
  readonly titleCell: CellAddress | undefined;
  /** The form's telling labels that were found, and those that were not, as the forms print them. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** How many of them must be there; one less would do below a title. */
  readonly needed: number;
}

/** One score: as printed and as computed, both in plain decimal notation. */
export interface Score {
  readonly weight: string | undefined;
  readonly reported: string | undefined;
  readonly computed: string | undefined;
  /** How `computed` came about, with its figures. */
  readonly basis: LocalizedText;
  readonly cell: CellAddress | undefined;
}

/** What another clause gives for the same figures, where the policy has none for the question. */
export interface OtherScore {
  /** A few words for the clause, and where it stands. */
  readonly clause: LocalizedText;
  readonly source: LocalizedText;
  /** Plain decimal notation. */
  readonly computed: string;
}

/** An indicator's score, and what its computed side rests on. */
export interface IndicatorScoreLine extends Score {
  readonly name: string;
  /** The clause that decides it; undefined where every clause found says the same, or nothing is computed. */
  readonly clause?: LocalizedText;
  readonly others?: readonly OtherScore[];
  /** The points that its phrase may have, where it is one of the three; plain decimals. */
  readonly band?: { readonly least: string; readonly most: string };
  /** Undefined where no figure was compared. */
  readonly direction: Direction | undefined;
  /** Where the direction comes from: 越低越好（成本指标）. */
  readonly directionReason: LocalizedText | undefined;
  /** The computed score rests on a reading that the form does not state; no ground to change the own one. */
  readonly advisory: boolean;
}

export interface ScoreSheet {
  readonly execution: Score & { readonly rate: string | undefined };
  readonly indicators: readonly IndicatorScoreLine[];
  readonly total: Score;
  /** Of the computed total; undefined where none can be computed. */
  readonly grade: Grade | undefined;
}

/** The scores of a form as one preset has them. */
export interface PresetScores {
  readonly preset: string;
  readonly title: LocalizedText;
  readonly scores: ScoreSheet;
}

export interface OutcomeCounts {
  /** Issues by their severity, those of blank cells included. */
  readonly error: number;
  /** Those that are still open. */
  readonly explain: number;
  readonly hint: number;
  /** Those that a reason has closed. */
  readonly explained: number;
  readonly passed: number;
  readonly notChecked: number;
  readonly crashed: number;
  /** Of the relations, at all their places, those that apply to what the forms show, and of these the decided ones. */
  readonly applicable: number;
  readonly checked: number;
}

/** What is counted of the findings: those that are open by severity, and those that a reason has closed. */
export const FINDING_COUNTS = [
  'error',
  'explain',
  'hint',
  'explained',
] as const satisfies (keyof OutcomeCounts)[];
export type FindingCounts = Pick<OutcomeCounts, (typeof FINDING_COUNTS)[number]>;

export type WorkbookPolicySource = 'workbook-sheet' | 'workbook-kept';

export interface LeftAside {
  readonly from: 'given' | WorkbookPolicySource;
  readonly name: string | undefined;
  readonly changed: readonly ChangedSetting[];
}

/** The policy that a check went by, and where it came from. */
export interface UsedPolicy {
  readonly policy: Policy;
  /**
   * `given`: by the caller, e.g. a reviewer's configuration file, which goes before the workbook's own; of these
   * a sheet that was handed out before what was set in the pane and kept.
   */
  readonly from: 'default' | 'given' | WorkbookPolicySource;
  /** Of the file it stands in, or of a preset. */
  readonly name: string | undefined;
  /** Every setting that is not the default's. */
  readonly changed: readonly ChangedSetting[];
  /** What would have weakened the check, in a policy that comes with what is checked; absent where nothing did. */
  readonly leftAside?: LeftAside;
  /** Why the workbook's own settings were not used. */
  readonly problem: LocalizedText | undefined;
}

/** One thing that a system refuses on saving, apart from the findings. */
export interface Refusal {
  readonly id: RefusalId;
  readonly cell: CellAddress | undefined;
  readonly message: LocalizedText;
}

/** Of last year's files those that were compared with, and why others, or all, were not. */
export interface PriorUse {
  readonly files: readonly string[];
  readonly missing: readonly LocalizedText[];
}

export type CheckStatus = 'checked' | 'partly-read' | 'no-form';

export interface CheckResult {
  /** `partly-read`: a form lacks a field that it needs, and shows a label that was not read. */
  readonly status: CheckStatus;
  readonly unitName: string | undefined;
  readonly year: number | undefined;
  readonly forms: readonly FoundForm[];
  /** Where no form was recognised: what came nearest on each sheet, the nearest sheet first. */
  readonly near: readonly NearForm[];
  /** The sheets that nothing was read from though they hold something. */
  readonly skipped: readonly SkippedSheet[];
  /** The sheets that were looked at and hold no form that is known, where others hold one. */
  readonly otherSheets: readonly string[];
  /** In the order they are shown: by form, then by severity, then by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that hang together and have no cause to name; they are among the diagnostics one by one. */
  readonly unresolved: readonly Unresolved[];
  /** Every rule at every place. */
  readonly outcomes: readonly RuleOutcome[];
  readonly counts: OutcomeCounts;
  /** The same issues by what is to be done about them; blank cells that can be computed are some, too. */
  readonly work: Readonly<Record<Work, number>>;
  /** Of the department's self-evaluation form, or of the only one there is. */
  readonly scores: ScoreSheet | undefined;
  readonly policy: UsedPolicy;
  /**
   * What the system that receives the form would refuse on saving, by the chosen policy; empty where it would take
   * it, or where the policy names no such checks.
   */
  readonly preflight: readonly Refusal[];
  /** The `safe` ones of the fills: what stands blank and follows from other cells. */
  readonly blanks: readonly Fill[];
  /** What can be filled in, by form, then by place: worked out when it is first asked for. */
  readonly fills: () => readonly Fill[];
  /** Why the taught labels kept in the workbook could not be used; absent where they could, or there are none. */
  readonly layoutProblem?: LocalizedText;
  /** What it says of whose it is: worked out when it is first asked for. */
  readonly submission: () => Submission;
  /** Why the explanations kept in the workbook could not be used; absent where they could, or there are none. */
  readonly explanationsProblem?: LocalizedText;
  /** The report's figures beside the cells; absent where no report was given. */
  readonly report?: MarkedReport;
  /** What last year’s files came to; absent where none were given. */
  readonly prior?: PriorUse;
  /** What has changed since the check that the workbook's summary sheet tells of; absent where there is none. */
  readonly since?: SinceLast;
}
