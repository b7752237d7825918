/**
 * What was not read of a form, and what follows from it: a field that was never found may stand under a label that
 * was not understood, and is not zero then (DOMAIN T5).
 */
import { inList } from './fields';
import type { FormModel, FormSet, UnreadCell } from './form';
import { cellName } from '../workbook/cell';
import type { NamedCell } from '../result/diagnostic';
import type { Locale } from '../text/locale';
import { asIs } from '../text/locale';
import { flatMap } from '../flatMap';

/** Of more the number is told. */
const MOST_NAMED = 3;
const LONGEST = 30;

/** The labels that may be one of these fields, none of which was found. */
export function unreadFor(ids: readonly string[], set: FormSet): readonly UnreadCell[] {
  if (set.forms.every(({ unread }) => unread.length === 0)) return [];
  const columns = [...new Set(ids.map(columnOf))];
  return [...new Set(flatMap(columns, (column) => unreadInColumn(column, set)))];
}

function unreadInColumn(column: string, set: FormSet): readonly UnreadCell[] {
  return flatMap(formsWith(column, set), ({ unread }) =>
    unread.filter(({ near, needed }) => needed || (near !== undefined && columnOf(near) === column)),
  );
}

/** @param id of a field, or of a column of a list */
export function mayBeUnread(id: string, set: FormSet): boolean {
  return unreadFor([id], set).length > 0;
}

/** A label that was not read may head a field that the form needs and that was not found. */
export function isPartlyRead({ unread }: Pick<FormModel, 'unread'>): boolean {
  return unread.some(({ needed }) => needed);
}

/** The forms of the set that have such a field, also where they do not show it; where none tells, all. */
function formsWith(column: string, { forms }: FormSet): readonly FormModel[] {
  const owners = forms.filter(
    ({ known, fields }) => known.has(column) || [...fields.keys()].some((id) => columnOf(id) === column),
  );
  return owners.length > 0 ? owners : forms;
}

/** The same for all rows of a list: its header was not read, and so none of them was. */
function columnOf(id: string): string {
  return inList(id).pattern;
}

/** `“全年执行数（B）”（自评表!F5）`; of many the first ones, and how many there are. */
export function namedUnread(unread: readonly Pick<UnreadCell, 'cell' | 'text'>[], locale: Locale): string {
  const named = unread.slice(0, MOST_NAMED).map(({ cell, text }) => {
    const label = labelText(text);
    return locale === 'en' ? `“${label}” (${cellName(cell)})` : `“${label}”（${cellName(cell)}）`;
  });
  const all = named.join(locale === 'en' ? ', ' : '、');
  if (unread.length <= MOST_NAMED) return all;
  const more = unread.length - MOST_NAMED;
  return locale === 'en' ? `${all} and ${more} more` : `${all}等 ${unread.length} 处`;
}

/** The same as places, each by its label. */
export function unreadCells(unread: readonly Pick<UnreadCell, 'cell' | 'text'>[]): readonly NamedCell[] {
  return unread.map(({ cell, text }) => ({ address: cell, label: asIs(labelText(text)) }));
}

/** In one line: forms break a label anywhere to make it fit. What runs on is no label and needs no more to be found. */
function labelText(text: string): string {
  const line = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
