/**
 * What is left to do until a workbook can be handed in: one list, in which every cell or amount stands once. How its
 * groups are called and counted is the same in the pane and on paper.
 */
import type { LocalizedText } from '../text/locale';
import { cellName } from '../workbook/cell';
import type { Fill } from './fill';
import type { Diagnostic } from './diagnostic';
import { isExplained } from './diagnostic';
import type { Issue, Work } from './issues';
import { issues, workOf } from './issues';
import type { CheckResult } from './result';
import { flatMap } from '../flatMap';

export const WORK_NAMES: Readonly<Record<Work, LocalizedText>> = {
  blank: { 'zh-CN': '未填列', en: 'To fill in' },
  error: { 'zh-CN': '须改正', en: 'To correct' },
  explain: { 'zh-CN': '待说明', en: 'To explain' },
  hint: { 'zh-CN': '提示', en: 'Hint' },
  explained: { 'zh-CN': '单位已说明', en: 'Explained by the unit' },
};

/** Of one finding among those of its issue, where each has a row of its own. */
export function workOfFinding(diagnostic: Diagnostic, kind: Work): Work {
  if (isExplained(diagnostic)) return 'explained';
  return kind === 'blank' && diagnostic.severity !== 'hint' ? 'blank' : diagnostic.severity;
}

export interface WorkItem {
  readonly kind: Work;
  /** Undefined where nothing is wrong yet: a cell is blank that can be computed. */
  readonly issue: Issue | undefined;
  /** What can be computed into its cell, which stands blank. */
  readonly fill: Fill | undefined;
}

/** In the order of the findings; the blanks that no rule has missed come last. */
export function workIn({
  diagnostics,
  blanks: open,
}: Pick<CheckResult, 'diagnostics' | 'blanks'>): readonly WorkItem[] {
  const blanks = new Map(open.map((fill) => [cellName(fill.cell), fill]));
  const found = issues(diagnostics).map((issue): WorkItem => {
    const kind = workOf(issue);
    if (blanks.size === 0) return { kind, issue, fill: undefined };
    const cells = [
      ...(issue.cause?.kind === 'cell' ? issue.cause.corrections.map(({ cell }) => cell) : []),
      ...flatMap(issue.diagnostics, ({ cells: [subject] }) => (subject ? [subject.address] : [])),
    ];
    const key = cells.map(cellName).find((name) => blanks.has(name));
    const fill = key === undefined ? undefined : blanks.get(key);
    if (key !== undefined) blanks.delete(key);
    return { kind, issue, fill };
  });
  return [
    ...found,
    ...[...blanks.values()].map((fill): WorkItem => ({ kind: 'blank', issue: undefined, fill })),
  ];
}

export function countWork(result: Pick<CheckResult, 'diagnostics' | 'blanks'>): CheckResult['work'] {
  const counts = { blank: 0, error: 0, explain: 0, hint: 0, explained: 0 };
  for (const { kind } of workIn(result)) counts[kind] += 1;
  return counts;
}

/** How much must be done before the workbook can be handed in; hints need not. */
export function workLeft({ blank, error, explain }: CheckResult['work']): number {
  return blank + error + explain;
}
