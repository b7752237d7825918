/** One file in a reviewer's workbook: a row with what was found, what it scores, and what could not be read. */
import { WORK } from '../../model/result/issues';
import type { Locale } from '../../model/text/locale';
import type { CheckResult, FoundForm } from '../../model/result/result';
import { weakenedTexts } from '../../model/result/policyWords';
import { doubtfulSkips, skippedText } from '../../model/result/skipped';
import type { SummaryCell } from '../../model/writing/marks';
import type { Row } from '../summarySheet/cells';
import { count, figure, ordinal, text } from '../summarySheet/cells';
import type { FileResult } from '../formats/json';
import { addressText, gradeName, readingProblem, taughtTexts } from '../words';
import { flatMap } from '../../model/flatMap';

export const FILE_WIDTHS = [7, 22, 7, 24, 20, 14, 8, 8, 10, 8, 10, 12, 11, 11, 10, 40, 8];
export const FILE_HIDDEN = [16];
/** Those with counts. */
export const COUNT_COLUMNS = { first: 6, last: 10 };

/** Rows of a kind that are told one by one; of more the number is told. */
const MOST_TOLD = 3;

const WORDS = {
  'zh-CN': {
    whole: '读全',
    partly: '没有读全',
    empty: '尚未填写',
    partlyEmpty: '有表尚未填写',
    notUsed: (problem: string) => `工作簿中的设置未采用：${problem}`,
    crashed: (rule: string, error: string) => `规则出错：${rule} ${error}`,
    several: (count: number) => `有 ${count} 张自评表，得分见各表，未列总分`,
    unrecognized: (place: string, label: string) => `未识别的行：${place} ${label}`,
    addNote: (place: string, label: string, note: string) => `请核实：${place} ${label}，${note}`,
    more: (count: number) => `另有 ${count} 处`,
  },
  en: {
    whole: 'whole',
    partly: 'not whole',
    empty: 'not filled in',
    partlyEmpty: 'a form not filled in',
    notUsed: (problem: string) => `settings in the workbook not used: ${problem}`,
    crashed: (rule: string, error: string) => `failed to run: ${rule} ${error}`,
    several: (count: number) =>
      `${count} self-evaluation forms; their scores stand on each, no total is given`,
    unrecognized: (place: string, label: string) => `row not recognised: ${place} ${label}`,
    addNote: (place: string, label: string, note: string) => `please verify: ${place} ${label}, ${note}`,
    more: (count: number) => `${count} more`,
  },
} as const;

/** The unit that a file is of, or else what its first form is about. */
export function unitOf(result: CheckResult | undefined): string {
  return result?.unitName ?? result?.forms.find(({ name }) => name)?.name ?? '';
}

/** All but its first cell, the number of the file among all, and what it is known by next time. */
export function fileRow(given: FileResult, locale: Locale): Row {
  const { file, result } = given;
  const checked = result?.status === 'no-form' ? undefined : result;
  const { execution, total, grade } = checked?.scores ?? {};
  return [
    text(unitOf(result)),
    checked?.year === undefined ? text('') : ordinal(checked.year),
    text(file),
    text(formsText(checked?.forms ?? [], locale)),
    readCell(checked, locale),
    ...countCells(checked),
    figure(execution?.rate, 'rate'),
    figure(total?.reported, 'points'),
    figure(total?.computed, 'points'),
    { value: grade ? gradeName(grade, locale) : '', style: 'count' },
    text(remarks(given, locale).join('\n')),
  ];
}

/** Whether the counts beside it speak for the whole file. */
function readCell(checked: CheckResult | undefined, locale: Locale): SummaryCell {
  const words = WORDS[locale];
  if (!checked) return text('');
  if (checked.status === 'partly-read') return { value: words.partly, style: 'error' };
  const empty = checked.forms.filter(({ isEmpty }) => isEmpty).length;
  if (empty === 0) return { value: words.whole, style: 'count' };
  return { value: empty < checked.forms.length ? words.partlyEmpty : words.empty, style: 'explain' };
}

/** Of a file that was not checked none: 0 would look like a clean one. */
function countCells(checked: CheckResult | undefined): Row {
  if (!checked) return WORK.map(() => text(''));
  return WORK.map((kind) => {
    const number = checked.work[kind];
    return count(number, kind === 'error' && number > 0 ? 'error' : 'count');
  });
}

/** Forms of a kind together; their money unit where it is not the usual one. */
function formsText(forms: readonly FoundForm[], locale: Locale): string {
  const kinds = new Map<string, number>();
  for (const { title, unit } of forms) {
    const name = unit === '元' ? `${title[locale]} (${unit})` : title[locale];
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  return [...kinds]
    .map(([name, count]) => (count > 1 ? `${name} ×${count}` : name))
    .join(locale === 'en' ? ', ' : '、');
}

function remarks(given: FileResult, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  const { result } = given;
  const problem = readingProblem(given, locale);
  const told = problem ? [problem.message] : [];
  if (!result) return told;
  const { policy, explanationsProblem, outcomes, forms, scores } = result;
  // First of all: it says what the counts beside it leave out.
  told.unshift(...weakenedTexts(policy, locale));
  if (policy.problem) told.push(words.notUsed(policy.problem[locale]));
  const skipped = skippedText(doubtfulSkips(result.skipped), locale);
  if (skipped !== undefined) told.push(skipped);
  if (explanationsProblem) told.push(explanationsProblem[locale]);
  const scored = forms.filter((form) => form.scores).length;
  if (!scores && scored > 1) told.push(words.several(scored));
  const crashed = flatMap(outcomes, (outcome) =>
    outcome.status === 'crashed' ? [words.crashed(outcome.ruleId, outcome.error)] : [],
  );
  const unread = flatMap(forms, ({ unrecognized }) =>
    unrecognized.map(({ cell, text: label }) => words.unrecognized(addressText(cell, locale), label)),
  );
  const readingNotes = flatMap(forms, (form) =>
    form.readingNotes.map(({ cell, text: label, note }) =>
      words.addNote(addressText(cell, locale), label, note[locale]),
    ),
  );
  const taught = taughtTexts(result, locale);
  for (const notes of [taught, crashed, unread, readingNotes]) {
    told.push(...notes.slice(0, MOST_TOLD));
    if (notes.length > MOST_TOLD) told.push(words.more(notes.length - MOST_TOLD));
  }
  return told;
}
