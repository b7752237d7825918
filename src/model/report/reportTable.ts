/** A report's figures beside the cells that state the same quantity: what the view 报告核对 shows. */
import type { CellAddress } from '../workbook/cell';
import type { LocalizedText } from '../text/locale';
import type { ReportParagraph, ReportPlace, ReportSource } from './reportText';

/** A cell of a form, or a figure of the text, as it is shown. */
export interface ReportFigure {
  /** As the cell shows it; a figure of the text with its unit. */
  readonly text: string;
  readonly cell: CellAddress;
}

/** A figure of the text that another one was held against. */
export interface TextFigure extends ReportFigure {
  /** What it is called. */
  readonly item: LocalizedText;
}

/**
 * `differs`: a rule says so. `agrees`: rules compared it, with a cell or with other figures of the text, and
 * found nothing. `alone`: nothing else states the same quantity, or only in another 口径.
 */
export type ReportAgreement = 'differs' | 'agrees' | 'alone';

export interface ReportRow {
  readonly item: LocalizedText;
  readonly stated: ReportFigure;
  /** The clause that the figure stands in. */
  readonly sentence: string;
  readonly place: ReportPlace;
  readonly basic: readonly ReportFigure[];
  readonly evaluation: readonly ReportFigure[];
  /** The other figures of the text that it was held against: those that it is made up of, a share of, and so on. */
  readonly inText: readonly TextFigure[];
  readonly agreement: ReportAgreement;
  /** What the rules say of it: messages of the findings that name it. */
  readonly messages: readonly LocalizedText[];
}

export interface ReportComparison {
  readonly name: string | undefined;
  readonly source: ReportSource;
  readonly paragraphs: readonly ReportParagraph[];
  /** The differing ones first, then in the order of the text. */
  readonly rows: readonly ReportRow[];
  /** Figures that were seen in the text and not placed. */
  readonly unplaced: readonly { readonly text: string; readonly place: ReportPlace }[];
}
