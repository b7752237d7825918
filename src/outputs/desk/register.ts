/** All files of a batch by the unit that they are of: who has handed in, what, and which file counts. */
import { plainName } from '../../model/form/formNames';
import type { Entry } from './entry';
import type { Identity, Outside, Speaker, Unclear } from './identify';
import { identify } from './identify';
import { Directory } from './directory';
import type { Unit } from './directory';
import type { Apart } from './revision';
import { versionsApart } from './revision';
import type { Roster } from './roster';
import { targetYear, yearOf } from './year';
import type { TargetYear } from './year';
import { flatMap } from '../../model/flatMap';

export type FileState =
  | 'received'
  | 'partly-read'
  | 'unreadable'
  | 'no-form'
  /** What goes back to a unit, come again with its answers: no form, and nothing that is missing without it. */
  | 'letter'
  /** The command was interrupted before. */
  | 'not-reached'
  | 'wrong-year'
  | 'duplicate'
  | 'superseded'
  | 'unclear';

export type Why =
  | Unclear
  | 'year-unknown'
  | 'several-years'
  | 'years-differ'
  | 'which-is-newer'
  | 'names-against-times'
  | 'levels-differ'
  | 'in-parts';

export interface Registered {
  readonly entry: Entry;
  state: FileState;
  /** Undefined where it is unclear. */
  unit: Unit | undefined;
  why?: Why;
  /** The names that speak for whom, where it is unclear. */
  names: readonly string[];
  /** Which place of the file names which of them. */
  readonly speakers: readonly Speaker[];
  /** Units on the roster that may be meant. */
  readonly near: readonly string[];
  /** Units on the roster that may have been called so. */
  readonly former: readonly string[];
  year: number | undefined;
  /** Where it is unclear which of a unit's files counts, and so none of them does: whose they are. */
  among?: Unit;
  /** The file that stands in its place, or has the same content. */
  other?: string;
}

export interface Register {
  readonly files: readonly Registered[];
  /** In the roster's order, or as they came; with the files that count and those that do not. */
  readonly units: readonly { readonly unit: Unit; readonly files: readonly Registered[] }[];
  readonly year: TargetYear | undefined;
}

/** Copies and unpacked archives keep times to two seconds only. */
const SAME_TIME_MS = 2000;

/** @param year that is to be reported on, where it was given */
export function registerOf(
  entries: readonly Entry[],
  roster: Roster | undefined,
  year: number | undefined,
): Register {
  const directory = new Directory(roster?.units ?? unitsIn(entries), roster !== undefined);
  const folders = foldersOfOne(entries, directory);
  const target = targetYear(year ?? roster?.year, entries);
  const files = entries.map((entry) => registered(entry, directory, folders, target, roster !== undefined));
  markDuplicates(files);
  markSuperseded(files);
  const units = new Map<Unit, Registered[]>(directory.units.map((unit) => [unit, []]));
  for (const file of files) if (file.unit) units.get(file.unit)?.push(file);
  const undecided = new Set(files.map(({ among }) => among));
  return {
    files,
    units: [...units]
      .filter(([unit, of]) => roster !== undefined || of.length > 0 || undecided.has(unit))
      .map(([unit, of]) => ({ unit, files: of })),
    year: target,
  };
}

/** Without a roster those are units that the files themselves name. */
function unitsIn(entries: readonly Entry[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const { desk } of entries)
    for (const { name, code } of desk.submission?.units ?? []) {
      const key = plainName(name);
      if (key !== '' && !units.has(key))
        units.set(key, { name, ...(code && { code }), aliases: [], expects: [] });
    }
  return [...units.values()];
}

interface Path {
  readonly folders: readonly string[];
  /** Without ending. */
  readonly name: string;
}

function pathOf(file: string): Path {
  const steps = file.split(/[\\/]+/).filter((step) => step !== '' && step !== '.' && step !== '..');
  const name = steps.pop() ?? file;
  return { folders: steps, name: name.replace(/\.[^.]*$/, '') };
}

