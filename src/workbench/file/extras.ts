/**
 * What exceljs drops or must not see, taken from and put into the package itself: defined names (it hangs on
 * one that covers a whole sheet, and forgets that a name is hidden), the protection of the workbook, and the
 * add-in's settings, where Excel keeps them.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
  /** Index of the sheet that the name belongs to. */
  readonly sheet?: number;
}

export interface Extras {
  readonly names: readonly FileName[];
  readonly settings: ReadonlyMap<string, string>;
  readonly structureProtected: boolean;
}

type Files = Record<string, Uint8Array>;

const WORKBOOK = 'xl/workbook.xml';
const EXTENSION = 'xl/webextensions/webextension1.xml';
const PANES = 'xl/webextensions/taskpanes.xml';

/** Takes the extras out and gives a package that exceljs reads, with the kinds of parts that it will lose. */
export function takeExtras(bytes: Uint8Array): {
  readonly extras: Extras;
  readonly rest: Uint8Array;
  readonly lost: readonly string[];
} {
  const files = unzipSync(bytes);
  const workbook = textOf(files, WORKBOOK);
  const extras = {
    names: readNames(workbook),
    settings: readSettings(files),
    structureProtected: /<workbookProtection[^>]*\slockStructure="(?:1|true)"/.test(workbook),
  };
  const bare = workbook.replace(/<definedNames>[\s\S]*?<\/definedNames>/, '');
  const rest = zipSync({ ...files, [WORKBOOK]: strToU8(bare) }, { level: 0 });
  return { extras, rest, lost: lostParts(Object.keys(files)) };
}

const LOSSES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/charts\//, 'chart'],
  [/^xl\/media\//, 'picture'],
  [/^xl\/pivotTables\//, 'pivotTable'],
  [/^xl\/threadedComments\//, 'threadedComment'],
  [/^xl\/vbaProject/, 'macro'],
  [/^xl\/slicers\//, 'slicer'],
  [/^xl\/externalLinks\//, 'externalLink'],
  [/^xl\/ctrlProps\//, 'control'],
];

function lostParts(names: readonly string[]): readonly string[] {
  return LOSSES.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, kind]) => kind);
}

/** Puts the extras into what exceljs wrote. */
export function putExtras(bytes: Uint8Array, extras: Extras): Uint8Array {
  const files = unzipSync(bytes);
  files[WORKBOOK] = strToU8(withWorkbookExtras(textOf(files, WORKBOOK), extras));
  for (const name of Object.keys(files))
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) files[name] = strToU8(inOrder(textOf(files, name)));
  const styles = 'xl/styles.xml';
  files[styles] = strToU8(withFontsInOrder(textOf(files, styles)));
  if (extras.settings.size > 0) addSettings(files, extras.settings);
  return zipSync(files);
}

function withWorkbookExtras(xml: string, { names, structureProtected }: Extras): string {
  const protection = structureProtected ? '<workbookProtection lockStructure="1"/>' : '';
  const defined = names.map(
    ({ name, formula, visible, sheet }) =>
      `<definedName name="${escape(name)}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}${
        visible ? '' : ' hidden="1"'
      }>${escape(formula.replace(/^=/, ''))}</definedName>`,
  );
  const list = defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '';
  return xml
    .replace(/<definedNames>[\s\S]*?<\/definedNames>/, '')
    .replace('<bookViews>', `${protection}<bookViews>`)
    .replace('</sheets>', `</sheets>${list}`);
}

/** exceljs writes these two in an order that the format does not allow. */
function inOrder(xml: string): string {
  const legacy = /<legacyDrawing [^>]*\/>/.exec(xml)?.[0];
  const parts = /<tableParts[\s\S]*?<\/tableParts>/.exec(xml)?.[0];
  if (!legacy || !parts || xml.indexOf(legacy) < xml.indexOf(parts)) return xml;
  return xml.replace(legacy, '').replace(parts, legacy + parts);
}

const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** A font's parts come in a fixed order, which exceljs does not keep. */
function withFontsInOrder(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_whole, parts: string) => {
    const elements = parts.match(/<[^>]+\/>/g) ?? [];
    const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
    return `<font>${[...elements].sort((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });
}

function readNames(workbook: string): readonly FileName[] {
  return [...workbook.matchAll(/<definedName\s([^>]*)>([^<]*)<\/definedName>/g)].flatMap(([, head, body]) => {
    const name = attribute(head!, 'name');
    // Excel's own (`_xlnm.Print_Area`) are not names to the object model.
    if (name === undefined || name.startsWith('_xlnm.')) return [];
    const sheet = attribute(head!, 'localSheetId');
    return [
      {
        name,
        formula: `=${unescape(body!)}`,
        visible: attribute(head!, 'hidden') !== '1',
        ...(sheet !== undefined && { sheet: Number(sheet) }),
      },
    ];
  });
}

function readSettings(files: Files): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const name of Object.keys(files).filter((each) =>
    /^xl\/webextensions\/webextension\d*\.xml$/.test(each),
  ))
    for (const [, head] of textOf(files, name).matchAll(/<we:property\s([^>]*?)\/?>/g)) {
      const key = attribute(head!, 'name');
      const value = attribute(head!, 'value');
      if (key !== undefined && value !== undefined && isJson(value)) settings.set(key, value);
    }
  return settings;
}

/** An add-in's settings stand in its web extension part, which hangs on the package by way of the pane's part. */
function addSettings(files: Files, settings: ReadonlyMap<string, string>): void {
  const properties = [...settings].map(
    ([key, value]) => `<we:property name="${escape(key)}" value="${escape(value)}"/>`,
  );
  files[EXTENSION] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{00000000-0000-4000-8000-000000000000}"><we:reference id="workbench" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
  );
  files[PANES] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>',
  );
  files['xl/webextensions/_rels/taskpanes.xml.rels'] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>',
  );
  replace(
    files,
    '_rels/.rels',
    '</Relationships>',
    (end) =>
      `<Relationship Id="rIdPanes" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="${PANES}"/>${end}`,
  );
  replace(
    files,
    '[Content_Types].xml',
    '</Types>',
    (end) =>
      `<Override PartName="/${PANES}" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/${EXTENSION}" ContentType="application/vnd.ms-office.webextension+xml"/>${end}`,
  );
}

function replace(files: Files, name: string, what: string, by: (found: string) => string): void {
  files[name] = strToU8(textOf(files, name).replace(what, by));
}

function textOf(files: Files, name: string): string {
  const file = files[name];
  if (!file) throw new Error(`The file has no part ${name}.`);
  return strFromU8(file);
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

function attribute(head: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return value === undefined ? undefined : unescape(value);
}

function escape(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function unescape(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(parseInt(String(hex), 16));
    return named[String(name)] ?? String(whole);
  });
}
