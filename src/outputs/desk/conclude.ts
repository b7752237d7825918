/** What a reviewer is to make of each unit, the worst first. */
import { plainName } from '../../model/form/formNames';
import type { Conclusion } from '../../model/result/review';
import { CONCLUSIONS } from '../../model/result/review';
import type { Closure, Since } from '../../model/result/since';
import type { Unit } from './directory';
import type { Previous } from './previous';
import type { FileState, Register, Registered } from './register';
import type { TogetherPart } from './together';
import { flatMap } from '../../model/flatMap';

export interface UnitLine {
  /** Undefined for a file that is nobody's for certain. */
  readonly unit: Unit | undefined;
  readonly conclusion: Conclusion;
  /** The files that count, or the one that is unclear. */
  readonly files: readonly Registered[];
  /** What came of holding its files against each other; undefined where there is but one, or none that go together. */
  readonly together: UnitTogether | undefined;
  /** Of the unit, and do not count: other years, duplicates, older ones, what cannot be read. */
  readonly others: readonly Registered[];
  /** Of the unit for certain: which of them counts is not. */
  readonly undecided: readonly Registered[];
  /** Files that are nobody's for certain and name this unit: they may be what it has handed in, or its latest. */
  readonly mentions: readonly Registered[];
  /** Of a unit of which nothing counts: files under a name like its own, or one that it may have had. */
  readonly mayBe: readonly Registered[];
  readonly isLate: boolean;
  readonly isOverdue: boolean;
  /** Forms that it is to hand in and did not, as the roster calls them. */
  readonly missing: readonly string[];
  /** By what has become of findings since last time; undefined without a last time. */
  readonly changes: ReadonlyMap<Since | Closure, number> | undefined;
  /** Of last time's findings, in their order. */
  readonly closures: readonly Closure[];
}

/** What the desk keeps at hand of a unit's files together. */
export type UnitTogether = Pick<TogetherPart, 'problem' | 'counts' | 'isAny' | 'unclear'> & {
  readonly files: readonly string[];
  readonly change: Omit<FileChange, 'unit'> | undefined;
};

/** What a file's findings are beside last time's, kept until it is known which files count. */
export interface FileChange {
  /** `plainName` of the unit that it was held against. */
  readonly unit: string;
  readonly newOnes: number;
  readonly closures: readonly (Closure | undefined)[];
}

interface Beside {
  readonly changes: ReadonlyMap<string, FileChange>;
  /** By the unit's name. */
  readonly together: ReadonlyMap<string, UnitTogether>;
  readonly previous: Previous | undefined;
  /** `2024-03-15` */
  readonly today: string;
}

export function conclude({ files, units }: Register, beside: Beside): readonly UnitLine[] {
  const { previous } = beside;
  const undecided = new Map<Unit, Registered[]>();
  for (const file of files)
    if (file.among) undecided.set(file.among, [...(undecided.get(file.among) ?? []), file]);
  const nobodys = files.filter(({ unit, among, state }) => !unit && !among && state !== 'letter');
  const lines = units.map(({ unit, files: of }): UnitLine => {
    const line = lineOf(unit, of, undecided.get(unit) ?? [], beside);
    const isMeant = ({ near, former }: Registered): boolean => [...near, ...former].includes(unit.name);
    return {
      ...line,
      mentions: nobodys.filter(({ names }) => names.includes(unit.name)),
      mayBe: line.files.length > 0 ? [] : nobodys.filter(isMeant),
    };
  });
  const known = new Set(units.map(({ unit }) => plainName(unit.name)));
  const absent = [...(previous?.units.names ?? [])]
    .filter(([key]) => !known.has(key))
    .map(([, name]) => lineOf({ name, aliases: [], expects: [] }, [], [], beside));
  const others = nobodys.map((file): UnitLine => ({
    ...NOTHING,
    conclusion: nobodysIs(file),
    files: [file],
  }));
  return [...lines, ...absent, ...others].sort(
    (one, other) =>
      CONCLUSIONS.indexOf(one.conclusion) - CONCLUSIONS.indexOf(other.conclusion) ||
      weight(other) - weight(one),
  );
}

const NOTHING = {
  unit: undefined,
  together: undefined,
  others: [],
  undecided: [],
  mentions: [],
  mayBe: [],
  isLate: false,
  isOverdue: false,
  missing: [],
  changes: undefined,
  closures: [],
} as const;

const NOT_READ: readonly FileState[] = ['unreadable', 'no-form', 'not-reached'];

function nobodysIs({ state }: Registered): Conclusion {
  return NOT_READ.includes(state) ? 'not-whole' : 'unclear';
}

export const isCounted = ({ state }: Registered): boolean => state === 'received' || state === 'partly-read';