/** A unit may be called by two names in one folder. */
const MOST_OF_ONE = 2;

/** A folder with files of several units says nothing of any of them. */
function foldersOfOne(entries: readonly Entry[], directory: Directory): (file: string) => Outside['folders'] {
  const unitsOf = new Map<string, Set<string>>();
  const within = (file: string): readonly string[] => {
    const { folders } = pathOf(file);
    return folders.map((_, at) => folders.slice(0, at + 1).join('/'));
  };
  for (const { desk } of entries)
    for (const folder of within(desk.file)) {
      const names = unitsOf.get(folder) ?? new Set<string>();
      if (names.size > MOST_OF_ONE) continue;
      for (const { name } of desk.submission?.units ?? [])
        names.add(directory.called(name)?.name ?? plainName(name));
      unitsOf.set(folder, names);
    }
  return (file) =>
    within(file)
      .filter((folder) => (unitsOf.get(folder)?.size ?? 0) <= MOST_OF_ONE)
      .map((folder) => ({
        name: folder.slice(folder.lastIndexOf('/') + 1),
        units: unitsOf.get(folder) ?? new Set(),
      }))
      .reverse();
}

function registered(
  entry: Entry,
  directory: Directory,
  foldersOf: (file: string) => Outside['folders'],
  target: TargetYear | undefined,
  isListed: boolean,
): Registered {
  const { desk, status } = entry;
  const { name: file } = pathOf(desk.file);
  const who: Identity = identify(desk.submission, { file, folders: foldersOf(desk.file) }, directory);
  const when = yearOf(desk.submission, file);
  const base = {
    entry,
    year: 'year' in when ? when.year : undefined,
    names: [],
    speakers: [],
    near: [],
    former: [],
  };
  const unclear = (why: Why, names: readonly string[] = []): Registered => ({
    ...base,
    names,
    state: 'unclear',
    unit: undefined,
    why,
  });
  const ofStatus = desk.isNotReached
    ? 'not-reached'
    : desk.letter
      ? 'letter'
      : status === 'checked'
        ? 'received'
        : status;
  if ('unclear' in who) {
    // What could not be read has no cells to speak for it: nobody is accused of a wrong name.
    if (status !== 'checked' && status !== 'partly-read' && who.unclear !== 'contradicted')
      return { ...base, names: who.names, speakers: who.speakers, state: ofStatus, unit: undefined };
    const { names, speakers, near, former } = who;
    return { ...unclear(who.unclear, names), speakers, near, former };
  }
  if (
    ofStatus === 'unreadable' ||
    ofStatus === 'no-form' ||
    ofStatus === 'letter' ||
    ofStatus === 'not-reached'
  )
    return { ...base, state: ofStatus, unit: who.unit };
  if ('unclear' in when) return unclear(when.unclear, [who.unit.name]);
  if (target && when.year === undefined) {
    if (isListed || target.isGiven) return unclear('year-unknown', [who.unit.name]);
  } else if (target && when.year !== target.year) return { ...base, state: 'wrong-year', unit: who.unit };
  if (target && when.contradicts !== undefined) return unclear('years-differ', [who.unit.name]);
  return { ...base, state: ofStatus, unit: who.unit };
}

/** What systems put behind the name of a copy. */
const COPY = /副本|复件|copy|[（(]\d[)）]\s*$/i;

/** Of files with the same content the first that is somebody's counts, and one that is called a copy last. */
function markDuplicates(files: readonly Registered[]): void {
  const firsts = new Map<string, Registered>();
  const rank = ({ unit, entry }: Registered): number =>
    Number(!unit) * 2 + Number(COPY.test(pathOf(entry.desk.file).name));
  for (const file of [...files].sort((one, other) => rank(one) - rank(other))) {
    const { digest } = file.entry.desk;
    if (digest === undefined) continue;
    const first = firsts.get(digest);
    if (!first) firsts.set(digest, file);
    else {
      file.other = first.entry.desk.file;
      if (file.unit === first.unit) file.state = 'duplicate';
    }
  }
}

