/**
 * Whose file it is. At least one of code, cell, title, file name and folder must name a unit, and none another one;
 * else it is unclear, with what speaks for whom. Never the nearest guess: a file under the wrong unit is seen by
 * nobody.
 */
import { isNameOfSame, isSameName, plainName } from '../../model/form/formNames';
import type { Said } from '../../model/result/submission';
import type { Directory, Named, Unit } from './directory';
import { officeIn } from './directory';
import { flatMap } from '../../model/flatMap';

export type Unclear =
  /** Nothing names a unit. */
  | 'nobody'
  /** The forms name a unit that is not on the roster. */
  | 'unknown'
  /** The forms name several units. */
  | 'several'
  /** The forms, the title, the file's name or its folder name another. */
  | 'contradicted'
  /** Only a name within other letters speaks for it, or a folder's for a file that is called after another office. */
  | 'unsure';

/** A place that names a unit. */
export type By = 'code' | 'cell' | 'title' | 'file' | 'folder';

/** One unit, and all the places that name it. */
export interface Speaker {
  /** As the roster calls it; what is written where nobody on the roster is called so. */
  readonly unit: string;
  readonly isKnown: boolean;
  /** With the code, or the folder's name. */
  readonly by: readonly { readonly place: By; readonly text?: string }[];
}

export type Identity =
  | { readonly unit: Unit; readonly by: By }
  | {
      readonly unclear: Unclear;
      readonly names: readonly string[];
      /** Who names whom. */
      readonly speakers: readonly Speaker[];
      /** On the roster, and perhaps meant by a name that is not. */
      readonly near: readonly string[];
      /** On the roster, and perhaps called so before they were renamed, or took others over. */
      readonly former: readonly string[];
    };

/** What speaks for a unit, beside the forms themselves. */
export interface Outside {
  /** Without ending. */
  readonly file: string;
  /** The folders that hold files of one unit only, or of two, the innermost first; with those that forms in it name. */
  readonly folders: readonly { readonly name: string; readonly units: ReadonlySet<string> }[];
}

/** @param said undefined where the file could not be read */
export function identify(said: Said | undefined, outside: Outside, directory: Directory): Identity {
  const cells = (said?.units ?? []).map(({ name, code }) => ({
    name,
    code,
    byCode: code === undefined ? undefined : directory.coded(code),
    byName: directory.called(name),
  }));
  const inside = distinct(flatMap(cells, ({ byCode, byName }) => [byCode, byName]).filter((unit) => !!unit));
  const byFile = directory.namedIn(outside.file);
  const folder = folderNames(outside, byFile, inside, directory);
  const around: readonly (readonly [by: By, named: readonly Named[], text?: string | undefined])[] = [
    ['title', flatMap(said?.titles ?? [], (title) => directory.namedIn(title))],
    ['file', byFile],
    ['folder', folder.named, folder.name],
  ];
  const told = around.filter(([, named]) => named.length > 0);
  const unclear = (why: Unclear): Identity => ({
    unclear: why,
    names: [
      ...new Set([
        ...cells.map(({ name, byCode, byName }) => (byName ?? byCode)?.name ?? name),
        ...flatMap(told, ([, named]) => named.map(({ unit }) => unit.name)),
      ]),
    ],
    speakers: speakersIn([
      ...flatMap(cells, ({ name, code, byCode, byName }) => [
        ...(byCode ? [{ unit: byCode.name, place: 'code', text: code } as const] : []),
        ...(byName
          ? [{ unit: byName.name, place: 'cell' } as const]
          : plainName(name) === ''
            ? []
            : [{ unit: name, isKnown: false, place: 'cell' } as const]),
      ]),
      ...flatMap(told, ([place, named, text]) => named.map(({ unit }) => ({ unit: unit.name, place, text }))),
    ]),
    ...hintsOf(
      why,
      cells.map(({ name }) => name),
      outside.file,
      directory,
    ),
  });

  if (inside.length > 1) return unclear('several');
  const strangers = cells.filter(({ byCode, byName }) => !byCode && !byName);
  const [own] = inside;
  if (own) {
    // A short form of one's own name is no other unit; a longer name may be one below it.
    if (strangers.some(({ name }) => !isShortOf(name, own))) return unclear('several');
    if (told.some(([by, named]) => speaksAgainst(named, own, by === 'folder')))
      return unclear('contradicted');
    return { unit: own, by: cells.some(({ byCode }) => byCode) ? 'code' : 'cell' };
  }
  const sure = told.filter(([, named]) => named.some(({ isSure }) => isSure));
  const units = distinct(
    flatMap(sure, ([, named]) => named.filter(({ isSure }) => isSure).map(({ unit }) => unit)),
  );
  const [only] = units;
  if (!only) return unclear(cells.length > 0 ? 'unknown' : told.length > 0 ? 'unsure' : 'nobody');
  if (units.length > 1 || told.some(([, named]) => speaksAgainst(named, only, false)))
    return unclear('contradicted');
  if (strangers.some(({ name }) => !isShortOf(name, only))) return unclear('unknown');
  const [[by]] = sure as [(typeof sure)[number]];
  if (by === 'folder' && isOfAnother(outside, directory)) return unclear('unsure');
  return { unit: only, by };
}

