/**
 * A unit's findings of this time beside those of last time. A finding is corrected only where the same rule was
 * decided again at the same place, or where a file that was read whole no longer has it: what could not be checked
 * again is said to be so.
 */
import type { FindingPlace } from '../../model/result/findingPlace';
import { placeKey } from '../../model/result/findingPlace';
import type { Closure, Since } from '../../model/result/since';
import type { ListedRows } from '../../model/result/submission';
import { alignRows } from './align';
import { flatMap } from '../../model/flatMap';

export interface Remembered {
  readonly rule: string;
  readonly place: FindingPlace;
  /** It was found between several files, which a file by itself can say nothing of. */
  readonly together?: true | undefined;
}

/** What was found this time, and what was decided without a finding. */
export interface Settled {
  readonly found: readonly (Remembered & { readonly state: 'open' | 'explained' | 'stale' })[];
  /** Keys of places where a rule passed. */
  readonly passed: readonly string[];
  /** Where a rule passed as the form gives the reason that it asks for. */
  readonly explained: readonly (readonly [rule: string, place: FindingPlace])[];
  /** Keys of places where a rule could not be decided. */
  readonly undecided: readonly string[];
  /** Rules that were switched off, failed to run, or lack what they need altogether. */
  readonly silent: readonly string[];
  readonly isWhole: boolean;
  /** Last year's forms were looked at. */
  readonly hasPrior: boolean;
  /** Kind and project of each form. */
  readonly forms: readonly (readonly [form: string, of: string])[];
  readonly lists: readonly ListedRows[];
  /** Several files of a unit were held against each other. */
  readonly isTogether?: true;
}

export interface Compared {
  /** One for each finding of this time. */
  readonly since: readonly Since[];
  /** For each finding of this time the place among those of last time. */
  readonly was: readonly (number | undefined)[];
  /** For each finding of last time; undefined where nothing is said of it here. */
  readonly closures: readonly (Closure | undefined)[];
}

export function compare(
  before: { readonly findings: readonly Remembered[]; readonly lists: readonly ListedRows[] },
  now: Settled,
): Compared {
  const renamed = renaming(before.lists, now);
  const places = new Map<string, number>();
  const moved = before.findings.map(({ rule, place }, at) => {
    const to = renamed(place);
    if (to) places.set(placeKey(rule, to), at);
    return to;
  });
  const was = now.found.map(({ rule, place }) => places.get(placeKey(rule, place)));
  const still = new Map(
    flatMap(was, (at, nth) => (at === undefined ? [] : [[at, now.found[nth]!.state] as const])),
  );
  const passed = new Set(now.passed);
  const explained = new Set(flatMap(now.explained, ([rule, place]) => keysAround(rule, place)));
  const undecided = new Set(now.undecided);
  const silent = new Set(now.silent);
  const has = new Set(now.forms.map((form) => JSON.stringify(form)));
  const closedAt = (rule: string, to: FindingPlace): Closure | undefined => {
    if (passed.has(placeKey(rule, to))) return 'corrected';
    // One that asked for the reason of a row, or of several at the form's foot, stood at another cell than its figures.
    const [exact, row, whole] = keysAround(rule, to) as [string, string, string];
    return explained.has(exact) || explained.has(to.row === '' ? whole : row) ? 'explained' : undefined;
  };
  const closureOf = ({ rule, place, together }: Remembered, at: number): Closure | undefined => {
    const state = still.get(at);
    if (state) return state === 'open' ? 'unchanged' : state;
    const to = moved[at];
    // What was found in one file is not gone by what others say, nor what was found between them by what one says.
    const closed = to && closedAt(rule, to);
    if (together !== now.isTogether) return closed;
    const { form, of } = to ?? renamedForm(place, renamed);
    if (form !== '' && !has.has(JSON.stringify([form, of]))) return undefined;
    if (closed) return closed;
    // Without last year's forms nothing is said of them, which corrects nothing.
    if (isOfPrior(rule) && !now.hasPrior) return 'unsettled';
    if (silent.has(rule) || (to && undecided.has(placeKey(rule, to)))) return 'unsettled';
    if (!to) return 'gone';
    return now.isWhole ? 'corrected' : 'unsettled';
  };
  return {
    since: was.map((at, nth): Since => {
      const { state } = now.found[nth]!;
      return state !== 'open' ? state : at === undefined ? 'new' : 'unchanged';
    }),
    was,
    closures: before.findings.map(closureOf),
  };
}

/** How many findings that ask for something were not there last time. */
export function newIn(findings: readonly { readonly severity: string }[], { since }: Compared): number {
  return findings.filter(({ severity }, at) => severity !== 'hint' && since[at] === 'new').length;
}

/** By its group: it compares with last year's forms. */
export const isOfPrior = (rule: string): boolean => rule.startsWith('prior/');

/** The place itself, its row, and its department or project: a cell that a form lacks is told by the first form there. */
function keysAround(rule: string, place: FindingPlace): readonly string[] {
  const row = { ...place, field: '', nth: 0 };
  return [placeKey(rule, place), placeKey(rule, row), placeKey(rule, { ...row, form: '', row: '', nth: -1 })];
}

type Renaming = (place: FindingPlace) => FindingPlace | undefined;

function renamedForm(place: FindingPlace, renamed: Renaming): FindingPlace {
  return renamed({ ...place, row: '' }) ?? place;
}

/** Where a place of last time is now; undefined where its row is gone. */
function renaming(before: readonly ListedRows[], now: Settled): Renaming {
  const projects = projectsOf(before, now);
  const rows = new Map<string, ReadonlyMap<string, string>>();
  for (const old of before) {
    const [form, of, list] = old.list;
    const to = projects(form, of);
    const same = now.lists.find(({ list: [f, o, l] }) => f === form && o === to && l === list);
    if (same) rows.set(JSON.stringify(old.list), alignRows(old, same));
  }
  return (place) => {
    const { form, of, field, row } = place;
    const to = { ...place, of: projects(form, of) };
    if (row === '') return to;
    const known = rows.get(JSON.stringify([form, of, field.slice(0, field.indexOf('['))]));
    if (!known) return to;
    const key = known.get(row);
    return key === undefined ? undefined : { ...to, row: key };
  };
}

/** A project that was renamed is the one whose form holds the same indicators. */
function projectsOf(before: readonly ListedRows[], now: Settled): (form: string, of: string) => string {
  const names = (lists: readonly ListedRows[], form: string): readonly string[] => [
    ...new Set(lists.filter(({ list }) => list[0] === form && list[1] !== '').map(({ list }) => list[1])),
  ];
  const found = new Map<string, string>();
  for (const form of new Set(before.map(({ list }) => list[0]))) {
    const rowsOf = (lists: readonly ListedRows[], of: string): readonly string[] =>
      flatMap(
        lists.filter(({ list }) => list[0] === form && list[1] === of),
        ({ keys }) => keys,
      );
    const keys = (lists: readonly ListedRows[]): readonly string[] => names(lists, form);
    const pairs = alignRows(
      { keys: keys(before), values: keys(before).map((of) => rowsOf(before, of)) },
      { keys: keys(now.lists), values: keys(now.lists).map((of) => rowsOf(now.lists, of)) },
    );
    for (const [of, to] of pairs) found.set(JSON.stringify([form, of]), to);
  }
  return (form, of) => found.get(JSON.stringify([form, of])) ?? of;
}
