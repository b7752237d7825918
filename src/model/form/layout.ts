/**
 * Types of the forms as data: which labels stand for which field.
 * A form is a list of blocks; every block kind has one reader. No address appears anywhere: labels are
 * compared after `reader/labels.ts` has taken away spaces, numbering, years, units and punctuation.
 */
import type { FieldId, ListId, RowPattern } from './fields';
import type { FormKind, FormTraits, Measure } from './form';
import type { LocalizedText } from '../text/locale';
import type { TaughtMeaning } from './taught';
import type { Validation } from '../writing/template';

/** Words of which one stands in any label that may mean something, and words none of which does. */
export interface Family {
  readonly any: readonly string[];
  readonly none: readonly string[];
}

export interface Plain {
  readonly words: readonly string[];
  /** Those that mean it only where something stands below them. */
  readonly filled: readonly string[];
}

/** A column of a table. `labels` are the ways its header is written. */
export interface ColumnLayout {
  readonly id: string;
  readonly labels: readonly string[];
  /** As a blank form prints it, `{year}` for its year, where that is not its first label. */
  readonly print?: string;
  /** What may be typed into it. */
  readonly typed?: Validation;
  readonly family?: Family;
  /** Words that say little, and mean it behind all columns of points where no other header does. */
  readonly plain?: Plain;
  readonly measure: Measure;
  /** `{year}` is filled with the column's own year. */
  readonly name: LocalizedText;
  /** Where several headers fit (上年决算数, 本年决算数): the one of the earliest or of the latest year. */
  readonly pick?: 'earliest' | 'latest';
  /** Added to the form's year for `{year}`: −1 for last year's accounts. */
  readonly yearOffset?: number;
  /** The field for the year that the header prints. */
  readonly yearField?: FieldId;
  /** Points that can be had, not points that were given. */
  readonly isWeight?: true;
  /** Of a score: the column of the points that can be had. */
  readonly outOf?: string;
  /** Texts that mean "empty" in this column besides the usual markers. */
  readonly alsoEmpty?: readonly string[];
  /** A blank form prints it, or is handed out with it: no work of the unit's. */
  readonly handedOut?: true;
  /** A place for a reason: `row` for what stands in its row, `form` for whatever the form is about. */
  readonly holdsReason?: 'row' | 'form';
}

/** What columns of one row are to each other: tells whether a header was understood. */
export interface ColumnRelation {
  readonly is: string;
  readonly product: readonly [string, string];
}

/** A row of a table, found by its label. `fields` says which columns it has. */
export interface RowLayout {
  readonly labels: readonly string[];
  /** As a blank form prints it, `{year}` for its year, where that is not its first label. */
  readonly print?: string;
  readonly name: LocalizedText;
  readonly fields: Readonly<Record<string, FieldId>>;
  /** The row whose section it must stand in: 办公经费 counts only below 公用经费. */
  readonly within?: string;
  /** Of the total that no list has, and of what a label may add to or leave off a listed one. */
  readonly family?: Family;
  /** A key that `within` of other rows names. */
  readonly key?: string;
  /** Not every form has it: read only where something stands in it. */
  readonly onlyFilled?: true;
  /** Its labels are so plain that one which only comes near them says nothing. */
  readonly exact?: true;
  /** Its amounts may be below 0. */
  readonly mayBeNegative?: true;
  /** Rows without a label of their own below this one are rows of this list. */
  readonly list?: RowList;
}

/** Rows with names of their own. */
export interface RowList {
  readonly id: ListId;
  /** What to call one of its rows: `第{row}个项目`. */
  readonly rowName: LocalizedText;
  readonly name: RowPattern;
  readonly fields: Readonly<Record<string, RowPattern>>;
}

/** Rows by label, columns by header: the expenditure table, the fund table. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly RowLayout[];
  /** How many columns a row of headers must have; half of them where it is not said. */
  readonly needed?: number;
  /** Headers that mean no field. */
  readonly noColumn?: readonly string[];
  /** Columns that a form may do without. */
  readonly optional?: readonly string[];
  readonly relations?: readonly ColumnRelation[];
  /** Rows below its total whose labels are no row's: each is held against itself, and no sum counts on them. */
  readonly others?: RowList;
  /** Every row below its headers is one of `others`, but for the total's. */
  readonly isList?: true;
  /** Its first row is the total, which every form has. */
  readonly totalFirst?: true;
  /** Headers of a table of the year's tasks: each with its money, which may be summed up nowhere. */
  readonly tasks?: readonly string[];
  /** The field of the first row whose points a label may print: `预算执行情况（20分）`. */
  readonly pointsInLabel?: FieldId;
  /** Rows of tasks above the total of a table that lies across, by the field of the total that each adds to. */
  readonly taskRows?: RowList;
  /** What tells its figures apart in a line of arithmetic: the row, or, where there is one row, the column. */
  readonly shortLabel: 'row' | 'column';
}