/** Each unit once, each of its places once, in the order in which they come. */
function speakersIn(
  all: readonly {
    readonly unit: string;
    readonly isKnown?: false;
    readonly place: By;
    readonly text?: string | undefined;
  }[],
): readonly Speaker[] {
  const units = [...new Set(all.map(({ unit }) => unit))];
  return units.map((unit) => {
    const own = all.filter((each) => each.unit === unit);
    return {
      unit,
      isKnown: own.some(({ isKnown = true }) => isKnown),
      by: own
        .filter(({ place, text }, at) => own.findIndex((to) => to.place === place && to.text === text) === at)
        .map(({ place, text }) => ({ place, ...(text !== undefined && { text }) })),
    };
  });
}

/** 城关镇/中心小学: a folder holds what those below it hand in. */
function isOfAnother({ file, folders }: Outside, directory: Directory): boolean {
  const at = folders.findIndex(({ name }) => directory.namedIn(name).length > 0);
  const within = [file, ...folders.slice(0, at).map(({ name }) => name)];
  return within.some((name) => officeIn(name) !== undefined);
}

/** Who may be meant by a name that is on no list: that of the forms, or of the file where they have none. */
function hintsOf(
  why: Unclear,
  inForms: readonly string[],
  file: string,
  directory: Directory,
): { readonly near: readonly string[]; readonly former: readonly string[] } {
  const written = inForms.filter((name) => plainName(name) !== '');
  const isOpen = why === 'unknown' || (why === 'nobody' && written.length === 0);
  const names = written.length > 0 ? written : [officeIn(file) ?? ''];
  const all = (of: (name: string) => readonly Unit[]): readonly string[] =>
    isOpen ? distinct(flatMap(names, of)).map(({ name }) => name) : [];
  const near = why === 'unknown' ? all((name) => directory.near(name)) : [];
  const former = all((name) => directory.formerly(name));
  return { near, former: former.filter((name) => !near.includes(name)) };
}

/**
 * Whom the innermost folder names that names anybody. One whose own file lies beside hands in for those below it: of a
 * file that names its unit inside and outside the folder says nothing.
 */
function folderNames(
  { file, folders }: Outside,
  byFile: readonly Named[],
  inside: readonly Unit[],
  directory: Directory,
): { readonly named: readonly Named[]; readonly name?: string } {
  for (const { name, units } of folders) {
    const named = directory.namedIn(name);
    if (named.length === 0) continue;
    const isTwice = inside.some(
      (own) =>
        byFile.some(({ unit, isSure }) => isSure && unit === own) ||
        (byFile.length === 0 && directory.endsAs(own, file)),
    );
    const handsIn = named.every(({ unit }) => !inside.includes(unit) && units.has(unit.name));
    return isTwice && handsIn ? { named: [] } : { named, name };
  }
  return { named: [] };
}

/** It names others and not this one. A folder may bear a name in other letters without being about it. */
function speaksAgainst(named: readonly Named[], own: Unit, onlySure: boolean): boolean {
  const heard = onlySure ? named.filter(({ isSure }) => isSure) : named;
  return heard.length > 0 && !heard.some(({ unit }) => unit === own);
}

function isShortOf(name: string, { name: full, aliases }: Unit): boolean {
  return [full, ...aliases].some(
    (long) =>
      isSameName(name, long) || (plainName(name).length < plainName(long).length && isNameOfSame(name, long)),
  );
}

const distinct = (units: readonly (Unit | undefined)[]): readonly Unit[] =>
  [...new Set(units)].filter((unit) => unit !== undefined);
