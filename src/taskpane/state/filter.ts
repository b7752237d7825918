/** Which findings are shown: by severity, by form, by words. Pure. */
import { cellName } from '../../model/workbook/cell';
import type { Diagnostic } from '../../model/result/diagnostic';
import type { Severity } from '../../model/result/severity';
import type { Issue } from '../../model/result/issues';
import { issues, severityOf } from '../../model/result/issues';
import type { FoundForm } from '../../model/result/result';
import type { RuleMeta } from '../../model/result/rule';
import type { FindingGroup } from './groups';

export interface FindingFilter {
  readonly severity: Severity | undefined;
  /** As `formKey` gives it. */
  readonly form: string | undefined;
  /** Words, all of which must stand in what an issue says. */
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { severity: undefined, form: undefined, text: '' };

export function isFiltering({ severity, form, text }: FindingFilter): boolean {
  return severity !== undefined || form !== undefined || text.trim() !== '';
}

/** The same form from check to check, also where rows were inserted: without its range. */
export function formKey({ sheet, form, name }: FoundForm): string {
  return JSON.stringify([sheet, form, name ?? '']);
}

/**
 * The groups with the findings that pass; of an issue that passes all findings, as one cause is one issue.
 * A form of which nothing is left is left out.
 */
export function filtered(
  groups: readonly FindingGroup[],
  filter: FindingFilter,
  rules: readonly RuleMeta[],
): readonly FindingGroup[] {
  if (!isFiltering(filter)) return groups;
  const words = wordsOf(filter.text);
  const passes = (issue: Issue): boolean =>
    (filter.severity === undefined || severityOf(issue) === filter.severity) &&
    (words.length === 0 || saysAll(issue, words, rules));
  return groups
    .filter(({ form }) => filter.form === undefined || (form && formKey(form) === filter.form))
    .map(({ form, diagnostics }) => ({
      form,
      diagnostics: issues(diagnostics)
        .filter(passes)
        .flatMap((issue) => issue.diagnostics),
    }))
    .filter(({ diagnostics }) => diagnostics.length > 0);
}

/** How many issues there are in these groups: what the badges count, and what is explained. */
export function countIssues(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, { diagnostics }) => sum + issues(diagnostics).length, 0);
}

/** Rules whose texts, id or source hold all of these words. */
export function searchRules(rules: readonly RuleMeta[], text: string): readonly RuleMeta[] {
  const words = wordsOf(text);
  return rules.filter((rule) => holdsAll(ruleTexts(rule), words));
}

function saysAll(
  { cause, diagnostics }: Issue,
  words: readonly string[],
  rules: readonly RuleMeta[],
): boolean {
  const texts = diagnostics.flatMap((each) => textsOf(each, rules));
  return holdsAll(cause ? [...texts, ...Object.values(cause.message)] : texts, words);
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