/** A field that stands alone, with its label above, beside or in the same cell. */
export interface CellLayout<Target> {
  readonly field: Target;
  /** `*名称` fits every label that ends so. */
  readonly labels: readonly string[];
  /** Of headers side by side: words that say which is which where no list has them. */
  readonly family?: Family;
  /** As a blank form prints it, `{year}` for its year, where that is not its first label. */
  readonly print?: string;
  /** What may be typed into it. */
  readonly typed?: Validation;
  readonly measure: Measure;
  readonly name: LocalizedText;
  /** A blank form prints it, or is handed out with it: no work of the unit's. */
  readonly handedOut?: true;
  /** A place for a reason: `row` for what stands in its row, `form` for whatever the form is about. */
  readonly holdsReason?: 'row' | 'form';
  /** What its text must hold: else the label heads something else. */
  readonly holds?: RegExp;
}

/** Header cells with their values below. */
export interface HeadedBlock {
  readonly kind: 'headed';
  /** Labels of another table's headers: in a row with one of them stand none of this block's. */
  readonly notBeside?: readonly string[];
  readonly cells: readonly CellLayout<FieldId>[];
}

/** Header cells with rows of values below, as many as the label at their left spans. */
export interface HeadedListBlock {
  readonly kind: 'headed-list';
  readonly list: ListId;
  /** What to call one of its rows: `第{row}个楼堂馆所项目`. */
  readonly rowName: LocalizedText;
  readonly cells: readonly CellLayout<RowPattern>[];
}

/** A label with its value in the same cell (`其他资金：12.00`), or in the cell to its right. */
export interface LabelledBlock {
  readonly kind: 'labelled';
  /** `foot`: below the indicators, where names and dates stand; else above them. */
  readonly at?: 'foot';
  readonly cells: readonly CellLayout<FieldId>[];
  /** Labels of such cells that mean no field. */
  readonly noField?: readonly string[];
}

/** Groups of indicators, one for every cell of a level. */
export interface LevelList {
  readonly list: ListId;
  readonly rowName: LocalizedText;
  readonly name: RowPattern;
  readonly weight: RowPattern;
  /** The headers of its points, where they have a column of their own. */
  readonly points: readonly string[];
}

/** The indicator table: a header row, indicators, and the row with the total. */
export interface IndicatorBlock {
  readonly kind: 'indicators';
  readonly list: ListId;
  /** What to call one of its rows: `第{row}项指标`. */
  readonly rowName: LocalizedText;
  /** The groups of the levels above, which a level's cell names, with the weight where one is printed there. */
  readonly levels: Readonly<Record<'level1' | 'level2', LevelList>>;
  readonly columns: readonly (ColumnLayout & { readonly field: RowPattern })[];
  /** Headers of the cells beside a target that belong to it: its sign, its unit, and what it was changed to. */
  readonly target: {
    readonly sign: readonly string[];
    readonly unit: readonly string[];
    readonly adjusted: readonly string[];
  };
  /** Headers that mean no field. */
  readonly noColumn: readonly string[];
  /** Labels of rows that add up a group of indicators. */
  readonly subtotal: readonly string[];
  /** Columns that a form may do without. */
  readonly optional: readonly string[];
  /** A row of the execution rate among the indicators, for its points where the fund table has none. */
  readonly execution?: {
    readonly labels: readonly string[];
    readonly name: LocalizedText;
    readonly fields: Readonly<Record<string, FieldId>>;
  };
  readonly total: {
    readonly labels: readonly string[];
    readonly name: LocalizedText;
    readonly fields: Readonly<Record<string, FieldId>>;
    /** A grade that stands in the total's row, outside of the columns of figures. */
    readonly grade: { readonly field: FieldId; readonly name: LocalizedText };
  };
}

export type Block = TableBlock | HeadedBlock | HeadedListBlock | LabelledBlock | IndicatorBlock;

/** How one province prints its forms. */
export interface Edition {
  /** For scripts: `hubei`. */
  readonly id: string;
  readonly name: LocalizedText;
  /** What cells begin with, without spaces and in half-width brackets, in these forms and in no others. */
  readonly telling: readonly string[];
}

export interface FormLayout {
  readonly kind: FormKind;
  readonly traits: FormTraits;
  readonly title: LocalizedText;
  /** A title cell holds one of `words` and none of `not`; with one of `telling` nothing that `asks` names is needed. */
  readonly titles: {
    readonly words: readonly string[];
    readonly not: readonly string[];
    readonly telling?: readonly string[];
  };
  /** Labels of each of which one must stand in it: what tells it from another form with such a title. */
  readonly asks?: readonly (readonly string[])[];
  /** Labels none of which may stand in it. */
  readonly lacks?: readonly string[];
  /** What stands in one row where a sheet without a title lists such forms, and is none. */
  readonly listHeaders?: readonly (readonly string[])[];
  /** It is such a list itself. */
  readonly isList?: true;
  /** Labels of which at least `needed` must stand in the form, so that a mere mention of it is not taken for it. */
  readonly anchors: { readonly labels: readonly (readonly string[])[]; readonly needed: number };
  readonly blocks: readonly Block[];
  /** Fields that some editions have and our blank form has not; `*` at the end for all that begin so. */
  readonly notPrinted?: readonly string[];
  /** The editions that its labels may tell. */
  readonly editions?: readonly Edition[];
  /** Labels behind which the year stands where no title prints it: 预算年度. */
  readonly yearLabels?: readonly string[];
  /** The field that tells the form's year where its title does not. */
  readonly headerYear?: FieldId;
  /** What of its labels was taught, so that it is said where one of them is met. */
  readonly taught?: readonly TaughtMeaning[];
}
