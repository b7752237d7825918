/** Settings of add-ins, where Excel keeps them: each add-in has a part that hangs on the package by way of the pane's. */
import type { PackageDraft } from '../../hosts/ooxml/draft';
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { appendInside } from '../../hosts/ooxml/xmlTree';
import { removal } from '../../hosts/xlsx/edit/sheetFrame';
import { extensionParts } from '../../hosts/xlsx/settings';
import type { Workbook } from '../model/workbook';
import { partsOf, treeOf } from './package';
import { attributeSplices } from './sheetXml';
import type { Xml } from './xml';
import { DECLARATION, deep, down, element } from './xml';

type Settings = Map<string, Map<string, string>>;

const MICROSOFT = 'http://schemas.microsoft.com/office';
const RELATION = `${MICROSOFT}/2011/relationships`;
const TYPE = 'application/vnd.ms-office';
const INSTALLED = 'workbench';

/** Those of an add-in that was not installed here are taken for ours: the workbench has no store. */
export function readSettings(file: OoxmlPackage): Settings {
  const settings: Settings = new Map();
  for (const path of extensionParts(file)) {
    const part = treeOf(file, path);
    const bag = settings.get(installationOf(part)) ?? new Map<string, string>();
    settings.set(installationOf(part), bag);
    for (const { attributes } of deep(part, 'property')) {
      const { name, value } = attributes;
      if (name !== undefined && value !== undefined && isJson(value)) bag.set(name, value);
    }
  }
  return settings;
}

const installationOf = (part: Xml): string =>
  /^workbench-(.+)$/.exec(down(part, 'reference')?.attributes['id'] ?? '')?.[1] ?? '';

export function writeSettings(draft: PackageDraft, before: Workbook, now: Workbook): void {
  const all = new Set([...before.settingsByInstallation.keys(), ...now.settingsByInstallation.keys()]);
  for (const installation of all) {
    const then = before.settingsByInstallation.get(installation) ?? new Map<string, string>();
    const bag = now.settingsByInstallation.get(installation) ?? new Map<string, string>();
    const changed = [...new Set([...then.keys(), ...bag.keys()])].filter(
      (key) => then.get(key) !== bag.get(key),
    );
    if (changed.length > 0) writeBag(draft, installation, bag, changed);
  }
}

/** Where a setting stands already it is changed or goes; new ones go to the installation's last part. */
function writeBag(
  draft: PackageDraft,
  installation: string,
  bag: ReadonlyMap<string, string>,
  changed: readonly string[],
): void {
  const left = new Set(changed.filter((key) => bag.has(key)));
  let last: string | undefined;
  for (const path of extensionParts(draft.package)) {
    const part = treeOf(draft.package, path);
    if (installationOf(part) !== installation) continue;
    last = path;
    const text = draft.requireText(path);
    const splices = deep(part, 'property').flatMap((property) => {
      const name = property.attributes['name'] ?? '';
      if (!changed.includes(name)) return [];
      const value = bag.get(name);
      left.delete(name);
      return value === undefined ? [removal(property)] : attributeSplices(text, property, { value });
    });
    draft.splice(path, splices);
  }
  if (left.size === 0) return;
  const xml = [...left].map((name) => element('we:property', { name, value: bag.get(name) }));
  const properties = last === undefined ? undefined : down(treeOf(draft.package, last), 'properties');
  const isOurs = last !== undefined && draft.requireText(last).includes('xmlns:we=');
  if (last !== undefined && properties && isOurs)
    draft.splice(last, [appendInside(draft.requireText(last), properties, xml.join(''))]);
  else addPart(draft, installation, xml);
}

function addPart(draft: PackageDraft, installation: string, properties: readonly string[]): void {
  const path = draft.freePath('xl/webextensions/webextension#.xml');
  const number = /\d+/.exec(path)![0];
  const id = installation === '' ? INSTALLED : `${INSTALLED}-${installation}`;
  const spaces = { 'xmlns:we': `${MICROSOFT}/webextensions/webextension/2010/11` };
  const part = element(
    'we:webextension',
    { ...spaces, id: `{00000000-0000-4000-8000-${number.padStart(12, '0')}}` },
    element('we:reference', { id, version: '1.0.0.0', store: 'developer', storeType: 'Registry' }),
    element('we:alternateReferences'),
    element('we:properties', {}, ...properties),
    element('we:bindings'),
    element('we:snapshot', { 'xmlns:r': OFFICE }),
  );
  draft.add(path, DECLARATION + part);
  draft.declare(path, `${TYPE}.webextension+xml`);
  const panes = partsOf(draft.package, '', 'webextensiontaskpanes')[0] ?? addPanes(draft);
  const relation = draft.relate(panes, `${RELATION}/webextension`, path);
  const root = draft.tree(panes);
  const pane = element(
    'wetp:taskpane',
    {
      'xmlns:wetp': PANES,
      dockstate: 'right',
      visibility: '0',
      width: 350,
      row: root.children.length + 1,
    },
    element('wetp:webextensionref', { 'xmlns:r': OFFICE, 'r:id': relation }),
  );
  draft.splice(panes, [appendInside(draft.requireText(panes), root, pane)]);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PANES = `${MICROSOFT}/webextensions/taskpanes/2010/11`;

function addPanes(draft: PackageDraft): string {
  const path = draft.freePath('xl/webextensions/taskpanes#.xml');
  draft.add(path, `${DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES}"></wetp:taskpanes>`);
  draft.relate('', `${RELATION}/webextensiontaskpanes`, path);
  draft.declare(path, `${TYPE}.webextensiontaskpanes+xml`);
  return path;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
