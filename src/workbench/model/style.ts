/** How a cell looks. Styles are never changed in place, so cells may share one. */

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
}

export interface Border {
  /** Excel's words: `Continuous`, `Dash`, …; `None` where there is none. */
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right' | 'diagonalUp' | 'diagonalDown';
export type Borders = Readonly<Partial<Record<Edge, Border>>>;

export interface Alignment {
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
}

export interface Style {
  readonly numberFormat: string;
  /** `#RRGGBB`; null where there is none. */
  readonly fill: string | null;
  readonly font: Font;
  readonly borders: Borders;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const DEFAULT_STYLE: Style = {
  numberFormat: 'General',
  fill: null,
  font: {
    name: 'Calibri',
    size: 11,
    color: '#000000',
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
  },
  borders: {},
  alignment: {
    horizontal: 'General',
    vertical: 'Bottom',
    wrapText: false,
    indentLevel: 0,
    textOrientation: 0,
    shrinkToFit: false,
  },
  locked: true,
  formulaHidden: false,
};

export const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

/** Takes `#rrggbb` and CSS names, as the Office API does; gives `#RRGGBB`. Undefined for anything else. */
export function parseColor(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED[text.toLowerCase()];
}

/** The names that are in use; any other is refused rather than guessed. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  pink: '#FFC0CB',
};

/** A workbook has few styles, and cells by the ten thousand that share them. */
const WRITTEN = new WeakMap<Style, string>();

export function sameStyle(one: Style, other: Style): boolean {
  return one === other || written(one) === written(other);
}

function written(style: Style): string {
  const known = WRITTEN.get(style) ?? JSON.stringify(style);
  WRITTEN.set(style, known);
  return known;
}
