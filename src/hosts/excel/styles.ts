/** How the styles of the summary sheet look. Colours print as legible greys. */
import type { SummaryStyle } from '../../model/marks';

type Format = Excel.RangeFormat;
type Styling = (format: Format) => void;

const INK = '#242424';
const MUTED = '#616161';
const LINE = '#D1D1D1';
/** Not the inside ones: Excel refuses them on an area of one cell. */
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

const font =
  (size: number, color: string, bold = false): Styling =>
  (format) => {
    format.font.size = size;
    format.font.color = color;
    format.font.bold = bold;
    format.font.underline = Excel.RangeUnderlineStyle.none;
  };

const filled =
  (color: string): Styling =>
  (format) => {
    format.fill.color = color;
  };

const aligned =
  (alignment: Excel.HorizontalAlignment | 'Left' | 'Center' | 'Right'): Styling =>
  (format) => {
    format.horizontalAlignment = alignment;
  };

const boxed: Styling = (format) => {
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = LINE;
  }
};

const underlined: Styling = (format) => {
  format.font.underline = Excel.RangeUnderlineStyle.single;
};

const all =
  (...stylings: readonly Styling[]): Styling =>
  (format) =>
    stylings.forEach((styling) => styling(format));

export const STYLES: Readonly<Record<SummaryStyle, Styling>> = {
  title: font(16, INK, true),
  subtitle: font(10, MUTED),
  verdictPass: all(font(12, '#0E700E', true), filled('#F1FAF1')),
  verdictFail: all(font(12, '#B10E1C', true), filled('#FDF3F4')),
  heading: font(12, INK, true),
  tableHeader: all(font(10, INK, true), filled('#F0F0F0'), boxed),
  text: all(font(10, INK), aligned('Left'), boxed),
  number: all(font(10, INK), aligned('Right'), boxed),
  error: all(font(10, '#B10E1C', true), aligned('Center'), boxed),
  explain: all(font(10, '#8A3707', true), aligned('Center'), boxed),
  hint: all(font(10, '#0F548C', true), aligned('Center'), boxed),
  link: all(font(10, '#0F548C'), aligned('Left'), boxed, underlined),
  note: font(9, MUTED),
};
