/** An add-in's settings as Excel keeps them in a file, for tests that put some there. */
import { strFromU8, unzipSync } from 'fflate';
import { zipTable } from './zip';

const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2011/relationships';
const PANES = 'xl/webextensions/taskpanes.xml';

/** A web extension part; the values as they are to stand in it. */
export function settingsPart(properties: Readonly<Record<string, string>>): string {
  const list = Object.entries(properties).map(
    ([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(value)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{52811C31-4593-43B8-A697-EB873422D156}"><we:reference id="b7d4" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${list.join('')}</we:properties><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`;
}

/** The file with these texts among the settings, in the quotes that Excel puts around a text. */
export function withSettings(bytes: Uint8Array, settings: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(bytes);
  const quoted = Object.entries(settings).map(([key, text]) => [key, JSON.stringify(text)] as const);
  const package_ = strFromU8(files['_rels/.rels']!).replace(
    '</Relationships>',
    `${relationship('rIdPanes', 'webextensiontaskpanes', PANES)}</Relationships>`,
  );
  return zipTable({
    ...files,
    '_rels/.rels': package_,
    [PANES]:
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
    'xl/webextensions/_rels/taskpanes.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'webextension', 'webextension1.xml')}</Relationships>`,
    'xl/webextensions/webextension1.xml': settingsPart(Object.fromEntries(quoted)),
  });
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