const COUNTS: readonly FileState[] = ['received', 'partly-read'];

/**
 * A later file of a unit stands for an earlier one where it holds all of its forms; else nobody can say which counts. A
 * report and a workbook are handed in together, whatever forms the report repeats.
 */
function markSuperseded(files: readonly Registered[]): void {
  const byUnit = new Map<string, Registered[]>();
  for (const file of files) {
    if (!file.unit || !COUNTS.includes(file.state)) continue;
    const key = `${file.unit.name}\n${file.year ?? ''}\n${file.entry.desk.submission?.hasReport ?? false}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), file]);
  }
  for (const group of byUnit.values()) {
    const newest = [...group].sort(
      (one, other) =>
        Number(isLater(other, one)) - Number(isLater(one, other)) || modified(other) - modified(one),
    );
    newest.forEach((file, at) => {
      const newer = newest
        .slice(0, at)
        .filter((other) => other.state !== 'superseded' && shares(file, other));
      const [latest] = newer;
      if (!latest) return;
      const isOfOne = newer.every((other) => levelOf(other) === levelOf(file));
      const isClear = isOfOne && newer.every((other) => isLater(other, file));
      const held = new Set(flatMap(newer, slots));
      if (isClear && slots(file).every((slot) => held.has(slot))) {
        file.state = 'superseded';
        file.other = latest.entry.desk.file;
        return;
      }
      const isAgainst = newer.some((other) => isContradicted(other, file));
      const why = isClear ? 'in-parts' : isAgainst ? 'names-against-times' : 'which-is-newer';
      for (const each of [file, ...newer]) {
        each.why = isOfOne ? why : 'levels-differ';
        each.names = [each.unit?.name ?? ''];
        each.other = each === file ? latest.entry.desk.file : file.entry.desk.file;
      }
    });
    for (const file of group)
      if (file.why && file.state !== 'superseded') {
        file.state = 'unclear';
        if (file.unit) file.among = file.unit;
        file.unit = undefined;
      }
  }
}

/** Whether it says that it is of the office alone, or of all below it as well; '' where it does not say. */
function levelOf({ entry: { desk } }: Registered): string {
  const said = [
    ...(desk.submission?.units ?? []).map(({ name }) => name),
    ...(desk.submission?.titles ?? []),
    pathOf(desk.file).name,
  ];
  return ['本级', '汇总'].filter((level) => said.some((each) => each.includes(level))).join('');
}

/** By when it was saved, or by what its name says of it where both were saved at a time; not where the two disagree. */
function isLater(one: Registered, other: Registered): boolean {
  const { by, isSame } = apart(one, other);
  const time = modified(one) - modified(other);
  if (Math.abs(time) <= SAME_TIME_MS) return isSame && by !== undefined && by > 0;
  return time > 0 && by !== undefined && by >= 0;
}

/** The names say of the two what their times do not, or say both. */
function isContradicted(one: Registered, other: Registered): boolean {
  const { by } = apart(one, other);
  const time = modified(one) - modified(other);
  return by === undefined || (Math.abs(time) > SAME_TIME_MS && by !== 0 && by > 0 !== time > 0);
}

function apart(one: Registered, other: Registered): Apart {
  const [first, second] = [one, other].map(({ entry }) => pathOf(entry.desk.file)) as [Path, Path];
  const only = ({ folders }: Path, to: Path): string =>
    folders.filter((folder, at) => folder !== to.folders[at]).join('/');
  return versionsApart(first.name, second.name, [only(first, second), only(second, first)]);
}

const modified = ({ entry }: Registered): number => entry.desk.modified ?? 0;
const slots = ({ entry }: Registered): readonly string[] =>
  (entry.desk.submission?.forms ?? []).map((form) => JSON.stringify(form));

function shares(one: Registered, other: Registered): boolean {
  const theirs = slots(other);
  return slots(one).some((slot) => theirs.includes(slot));
}
