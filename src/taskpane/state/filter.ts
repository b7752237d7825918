/** Which items are shown: by form, by words. Pure. */
import type { CellAddress } from '../../model/workbook/cell';
import { cellName, contains, parseArea } from '../../model/workbook/cell';
import type { Diagnostic } from '../../model/result/diagnostic';
import type { FoundForm } from '../../model/result/result';
import type { RuleMeta } from '../../model/result/rule';
import type { PaneItem } from './items';

export interface FindingFilter {
  /** As `formKey` gives it. */
  readonly form: string | undefined;
  /** Words, all of which must stand in what an issue says. */
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { form: undefined, text: '' };

export function isFiltering({ form, text }: FindingFilter): boolean {
  return form !== undefined || text.trim() !== '';
}

/** The same form from check to check, also where rows were inserted: without its range. */
export function formKey({ sheet, form, name }: FoundForm): string {
  return JSON.stringify([sheet, form, name ?? '']);
}

/** The items that pass, each with all of its findings. */
export function filtered(
  items: readonly PaneItem[],
  filter: FindingFilter,
  forms: readonly FoundForm[],
  rules: readonly RuleMeta[],
): readonly PaneItem[] {
  if (!isFiltering(filter)) return items;
  const words = wordsOf(filter.text);
  const wanted = forms.filter((form) => filter.form === undefined || formKey(form) === filter.form);
  return items.filter(
    (item) =>
      (filter.form === undefined || wanted.some((form) => item.cell && holds(form, item.cell))) &&
      (words.length === 0 || saysAll(item, words, rules)),
  );
}

function holds(form: FoundForm, cell: CellAddress): boolean {
  const area = parseArea(form.range);
  return form.sheet === cell.sheet && area !== undefined && contains(area, cell);
}

/** Rules whose texts, id or source hold all of these words. */
export function searchRules(rules: readonly RuleMeta[], text: string): readonly RuleMeta[] {
  const words = wordsOf(text);
  return rules.filter((rule) => holdsAll(ruleTexts(rule), words));
}

function saysAll({ issue, fill }: PaneItem, words: readonly string[], rules: readonly RuleMeta[]): boolean {
  const texts = [
    ...(issue?.diagnostics ?? []).flatMap((each) => textsOf(each, rules)),
    ...Object.values(issue?.cause?.message ?? {}),
    ...(fill ? [cellName(fill.cell), ...Object.values(fill.label)] : []),
  ];
  return holdsAll(texts, words);
}

function textsOf({ message, cells, ruleId, explanation }: Diagnostic, rules: readonly RuleMeta[]): string[] {
  const rule = rules.find(({ id }) => id === ruleId);
  return [
    ...Object.values(message),
    ...cells.flatMap(({ address, label }) => [cellName(address), ...Object.values(label)]),
    // Not the rule's sentence and source: nearly every word stands in one of them.
    ruleId,
    ...(rule ? Object.values(rule.title) : []),
    explanation?.reason ?? '',
  ];
}

function ruleTexts({ id, title, requirement, source }: RuleMeta): string[] {
  return [id, ...[title, requirement, source.text].flatMap((text) => Object.values(text))];
}

function holdsAll(texts: readonly string[], words: readonly string[]): boolean {
  const whole = normal(texts.join('\n'));
  return words.every((word) => whole.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return normal(text).split(/\s+/).filter(Boolean);
}

/** Full-width as half-width, small as capital: what a Chinese keyboard gives is found all the same. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
