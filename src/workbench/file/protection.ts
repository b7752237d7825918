/** What a protected sheet still allows. The file mostly says what it allows, of objects what it does not. */
import type { XmlAttributes } from '../../hosts/ooxml/xml';
import type { Protection } from '../model/parts';
import type { SheetEdit } from './sheetXml';
import { changedAttributes, replaceElement, setAttributes } from './sheetXml';
import type { Attributes } from './xml';
import { isOn } from './xml';

/** The object model's words with the file's for them, where nothing told means that it is forbidden. */
const ALLOWED = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;

/** Here nothing told means that it is allowed. */
const FORBIDDEN = { allowEditObjects: 'objects', allowEditScenarios: 'scenarios' } as const;

export function readProtection(given: XmlAttributes | undefined): Protection | undefined {
  if (!given || !isOn(given['sheet'])) return undefined;
  const allowed = Object.entries(ALLOWED).map(([name, word]) => [name, !isOn(given[word], true)] as const);
  const left = Object.entries(FORBIDDEN).map(([name, word]) => [name, !isOn(given[word])] as const);
  const selectionMode = isOn(given['selectUnlockedCells'])
    ? 'None'
    : isOn(given['selectLockedCells'])
      ? 'Unlocked'
      : 'Normal';
  return {
    on: true,
    options: { ...Object.fromEntries([...allowed, ...left]), selectionMode },
    password: undefined,
  };
}

/** One that is new has no password; of one that was there the password stays. */
export function writeProtection(edit: SheetEdit): void {
  const { before, now } = edit;
  if (!now.protection.on) {
    if (before.protection.on) replaceElement(edit, 'sheetProtection', '');
    return;
  }
  const former = before.protection.on ? attributesOf(before.protection) : {};
  setAttributes(edit, 'sheetProtection', changedAttributes(former, attributesOf(now.protection)));
}

function attributesOf({ options }: Protection): Attributes {
  const allowed = Object.entries(ALLOWED).map(([name, word]) => [
    word,
    options[name] === true ? false : undefined,
  ]);
  const left = Object.entries(FORBIDDEN).map(([name, word]) => [
    word,
    options[name] === true ? undefined : true,
  ]);
  const mode = options['selectionMode'] ?? 'Normal';
  return {
    sheet: true,
    ...(Object.fromEntries([...allowed, ...left]) as Attributes),
    selectLockedCells: mode !== 'Normal' || undefined,
    selectUnlockedCells: mode === 'None' || undefined,
  };
}
