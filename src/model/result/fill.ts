/** What gouji can fill into a form: cells that follow from others, and scores that it proposes. */
import type { CellAddress } from '../workbook/cell';
import { cellName } from '../workbook/cell';
import type { Edit } from '../workbook/edits';
import type { FieldId } from '../form/fields';
import type { LocalizedText } from '../text/locale';

/**
 * `blank`: nothing stands there yet. `differs`: something else was typed. `same`: the right figure was typed
 * and becomes a live formula. `proposal`: a score that the unit decides on.
 */
export type FillKind = 'blank' | 'differs' | 'same' | 'proposal';

export interface Fill {
  readonly kind: FillKind;
  /**
   * `safe` may be applied with others at one press, `ask` only one by one. Only what stands blank is `safe`, and
   * no sum over blanks that would bring a finding.
   */
  readonly applicability: 'safe' | 'ask';
  /** The rule that says so; undefined for a proposed score. */
  readonly ruleId: string | undefined;
  readonly field: FieldId;
  readonly label: LocalizedText;
  readonly cell: CellAddress;
  readonly edit: Edit;
  /** As the cell shows it now; `''` where it is blank. */
  readonly reported: string;
  /** As the cell will show it. */
  readonly computed: string;
  /** It would take the place of a figure, and counts blanks as 0 that may be what that figure has more. */
  readonly overBlanks?: true;
  /** What the edit's formula gives, for a file that nobody calculates before it is read. */
  readonly result?: number;
  /** The arithmetic, or what a proposed score rests on. */
  readonly why: LocalizedText;
  /** What the user should know before taking it. */
  readonly note: LocalizedText | undefined;
}

/** Tells a fill from the others of a check, and is the same for it in the next one. */
export function fillKey({ kind, cell }: Fill): string {
  return `${kind} ${cellName(cell)}`;
}