function lineOf(
  unit: Unit,
  of: readonly Registered[],
  undecided: readonly Registered[],
  beside: Beside,
): UnitLine {
  const { previous, today } = beside;
  const files = of.filter(isCounted);
  const others = of.filter((file) => !isCounted(file));
  const names = flatMap([...files, ...undecided], ({ entry }) => entry.desk.formNames);
  const missing =
    files.length === 0 ? [] : unit.expects.filter((form) => !names.some((name) => isSame(name, form)));
  const together = beside.together.get(unit.name);
  const closures = closuresOf(unit, files, beside, together);
  return {
    unit,
    conclusion: undecided.length > 0 ? 'unclear' : conclusionOf(files, others, missing, together),
    files,
    together,
    others,
    undecided,
    mentions: [],
    mayBe: [],
    isLate: unit.due !== undefined && files.some((file) => dayOf(file) > unit.due!),
    isOverdue: unit.due !== undefined && isNothingThere([...of, ...undecided]) && today > unit.due,
    missing,
    closures,
    changes: previous && changesOf(unit, files, { ...beside, previous }, together, closures),
  };
}

function isSame(name: string, form: string): boolean {
  const [one, other] = [plainName(name), plainName(form)];
  return one.includes(other) || other.includes(one);
}

/** In local time, as a due date is. */
function dayOf({ entry }: Registered): string {
  const { modified } = entry.desk;
  if (modified === undefined) return '';
  const date = new Date(modified);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function conclusionOf(
  files: readonly Registered[],
  others: readonly Registered[],
  missing: readonly string[],
  together: UnitTogether | undefined,
): Conclusion {
  if (others.some(({ state }) => state === 'not-reached')) return 'not-whole';
  if (files.length === 0) {
    if (others.some(({ state }) => NOT_READ.includes(state))) return 'not-whole';
    return others.some(({ state }) => state !== 'letter') ? 'returned' : 'not-received';
  }
  if (files.some(({ state }) => state === 'partly-read') || together?.problem !== undefined)
    return 'not-whole';
  const passes = files.every(({ entry }) => entry.verdict === 'clean') && !isOpen(together);
  return passes && missing.length === 0 ? 'passed' : 'returned';
}

/** Whoever has handed in what cannot be read has not missed the day by that. */
function isNothingThere(files: readonly Registered[]): boolean {
  return files.every(({ state }) => state === 'letter' || state === 'wrong-year');
}

function isOpen(together: UnitTogether | undefined): boolean {
  if (!together) return false;
  return together.unclear.length > 0 || together.counts.found > 0;
}

/** Of several files that hold a form the one that still has the finding speaks. */
const GRAVEST: readonly Closure[] = ['unchanged', 'stale', 'explained', 'unsettled', 'gone', 'corrected'];

function closuresOf(
  unit: Unit,
  files: readonly Registered[],
  { changes, previous }: Beside,
  together: UnitTogether | undefined,
): readonly Closure[] {
  const key = plainName(unit.name);
  const found = files
    .map(({ entry }) => changes.get(entry.desk.file))
    .filter((change) => change !== undefined)
    .filter((change) => change.unit === key);
  return (previous?.units.get(key)?.findings ?? []).map((_, at) => {
    const between = together?.change?.closures[at];
    const states = found.map(({ closures }) => closures[at]);
    // What a file cannot tell without the others all of them may.
    const told = between ? [...states.filter((state) => state !== 'unsettled'), between] : states;
    return GRAVEST.find((each) => told.includes(each)) ?? 'unsettled';
  });
}

function changesOf(
  unit: Unit,
  files: readonly Registered[],
  { changes, previous }: Beside & { readonly previous: Previous },
  together: UnitTogether | undefined,
  closures: readonly Closure[],
): ReadonlyMap<Since | Closure, number> {
  const counts = new Map<Since | Closure, number>();
  const findings = previous.units.get(plainName(unit.name))?.findings ?? [];
  findings.forEach(({ severity }, at) => {
    if (severity !== 'hint') counts.set(closures[at]!, (counts.get(closures[at]!) ?? 0) + 1);
  });
  const fresh = files.reduce(
    (sum, { entry }) => sum + (changes.get(entry.desk.file)?.newOnes ?? 0),
    together?.change?.newOnes ?? 0,
  );
  if (fresh > 0) counts.set('new', fresh);
  return counts;
}

function weight({ files, together }: UnitLine): number {
  const all = [...files.map(({ entry: { counts } }) => counts), together?.counts];
  return all.reduce(
    (sum, counts) => sum + (counts ? counts.error * 1000 + counts.blank + counts.explain : 0),
    0,
  );
}
