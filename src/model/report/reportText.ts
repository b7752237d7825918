/**
 * A report as read: its text paragraph by paragraph, and its tables as the sheets of a workbook, so that the
 * same reader finds the forms in a report as in a workbook. Plain data.
 */
import type { FieldId } from '../form/fields';
import type { CellAddress } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/**
 * The sheet that a report's paragraphs are addressed by: paragraph 12 stands in its row 12, column 0. A finding
 * about the text names such a cell; no host selects it, the pane shows the paragraph instead.
 */
export const REPORT_SHEET = '报告正文';

export interface ReportParagraph {
  /** Without its numbering where Word makes that by itself; line breaks inside are `\n`. */
  readonly text: string;
  /** The numbering as shown, `（一）` or `1.`, where Word makes it; typed numbering is part of the text. */
  readonly numbering: string;
}

/** Where a report came from: `.doc` and pasted text have no tables that could be read. */
export type ReportSource = 'docx' | 'doc' | 'text';

/** What a unit wrote into a letter of ours, which may come back without any form: what about, the letter alone tells. */
export interface LetterAnswer {
  /** The finding's `fingerprint`, the unit in it. */
  readonly key: string;
  readonly text: string;
}

export interface ReportDocument {
  /** The file's name without its folder; absent for pasted text. */
  readonly name?: string;
  readonly source: ReportSource;
  /** In order, the empty ones too; the text of tables is not here. */
  readonly paragraphs: readonly ReportParagraph[];
  /** Each table as a sheet; none for `doc` and `text`. */
  readonly tables: WorkbookSnapshot;
  /** It is no report but a letter of ours that went to a unit: what was answered in it, nothing of blank rows. */
  readonly answers?: readonly LetterAnswer[];
}

/** What a stated figure is of. Budget is not income is not expenditure: figures of two roles are never compared. */
export const FACT_ROLES = [
  'budget',
  'adjustment',
  'income',
  'expenditure',
  'executed',
  'carryOver',
  /** Money whose text says none of these: 节约资金3万元. Compared with no other role. */
  'amount',
  'count',
  /** Done of what was due: 办结率, 完成预算的98%. */
  'rate',
  /** Part of a whole: 占75%. */
  'share',
  'change',
  'score',
] as const;
export type FactRole = (typeof FACT_ROLES)[number];

/** Where in the report a piece of text stands; `start` and `end` are offsets in the paragraph's text. */
export interface ReportPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A figure that the text states. */
export interface StatedFact {
  /** What it is of, as written: 人员经费, 行政编制, 办结率. */
  readonly item: string;
  readonly role: FactRole;
  /** In plain decimal notation, in `unit`: `680.9`; negative where less is said: 调减0.33万元, 下降10.39%. */
  readonly value: string;
  /** As written: 万元, 元, 名, 件, %; '' for a bare number. */
  readonly unit: string;
  /** The year it is said of, where it is said or the paragraph's year. */
  readonly year: number | undefined;
  /** `其中` and lists: the index, among the facts, of the figure that this one is a part of. */
  readonly partOf: number | undefined;
  /**
   * What it is said of, by index: a rate's part and whole; the figure that a change changes; the figure that
   * a share is a share of. Absent where the text leaves that open.
   */
  readonly of?: readonly number[];
  /** 约, 近, 余, 多: the true figure is another one near it, so that no sum may be expected to close. */
  readonly approximate?: true;
  /** The clause it stands in, as written. */
  readonly sentence: string;
  /** Of the figure itself. */
  readonly place: ReportPlace;
  /** The fields of the report form that it is the value of; none where no relation with a form speaks of it. */
  readonly fields: readonly FieldId[];
}

/** What a form of kind `report` carries besides its fields: for the rules that are about the text. */
export interface ReportText {
  readonly source: ReportSource;
  readonly name: string | undefined;
  readonly paragraphs: readonly ReportParagraph[];
  readonly facts: readonly StatedFact[];
  /** Figures that were seen and could not be placed: listed, never guessed. */
  readonly unplaced: readonly { readonly text: string; readonly place: ReportPlace }[];
}

/** Whether a cell is a paragraph of a report: nothing is written there, marked, or linked to. */
export function isParagraph({ sheet }: Pick<CellAddress, 'sheet'>): boolean {
  return sheet === REPORT_SHEET;
}

export function paragraphCell(paragraph: number): CellAddress {
  return { sheet: REPORT_SHEET, row: paragraph, column: 0 };
}
