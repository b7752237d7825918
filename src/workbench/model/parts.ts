/** What stands on a sheet besides its cells. */
import type { Area } from './address';
import type { Borders } from './style';

export interface ConditionalFont {
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
}

export interface ConditionalFormat {
  /** Made anew whenever a file is opened, as in Excel. */
  readonly id: string;
  /** Excel's word for the kind; only `Custom` is evaluated, the others are kept. */
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  formula: string;
  fill: string | null;
  font: ConditionalFont;
  borders: Borders;
  numberFormat: string | null;
  /** What a file says of a rule that we do not understand, to be written back. */
  readonly original?: unknown;
}

export interface Reply {
  readonly id: string;
  content: string;
  readonly author: string;
  readonly created: string;
}

export interface Comment extends Reply {
  row: number;
  column: number;
  resolved: boolean;
  readonly replies: Reply[];
}

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** The texts that may show, by the column's place in the table; a row that has another one is hidden. */
  filters: ReadonlyMap<number, readonly string[]>;
  /** How the rows were sorted last; the most important first. */
  sort: readonly TableSortField[];
}

export interface TableSortField {
  /** The column's place in the table. */
  readonly key: number;
  readonly ascending: boolean;
}

export interface Validation {
  areas: readonly Area[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  prompt: ValidationPrompt;
  errorAlert: ValidationAlert;
}

/** As the object model has it: one member, by the name of the kind; none for a mere prompt. */
export interface ValidationRule {
  readonly wholeNumber?: Comparison;
  readonly decimal?: Comparison;
  readonly date?: Comparison;
  readonly time?: Comparison;
  readonly textLength?: Comparison;
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly custom?: { readonly formula: string };
}

export type ComparisonKind = 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';

export interface Comparison {
  /** With its leading `=`, a number too. */
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: string;
}

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

/** Anything that is kept without being understood: what was set is given back. */
export interface Bag {
  readonly values: Map<string, unknown>;
  readonly below: Map<string, Bag>;
}

export interface ChartSeries {
  /** A text, or with `=` in front the cell that holds it. */
  name: string;
  /** The cells of the numbers and of their labels, as formulas: `=Data!$B$2:$B$5`; labels may be missing. */
  values: string;
  categories: string;
  /** `#RRGGBB`; absent where Excel chooses. */
  color?: string;
  /** Of single points, e.g. the slices of a pie, by their place. */
  readonly pointColors: Map<number, string>;
  readonly bag: Bag;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  series: readonly ChartSeries[];
  top: number;
  left: number;
  width: number;
  height: number;
  readonly bag: Bag;
}

export interface DefinedName {
  readonly name: string;
  /** With its leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
  /** The sheet that it belongs to; absent for one of the workbook. */
  readonly sheetId?: string;
}

export interface Protection {
  on: boolean;
  options: Readonly<Record<string, unknown>>;
  password: string | undefined;
}

export interface Line {
  /** Points. */
  size?: number;
  hidden?: boolean;
}

export const emptyBag = (): Bag => ({ values: new Map(), below: new Map() });

let lastId = 0;

/** Like Excel's: braces, hexadecimal, never the same twice. Counted, so that a run repeats exactly. */
export function newId(): string {
  lastId += 1;
  const digits = lastId.toString(16).toUpperCase().padStart(12, '0');
  return `{00000000-0000-4000-8000-${digits}}`;
}
