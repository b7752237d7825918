/** Findings put under the form that they stand in. */
import type { CellAddress } from '../../model/workbook/cell';
import { contains, parseArea } from '../../model/workbook/cell';
import type { Diagnostic } from '../../model/result/diagnostic';
import { issues } from '../../model/result/issues';
import type { CheckResult, FoundForm } from '../../model/result/result';

export interface FindingGroup {
  /** Undefined for findings that stand in none of the forms. */
  readonly form: FoundForm | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** One group a form in the order found, also where it has no findings; then the rest, if any. */
export function groupByForm({ forms, diagnostics }: CheckResult): readonly FindingGroup[] {
  const formOf = (diagnostic: Diagnostic): FoundForm | undefined => {
    const cell = diagnostic.cells[0]?.address;
    return cell && forms.find((form) => holds(form, cell));
  };
  // What one cause explains stays together, also where it reaches into the other form.
  const placed = issues(diagnostics).flatMap(({ diagnostics: own }) =>
    own.map((diagnostic) => ({ diagnostic, form: formOf(own[0]!) })),
  );
  return [...forms, undefined]
    .map((form) => ({
      form,
      diagnostics: placed.filter((each) => each.form === form).map(({ diagnostic }) => diagnostic),
    }))
    .filter(({ form, diagnostics: found }) => form !== undefined || found.length > 0);
}

export type FindingIds = ReadonlyMap<Diagnostic, string>;

/**
 * A name for every finding, the same from check to check, also when rows move or the list is filtered: what the
 * user opened stays open, and the focus stays where it was.
 */
export function idsOf(groups: readonly FindingGroup[]): FindingIds {
  const seen = new Map<string, number>();
  const ids = new Map<Diagnostic, string>();
  for (const diagnostic of groups.flatMap(({ diagnostics }) => diagnostics)) {
    const { ruleId, cells } = diagnostic;
    const name = [ruleId, cells[0]?.address.sheet, cells[0]?.label['zh-CN']].join(' ');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    ids.set(diagnostic, `${name} ${count}`);
  }
  return ids;
}

function holds(form: FoundForm, cell: CellAddress): boolean {
  const area = parseArea(form.range);
  return form.sheet === cell.sheet && area !== undefined && contains(area, cell);
}
