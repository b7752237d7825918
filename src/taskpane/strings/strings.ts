/** Every text of the pane. A language that lacks one, or takes other values, does not compile. */
import type { Severity } from '../../model/result/severity';
import type { MoneyUnit } from '../../model/form/form';
import type { NotCheckedKind } from '../../model/result/diagnostic';
import type { Grade } from '../../model/policy/grade';
import type { RuleSource } from '../../model/result/rule';
import type { FillKind } from '../../model/result/fill';
import type { LastWrite } from '../../hosts/host';
import type { ReasonReview } from '../../model/reason/review';
import type { Work } from '../../model/result/issues';
import type { Change } from '../state/pane';
import type { OpeningStrings } from './openingStrings';
import type { DeskStrings } from './desk';
import type { ReportStrings, WordExportStrings } from './report';
import type { Appearance } from '../state/preferences';

export interface Strings extends OpeningStrings {
  readonly readOnly: string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Heads the list of labels that were not understood. */
  readonly unread: (count: number) => string;
  readonly crashed: (count: number) => string;
  readonly reading: {
    readonly title: (forms: number) => string;
    readonly extent: (rows: number, columns: number) => string;
  };
  readonly work: {
    /** 0: it can be handed in. */
    readonly left: (count: number) => string;
    readonly progress: (done: number, all: number) => string;
    readonly groups: Readonly<Record<Work, string>>;
    readonly fillAll: (count: number) => string;
    readonly fillAllTip: string;
    readonly computable: (figure: string) => string;
    readonly write: (cell: string, before: string, after: string) => string;
    /** Follows the cell and its name. */
    readonly changed: (change: Change) => string;
    readonly writtenCells: (count: number) => string;
    /** Nothing can be computed: the user types it into the sheet. */
    readonly typeIn: string;
    readonly changeIn: string;
    /** Findings of a cell that show when it opens. */
    readonly more: (count: number) => string;
    readonly next: string;
    readonly nextTip: string;
  };
  readonly unitOfMoney: Readonly<Record<MoneyUnit, string>>;
  readonly year: (year: number) => string;
  readonly showAll: string;
  readonly notFilledIn: string;
  readonly notReadWhole: string;
  readonly filter: {
    readonly title: string;
    readonly text: string;
    readonly placeholder: string;
    readonly clearText: string;
    readonly form: string;
    readonly allForms: string;
    readonly shown: (shown: number, total: number) => string;
    readonly nothing: string;
  };
  readonly unrecognized: (count: number) => string;
  readonly readingNotes: (count: number) => string;
  readonly goTo: (cell: string) => string;
  /** A paragraph of the report, counted from 1. */
  readonly paragraph: (count: number) => string;
  readonly showDetail: string;
  readonly hideDetail: string;
  readonly blank: string;
  readonly readAsZero: string;
  readonly reported: string;
  readonly computed: string;
  readonly difference: string;
  readonly correctTo: (cell: string, figure: string) => string;
  readonly correct: (cells: readonly string[]) => string;
  readonly explainedFindings: (count: number) => string;
  readonly requirement: string;
  readonly counted: (title: string, count: number) => string;
  readonly source: Readonly<Record<RuleSource['mark'], string>>;
  readonly notChecked: (open: number, inapplicable: number) => string;
  /** By what there is to be done about it. */
  readonly notCheckedKinds: Readonly<
    Record<NotCheckedKind, { readonly title: string; readonly note: string }>
  >;
  /** Follows the cell, or the reason: what could not be checked for it. */
  readonly notCheckedRules: (titles: readonly string[]) => string;
  readonly noForm: {
    readonly title: string;
    readonly lookedFor: string;
    readonly forms: readonly string[];
    readonly remedy: string;
    readonly near: string;
    readonly hidden: string;
    readonly titled: (title: string, cell: string) => string;
    readonly untitled: (title: string) => string;
    /** `names` of `all` telling labels were found. */
    readonly found: (names: readonly string[], all: number) => string;
    readonly missing: (names: readonly string[], needed: number) => string;
  };
  /** `skipped`: protected sheets were left out; `sheets`: where the marks are. */
  readonly marked: (count: number, skipped: boolean, sheets: readonly string[]) => string;
  readonly protectedSheets: (names: readonly string[]) => string;
  /** Excel does not give their conditional formats. */
  readonly unreadableSheets: (names: readonly string[]) => string;
  readonly cleared: (count: number, sheets: readonly string[]) => string;
  readonly withoutComment: (count: number) => string;
  readonly written: (sheet: string) => string;
  readonly filled: (changes: readonly Change[]) => string;
  readonly fillRefused: Readonly<Record<'changed' | 'protected', (cells: readonly string[]) => string>>;
  readonly inserted: (sheets: readonly string[]) => string;
  readonly undone: (write: LastWrite) => string;
  readonly fill: {
    readonly notYet: string;
    readonly nothing: string;
    readonly groups: Readonly<Record<FillKind, string>>;
    readonly groupNotes: Readonly<Record<FillKind, string>>;
    readonly all: (group: string) => string;
    readonly apply: (count: number) => string;
    readonly blank: string;
    readonly formula: string;
    readonly change: (before: string, after: string) => string;
  };
  readonly explanation: {
    readonly title: string;
    readonly explained: string;
    readonly stale: string;
    readonly placeholder: string;
    readonly checklist: string;
    readonly checks: Readonly<Record<keyof ReasonReview, string>>;
    readonly met: (check: string, isMet: boolean) => string;
    readonly weak: string;
    readonly weakNote: string;
    readonly goesTo: (cell: string, label: string) => string;
    readonly staysHere: string;
    readonly save: string;
    readonly saveTip: string;
    readonly withdraw: string;
  };
  readonly open: string;
  readonly dismiss: string;
  readonly technical: string;
  readonly scores: {
    readonly none: string;
    readonly notYet: string;
    readonly item: string;
    /** Of the figures: what stands over them in a narrow pane, and in full. */
    readonly columns: readonly (readonly [short: string, full: string])[];
    readonly execution: string;
    readonly total: string;
    readonly grade: string;
    readonly grades: Readonly<Record<Grade, string>>;
    readonly noGrade: string;
    readonly differs: string;
    readonly advisory: string;
    readonly uncomputed: (reason: string) => string;
    readonly bar: (weight: string, reported: string, computed: string) => string;
    /** Beside the rate: `99.79%`. */
    readonly rateBelow: (rate: string, low: string) => string;
    /** Said before any score. */
    readonly notFilledIn: string;
    readonly partlyRead: (labels: string) => string;
    readonly noGradeInPart: string;
    /** `反比`: the clause that decided. */
    readonly byClause: (clause: string) => string;
    readonly byOther: (clause: string, source: string, computed: string) => string;
    readonly openScores: (count: number) => string;
    readonly compare: string;
    readonly compareNone: string;
    readonly preflight: {
      readonly title: string;
      readonly fine: string;
      readonly unknown: string;
    };
    readonly outlook: {
      readonly title: string;
      readonly margin: (grade: string, points: string) => string;
      readonly next: (grade: string, points: string) => string;
      readonly executionLost: (points: string) => string;
      readonly same: string;
      /** Follows the score's name. */
      readonly change: (reported: string, computed: string, change: string) => string;
      readonly outside: (reported: string, least: string, most: string) => string;
      readonly ifComputed: (total: string, grade: string) => string;
    };
  };
  readonly desk: DeskStrings;
  readonly report: ReportStrings;
  readonly wordExport: WordExportStrings;
  readonly settings: {
    readonly checking: string;
    readonly live: string;
    readonly liveNote: string;
    /** Of an Excel that cannot undo what add-ins do. */
    readonly liveCosts: string;
    readonly comments: string;
    readonly commentsNote: string;
    readonly language: string;
    readonly appearance: string;
    readonly appearances: Readonly<Record<Appearance, string>>;
  };
  readonly policy: {
    readonly title: string;
    readonly notYet: string;
    readonly preset: string;
    readonly noPreset: string;
    readonly presetNote: string;
    readonly from: Readonly<Record<'default' | 'sheet' | 'kept', string>>;
    readonly thresholds: Readonly<
      Record<'lowExecution' | 'overAchievement' | 'yearOnYearChange' | 'scoreDecimals', string>
    >;
    readonly standard: (value: string) => string;
    readonly range: (max: number, whole: boolean) => string;
    readonly rules: string;
    readonly asRule: (severity: string) => string;
    readonly off: string;
    readonly restore: string;
    readonly note: string;
    readonly grades: string;
    readonly gradesNote: (standard: string) => string;
    readonly gradesRange: string;
  };
  readonly teaching: {
    /** Opens what a label may be. */
    readonly choose: string;
    readonly chooseFor: (label: string) => string;
    readonly needed: string;
    readonly others: string;
    readonly notNeeded: string;
    readonly more: (count: number) => string;
    readonly taught: (count: number) => string;
    readonly meaning: (label: string, name: string | undefined) => string;
    /** Both follow the meaning. */
    readonly elsewhere: string;
    readonly lost: (names: readonly string[]) => string;
    readonly withdraw: (label: string) => string;
    readonly saveTip: string;
    readonly loadTip: string;
    /** `meaning` is absent where what was taught is taken back. */
    readonly done: (label: string, meaning: string | undefined) => string;
    readonly loaded: (count: number) => string;
  };
  readonly kept: {
    readonly title: string;
    readonly note: string;
    readonly explanations: string;
    readonly policy: string;
    readonly layout: string;
    readonly journal: string;
    readonly count: (count: number) => string;
    readonly unreadable: string;
    readonly there: string;
    readonly none: string;
    readonly remove: string;
    readonly ask: string;
    readonly yes: string;
    readonly no: string;
    readonly removed: string;
  };
  readonly help: {
    readonly howTitle: string;
    /** From the check to the end, in six lines. */
    readonly how: readonly { readonly what: string; readonly text: string }[];
    readonly privacyTitle: string;
    readonly privacy: string;
    readonly rulesTitle: (count: number) => string;
    readonly rulesNote: string;
    readonly search: string;
    readonly searchPlaceholder: string;
    readonly noRule: string;
    readonly ruleGroups: Readonly<Record<string, string>>;
    /** For who helps: the add-in tried in the Excel that is open. */
    readonly selfTest: {
      readonly title: string;
      readonly note: string;
      readonly start: string;
      readonly running: (steps: number) => string;
      readonly passed: (steps: number) => string;
      readonly failed: (steps: number) => string;
      /** The workbook is not empty. */
      readonly refused: string;
      /** Not even its beginning went well. */
      readonly broken: string;
      readonly copy: string;
    };
    readonly versions: {
      readonly title: string;
      /** What gouji is called there. */
      readonly own: string;
      readonly host: (version: string, platform: string) => string;
      readonly none: string;
      readonly copy: string;
      readonly copied: string;
      /** The clipboard was denied. */
      readonly selected: string;
    };
  };
}
