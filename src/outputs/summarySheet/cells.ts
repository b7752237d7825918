/** The cells that summary sheets are made of. */
import type { Evidence } from '../../model/result/diagnostic';
import type { Work } from '../../model/result/issues';
import { WORK_NAMES } from '../../model/result/work';
import type { Locale } from '../../model/text/locale';
import { printable } from '../../model/text/printable';
import type { SummaryCell } from '../../model/writing/marks';

export type Row = readonly SummaryCell[];

/** In characters. */
export const COLUMN_WIDTHS = [6, 10, 20, 26, 52, 12, 12, 12, 34];

export function header(names: readonly string[], spans: readonly number[] = []): Row {
  return names.map((value, index) => ({ value, style: 'tableHeader', ...spanOf(spans[index]) }));
}

export function text(value: string, span?: number): SummaryCell {
  // What would turn a line round, or command whatever shows it, is seen and does nothing.
  return { value: printable(value), style: 'text', ...spanOf(span) };
}

function spanOf(span: number | undefined): { readonly span?: number } {
  return span === undefined || span === 1 ? {} : { span };
}

const WORK_STYLES = {
  blank: 'explain',
  error: 'error',
  explain: 'explain',
  hint: 'hint',
  explained: 'hint',
} as const;

/** What is to be done, in the words of the list that the pane shows. */
export function workCell(kind: Work, locale: Locale): SummaryCell {
  return { value: WORK_NAMES[kind][locale], style: WORK_STYLES[kind] };
}

/** How many of something: nothing is to be seen at a glance. */
export function count(value: number, style: SummaryCell['style'] = 'count'): SummaryCell {
  return { value, style, numberFormat: '0;-0;–' };
}

/** Of a line, from 1 on. */
export function ordinal(value: number): SummaryCell {
  return { value, style: 'count', numberFormat: '0' };
}

/** A figure as a number: money with its two decimals, a rate in percent, anything else with the decimals it has. */
export function figure(value: string | undefined, measure: Evidence['measure'] = 'text'): SummaryCell {
  if (value === undefined) return text('');
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const plain = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const formats: Partial<Record<Evidence['measure'], string>> = { money: '#,##0.00', rate: '0.00%' };
  return { value: Number(value), style: 'number', numberFormat: formats[measure] ?? plain };
}
