/** A report's text with its figures marked by what became of each: what the view 报告核对 shows. */
import type { Severity } from '../result/severity';
import type { LocalizedText } from '../text/locale';
import type { CellAddress } from '../workbook/cell';
import type { ReportParagraph } from './reportText';

/**
 * What became of a figure. `differs`: an open finding names it. `explained`: only findings that a reason has closed do.
 * `agrees`: it was compared, with a cell or with other figures of the text, and nothing was found. `alone`: nothing
 * states the same quantity. `unplaced`: seen, but not placed, so never compared. The weightier first.
 */
export const MARK_STATES = ['differs', 'explained', 'agrees', 'alone', 'unplaced'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** A figure of a paragraph with its unit: offsets in the paragraph's text. */
export interface ReportMark {
  readonly start: number;
  readonly end: number;
  readonly state: MarkState;
}

/** A relation that holds for figures of a paragraph. */
export interface ReportTie {
  /** 基本支出 680.90 = 人员经费 578.13 + 公用经费 102.77. */
  readonly text: LocalizedText;
  /** Where its other figures stand: cells of the forms, other paragraphs. */
  readonly cells: readonly CellAddress[];
}

/** A finding about figures or words of a paragraph. */
export interface ReportFinding {
  readonly message: LocalizedText;
  readonly severity: Severity;
  /** The reason that has closed it. */
  readonly reason: string | undefined;
  /** Where else it points: cells of the forms, other paragraphs. */
  readonly cells: readonly CellAddress[];
}

export interface MarkedParagraph extends ReportParagraph {
  /** Its place among the report's paragraphs. */
  readonly index: number;
  /** From left to right, none over another. */
  readonly marks: readonly ReportMark[];
  readonly ties: readonly ReportTie[];
  /** A finding about several paragraphs stands at the first. */
  readonly findings: readonly ReportFinding[];
  /** The paragraphs at which the open findings stand that are about this one, too. */
  readonly foundAt: readonly CellAddress[];
}

export interface MarkedReport {
  /** All of them, the empty ones too. */
  readonly paragraphs: readonly MarkedParagraph[];
  /** How many figures there are of each state. */
  readonly counts: Readonly<Record<MarkState, number>>;
}

/** Whether something in the paragraph is to be put right, or explained. */
export function hasOpenFinding({ findings }: MarkedParagraph): boolean {
  return findings.some(({ reason }) => reason === undefined);
}
