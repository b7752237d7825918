/**
 * What of the workbook itself exceljs drops or must not see: defined names (it hangs on one that covers a
 * whole sheet, and forgets that a name is hidden), the protection of the workbook, and the add-in's settings,
 * where Excel keeps them.
 */
import type { Files } from './package';
import { WORKBOOK, declare, put, relate, textOf } from './package';
import { all, deep, down, element, escape, isOn, parseXml } from './xml';

export interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
  /** Index of the sheet that the name belongs to. */
  readonly sheet?: number;
}

export interface Extras {
  /** Excel's own (`_xlnm.Print_Area`) among them. */
  readonly names: readonly FileName[];
  /** By installation. */
  readonly settings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly structureProtected: boolean;
}

const MICROSOFT = 'http://schemas.microsoft.com/office';
const INSTALLED = 'workbench';
const PANES = 'xl/webextensions/taskpanes.xml';

export function readExtras(files: Files): Extras {
  const book = parseXml(textOf(files, WORKBOOK));
  return {
    names: all(down(book, 'definedNames'), 'definedName').flatMap(({ attributes, text }) => {
      const { name, localSheetId, hidden, comment = '' } = attributes;
      if (name === undefined) return [];
      const sheet = localSheetId === undefined ? {} : { sheet: Number(localSheetId) };
      return [{ name, formula: `=${text}`, visible: !isOn(hidden), comment, ...sheet }];
    }),
    settings: readSettings(files),
    structureProtected: isOn(down(book, 'workbookProtection')?.attributes['lockStructure']),
  };
}

const NAMES_END = '</definedNames>';

/** The workbook's part without its names. */
export function withoutNames(xml: string): string {
  const start = xml.indexOf('<definedNames>');
  const end = xml.indexOf(NAMES_END, start);
  return start < 0 || end < 0 ? xml : xml.slice(0, start) + xml.slice(end + NAMES_END.length);
}

export function putExtras(files: Files, extras: Extras): void {
  put(files, WORKBOOK, withWorkbookExtras(textOf(files, WORKBOOK), extras));
  addSettings(files, extras.settings);
}

function withWorkbookExtras(xml: string, { names, structureProtected }: Extras): string {
  const protection = structureProtected ? '<workbookProtection lockStructure="1"/>' : '';
  const defined = names.map(({ name, formula, visible, comment, sheet }) =>
    element(
      'definedName',
      {
        name,
        comment: comment || undefined,
        localSheetId: sheet,
        hidden: visible ? undefined : true,
      },
      escape(formula.replace(/^=/, '')),
    ),
  );
  const list = defined.length > 0 ? element('definedNames', {}, ...defined) : '';
  return withoutNames(xml)
    .replace('<bookViews>', `${protection}<bookViews>`)
    .replace('</sheets>', () => `</sheets>${list}`);
}

/** Those of an add-in that was not installed here are taken for ours: the workbench has no store. */
function readSettings(files: Files): Extras['settings'] {
  const settings = new Map<string, Map<string, string>>();
  for (const name of Object.keys(files).filter((each) =>
    /^xl\/webextensions\/webextension\d*\.xml$/.test(each),
  )) {
    const part = parseXml(textOf(files, name));
    const [, installation = ''] =
      /^workbench-(.+)$/.exec(down(part, 'reference')?.attributes['id'] ?? '') ?? [];
    const bag = settings.get(installation) ?? new Map<string, string>();
    settings.set(installation, bag);
    for (const { attributes } of deep(part, 'property')) {
      const { name: key, value } = attributes;
      if (key !== undefined && value !== undefined && isJson(value)) bag.set(key, value);
    }
  }
  return settings;
}

/** An add-in's settings stand in its web extension part, which hangs on the package by way of the pane's part. */
function addSettings(files: Files, settings: Extras['settings']): void {
  const bags = [...settings].filter(([, bag]) => bag.size > 0);
  if (bags.length === 0) return;
  const panes = bags.map(([installation, bag], index) => {
    const part = `xl/webextensions/webextension${index + 1}.xml`;
    const properties = [...bag].map(([name, value]) => element('we:property', { name, value }));
    const reference = installation === '' ? INSTALLED : `${INSTALLED}-${installation}`;
    put(
      files,
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{00000000-0000-4000-8000-${String(index).padStart(12, '0')}}">${element('we:reference', { id: reference, version: '1.0.0.0', store: 'developer', storeType: 'Registry' })}<we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
    );
    declare(files, part, 'application/vnd.ms-office.webextension+xml');
    const id = relate(files, PANES, `${MICROSOFT}/2011/relationships/webextension`, part);
    return `<wetp:taskpane dockstate="right" visibility="0" width="350" row="${index + 1}"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></wetp:taskpane>`;
  });
  put(
    files,
    PANES,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${panes.join('')}</wetp:taskpanes>`,
  );
  relate(files, '', `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, PANES);
  declare(files, PANES, 'application/vnd.ms-office.webextensiontaskpanes+xml');
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
