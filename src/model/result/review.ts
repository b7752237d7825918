/** A reviewer's workbook about many units, as it is read back: what its sheets say, and where in them. */
import type { CellAddress } from '../workbook/cell';
import type { Severity } from './severity';
import type { LocalizedText } from '../text/locale';

/** What is to be made of a unit, the worst first. */
export const CONCLUSIONS = ['unclear', 'not-whole', 'not-received', 'returned', 'passed'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

export const CONCLUSION_NAMES: Readonly<Record<Conclusion, LocalizedText>> = {
  unclear: { 'zh-CN': '身份不明', en: 'identity unclear' },
  'not-whole': { 'zh-CN': '没读全', en: 'not read whole' },
  'not-received': { 'zh-CN': '未报', en: 'not received' },
  returned: { 'zh-CN': '退回', en: 'return' },
  passed: { 'zh-CN': '通过', en: 'pass' },
};

/** A row of the findings, in the words of the sheet. */
export interface ReviewFinding {
  /** Of the row's first word that tells. */
  readonly row: CellAddress;
  readonly severity: Severity | 'explained';
  /** What is to be done about it. */
  readonly said: string;
  /** Where in the unit's file: `自评表!F7`. */
  readonly place: string;
  readonly item: string;
  readonly message: string;
  readonly since: string;
}

export interface ReviewFile {
  readonly file: string;
  readonly findings: readonly ReviewFinding[];
}

/** A row of the units: texts as the sheet shows them, '' where it shows nothing. */
export interface ReviewUnit {
  readonly row: CellAddress;
  /** '' for a file that is nobody's for certain. */
  readonly name: string;
  /** Undefined where somebody has written another word there, which `said` gives. */
  readonly conclusion: Conclusion | undefined;
  readonly said: string;
  readonly state: string;
  readonly checked: string;
  readonly counts: Readonly<Record<'blank' | 'error' | 'explain' | 'weak', number>>;
  readonly own: string;
  readonly computed: string;
  readonly since: string;
  readonly remarks: string;
  /** As the row names it; the files that count stand below with their paths. */
  readonly file: string;
  readonly files: readonly ReviewFile[];
  readonly decision: string;
  readonly decisionAt: CellAddress | undefined;
  readonly note: string;
}

export interface Review {
  /** The worst first, whatever the sheet is sorted by. */
  readonly units: readonly ReviewUnit[];
  /** The sheets that are gouji's. */
  readonly sheets: readonly string[];
  /** Those of them that were read in part. */
  readonly partial: readonly string[];
  /** Rows whose key was changed: what they said is not known. */
  readonly unknownRows: number;
}
