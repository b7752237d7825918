/** The list of work as the pane shows it: every cell or amount once, with a name that stays from check to check. */
import type { CellAddress } from '../../model/workbook/cell';
import { cellName } from '../../model/workbook/cell';
import type { Diagnostic } from '../../model/result/diagnostic';
import { isExplained } from '../../model/result/diagnostic';
import type { Work } from '../../model/result/issues';
import { WORK } from '../../model/result/issues';
import type { CheckResult } from '../../model/result/result';
import type { LocalizedText } from '../../model/text/locale';
import type { WorkItem } from '../../model/result/work';
import { workIn } from '../../model/result/work';

export interface PaneItem extends WorkItem {
  /** The same from check to check, also when rows move: what is open stays open, and the focus where it was. */
  readonly id: string;
  readonly cell: CellAddress | undefined;
  readonly label: LocalizedText | undefined;
}

/** What is to be done before the workbook is handed in, in this order; hints and what is done come after it. */
export const TO_DO = ['blank', 'error', 'explain'] as const satisfies Work[];

const known = new WeakMap<CheckResult, readonly PaneItem[]>();

/** In the order in which they are shown. */
export function itemsOf(result: CheckResult): readonly PaneItem[] {
  const earlier = known.get(result);
  if (earlier) return earlier;
  const seen = new Map<string, number>();
  const items = workIn(result).map((item): PaneItem => {
    const { cell, label } = subjectOf(item);
    const name = [cell?.sheet, label?.['zh-CN'] ?? item.issue?.diagnostics[0]?.ruleId].join(' ');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...item, cell, label, id: `${name} ${count}` };
  });
  const ordered = WORK.flatMap((kind) => items.filter((item) => item.kind === kind));
  known.set(result, ordered);
  return ordered;
}

function subjectOf({ issue, fill }: WorkItem): Pick<PaneItem, 'cell' | 'label'> {
  const corrected = issue?.cause?.kind === 'cell' ? issue.cause.corrections[0] : undefined;
  if (corrected) return corrected;
  const subject = issue?.diagnostics[0]?.cells[0];
  return { cell: subject?.address ?? fill?.cell, label: subject?.label ?? fill?.label };
}

/** Every cell that an item is about. */
export function cellsOf({ issue, fill, cell }: PaneItem): ReadonlySet<string> {
  const cells = [
    ...(cell ? [cell] : []),
    ...(fill ? [fill.cell] : []),
    ...(issue?.cause?.corrections ?? []).map((each) => each.cell),
    ...(issue?.diagnostics ?? []).flatMap(({ cells: [subject] }) => (subject ? [subject.address] : [])),
  ];
  return new Set(cells.map(cellName));
}

/** The findings that a reason can answer. */
export function askedOf({ issue }: PaneItem): readonly Diagnostic[] {
  return (issue?.diagnostics ?? []).filter(({ severity, subject }) => severity === 'explain' && subject);
}

/** The findings of a reason that was given and holds. */
export function answeredOf(item: PaneItem): Diagnostic | undefined {
  return item.issue?.diagnostics.find(isExplained);
}

/**
 * The item to go on with: the next that is to be done after this one, else the first.
 *
 * @param order of the items when it was still among them
 * @param left what is to be done now
 */
export function nextAfter(
  id: string | undefined,
  order: readonly PaneItem[],
  left: readonly PaneItem[],
): PaneItem | undefined {
  const todo = left.filter(isToDo);
  const at = order.findIndex((item) => item.id === id);
  const later = order.slice(at + 1).map((item) => item.id);
  return (
    todo.find((item) => item.id === later.find((name) => todo.some((each) => each.id === name))) ??
    todo.find((item) => item.id !== id)
  );
}

export function isToDo({ kind }: PaneItem): boolean {
  return TO_DO.some((each) => each === kind);
}
