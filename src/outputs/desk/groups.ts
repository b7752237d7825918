/** Which files of a unit are to be held against each other. */
import { isCounted } from './conclude';
import type { Register, Registered } from './register';
import { flatMap } from '../../model/flatMap';

export interface Group {
  readonly unit: string;
  /** In their order, two at least. */
  readonly files: readonly string[];
}

/** Files that count, of one unit and one year, that hold different forms of its own between them. */
export function groupsIn({ units }: Register): readonly Group[] {
  return flatMap(units, ({ unit, files }) => {
    const together = files.filter((file) => isCounted(file) && ofUnit(file).length > 0);
    const kinds = new Set(flatMap(together, ofUnit));
    const years = new Set(flatMap(together, ({ year }) => year ?? []));
    if (together.length < 2 || kinds.size < 2 || years.size > 1) return [];
    return [{ unit: unit.name, files: together.map(({ entry }) => entry.desk.file) }];
  });
}

/** The kinds of its forms that are a whole unit's: those of projects stand by themselves. */
function ofUnit({ entry }: Registered): readonly string[] {
  return flatMap(entry.desk.submission?.forms ?? [], ([kind, project]) => (project === '' ? [kind] : []));
}
