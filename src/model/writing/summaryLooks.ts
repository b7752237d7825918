/** How the styles of a summary sheet look. Every host draws the same; colours print as legible greys. */
import type { SummaryStyle } from './marks';

export interface SummaryLook {
  readonly size: number;
  readonly color: string;
  readonly bold?: true;
  readonly underlined?: true;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly boxed?: true;
  /** From bottom to top: the head of a narrow column. In new workbooks only. */
  readonly turned?: true;
}

const INK = '#242424';
const MUTED = '#616161';
const RED = '#B10E1C';
const BLUE = '#0F548C';
export const SUMMARY_LINE = '#D1D1D1';

export const SUMMARY_LOOKS: Readonly<Record<SummaryStyle, SummaryLook>> = {
  title: { size: 16, color: INK, bold: true },
  subtitle: { size: 10, color: MUTED },
  verdictPass: { size: 12, color: '#0E700E', bold: true, fill: '#F1FAF1' },
  verdictOpen: { size: 12, color: '#8A3707', bold: true, fill: '#FDF6F3' },
  verdictFail: { size: 12, color: RED, bold: true, fill: '#FDF3F4' },
  heading: { size: 12, color: INK, bold: true },
  tableHeader: { size: 10, color: INK, bold: true, fill: '#F0F0F0', boxed: true },
  turnedHeader: { size: 9, color: INK, fill: '#F0F0F0', boxed: true, turned: true },
  text: { size: 10, color: INK, align: 'left', boxed: true },
  number: { size: 10, color: INK, align: 'right', boxed: true },
  count: { size: 10, color: INK, align: 'center', boxed: true },
  error: { size: 10, color: RED, bold: true, align: 'center', boxed: true },
  explain: { size: 10, color: '#8A3707', bold: true, align: 'center', boxed: true },
  hint: { size: 10, color: BLUE, bold: true, align: 'center', boxed: true },
  link: { size: 10, color: BLUE, underlined: true, align: 'left', boxed: true },
  signature: { size: 11, color: INK },
  note: { size: 9, color: MUTED },
};
