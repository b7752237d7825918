/**
 * Where a finding is, in words that stay when rows are inserted, cells move and sheets are renamed: what the second
 * submission is held against the first by. Neither an address nor the index in a list.
 */
import type { ListId } from '../form/fields';
import { rowField } from '../form/fields';
import type { FormModel } from '../form/form';
import { plainName } from '../form/formNames';
import { Kept } from '../kept';

export interface FindingPlace {
  /** The kind of its form. */
  readonly form: string;
  /** The project where it is a project's form; else '' – whose form it is says the unit. */
  readonly of: string;
  /** The field, of a list its column; '' for what is about the file. */
  readonly field: string;
  /** In a list what names the row, as `rowKeys` gives it; else ''. */
  readonly row: string;
  /** From 1 on: one rule may hold several relations of one cell. */
  readonly nth: number;
}

/** Of what is about no place of its own. */
export const WHOLE_FILE: FindingPlace = { form: '', of: '', field: '', row: '', nth: 1 };

/**
 * What rows are told by: their names without numbering, spaces and punctuation. Where two are called alike the later
 * is told by a number as well, and a row without a name by its place among such.
 */
export function rowKeys(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = plainName(name.replace(NUMBERING, '').replace(POINTS, ''));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 && key !== '' ? key : `${key}#${count}`;
  });
}

const keysOfForms = new Kept<FormModel, Map<ListId, ReadonlyMap<number, string>>>();

/** The same of the rows of a form's list, by their indices. Findings are placed by it, and a submission is told by it. */
export function keysOfRows(form: FormModel, list: ListId): ReadonlyMap<number, string> {
  let lists = keysOfForms.get(form);
  if (!lists) keysOfForms.set(form, (lists = new Map()));
  let keys = lists.get(list);
  if (!keys) {
    const rows = form.lists.get(list) ?? [];
    const own = rowKeys(
      rows.map(({ index }) => form.fields.get(rowField(`${list}[].name`, index))?.text ?? ''),
    );
    keys = new Map(rows.map(({ index }, at) => [index, own[at]!]));
    lists.set(list, keys);
  }
  return keys;
}

/** `指标1：`, `2.`, `（三）`. */
const NUMBERING =
  /^\s*(?:指标\s*)?(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]|(?:指标)?\d{1,3}\s*[.、：:．])\s*/;

/** `（20分）`: what can be had for a row may be corrected, and it stays that row. */
const POINTS = /[（(]\s*\d+(?:\.\d+)?\s*分\s*[)）]/g;

/** The same text for the same rule and place. */
export function placeKey(rule: string, { form, of, field, row, nth }: FindingPlace): string {
  return JSON.stringify([rule, form, of, field, row, nth]);
}

/** What a finding is known by among all units', as 16 hexadecimal digits; it does not change with its figures. */
export function fingerprint(unit: string | undefined, rule: string, place: FindingPlace): string {
  return digest(`${plainName(unit ?? '')}\n${placeKey(rule, place)}`);
}

/** 64 bits of a text, twice FNV-1a: two texts of a batch are never alike by chance. No protection against intent. */
export function digest(text: string): string {
  let one = 0x811c9dc5;
  let other = 0xc2b2ae35;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return hex(one ^ (one >>> 16)) + hex(other ^ (other >>> 16));
}
