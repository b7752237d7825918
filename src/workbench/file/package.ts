/** The parts of an .xlsx package: reading and writing them, their kinds, and how they hang together. */
import { strFromU8, strToU8 } from 'fflate';
import { all, element, parseXml } from './xml';

export type Files = Record<string, Uint8Array>;

export const WORKBOOK = 'xl/workbook.xml';
const TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The kinds of relationships that we follow or make. */
export const RELATION = {
  worksheet: `${OFFICE}/worksheet`,
  hyperlink: `${OFFICE}/hyperlink`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  comments: `${OFFICE}/comments`,
  table: `${OFFICE}/table`,
  customXml: `${OFFICE}/customXml`,
  customXmlProperties: `${OFFICE}/customXmlProps`,
  customProperty: `${OFFICE}/customProperty`,
  documentProperties: `${OFFICE}/custom-properties`,
  threads: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
  persons: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
} as const;

export function textOf(files: Files, name: string): string {
  const file = files[name];
  if (!file) throw new Error(`The file has no part ${name}.`);
  return strFromU8(file);
}

export function put(files: Files, name: string, text: string): void {
  files[name] = strToU8(text);
}

function replace(files: Files, name: string, what: string, by: (found: string) => string): void {
  put(files, name, textOf(files, name).replace(what, by));
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part's name in the package; of something outside, its address. */
  readonly target: string;
}

const relationsPart = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

export function relationsOf(files: Files, part: string): readonly Relation[] {
  const name = relationsPart(part);
  if (!files[name]) return [];
  return all(parseXml(textOf(files, name)), 'Relationship').map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    return { id, type, target: mode === 'External' ? target : resolved(part, target) };
  });
}

export function related(files: Files, part: string, type: string): readonly string[] {
  return relationsOf(files, part)
    .filter((each) => each.type === type && files[each.target])
    .map(({ target }) => target);
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Hangs a part on another one and gives the relation's id. */
export function relate(files: Files, part: string, type: string, target: string): string {
  return relateAll(files, part, type, [{ Target: `/${target}` }])[0]!;
}

/** Hangs addresses outside of the package on a part, all at once, for there may be many. */
export function relateOutside(
  files: Files,
  part: string,
  type: string,
  addresses: readonly string[],
): readonly string[] {
  return relateAll(
    files,
    part,
    type,
    addresses.map((Target) => ({ Target, TargetMode: 'External' })),
  );
}

function relateAll(
  files: Files,
  part: string,
  type: string,
  targets: readonly { readonly Target: string; readonly TargetMode?: string }[],
): readonly string[] {
  const name = relationsPart(part);
  if (!files[name]) put(files, name, NO_RELATIONS);
  const count = relationsOf(files, part).length;
  const ids = targets.map((_, index) => `rIdW${count + index + 1}`);
  const added = targets.map((target, index) =>
    element('Relationship', { Id: ids[index], Type: type, ...target }),
  );
  replace(files, name, '</Relationships>', (end) => added.join('') + end);
  return ids;
}

export function declare(files: Files, part: string, contentType: string): void {
  replace(
    files,
    TYPES,
    '</Types>',
    (end) => element('Override', { PartName: `/${part}`, ContentType: contentType }) + end,
  );
}

/** The parts of the sheets, in the order of the workbook. */
export function sheetParts(files: Files): readonly string[] {
  const relations = new Map(relationsOf(files, WORKBOOK).map((each) => [each.id, each]));
  const book = parseXml(textOf(files, WORKBOOK));
  return all(all(book, 'sheets')[0], 'sheet').flatMap(({ attributes }) => {
    const relation = relations.get(attributes['r:id'] ?? '');
    return relation?.type === RELATION.worksheet && files[relation.target] ? [relation.target] : [];
  });
}
