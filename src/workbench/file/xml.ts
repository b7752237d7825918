/** The elements of a part, and texts into XML. Names of elements are without their prefixes. */
import type { XmlElement } from '../../hosts/ooxml/xmlTree';

export type Xml = XmlElement;

/** The element at the end of the path of names. */
export function down(from: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  let found = from;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

export const all = (from: Xml | undefined, name: string): readonly Xml[] =>
  from?.children.filter((child) => child.name === name) ?? [];

/** All elements of the name, however deep. */
export function deep(from: Xml | undefined, name: string): readonly Xml[] {
  return (
    from?.children.flatMap((child) => [...(child.name === name ? [child] : []), ...deep(child, name)]) ?? []
  );
}

export const isOn = (value: string | undefined, missing = false): boolean =>
  value === undefined ? missing : value === '1' || value === 'true';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** As a file has it: logical ones are 1 and 0. */
export const attributeText = (value: string | number | boolean): string =>
  escape(String(typeof value === 'boolean' ? Number(value) : value));

/** An element as text; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const head = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${attributeText(value)}"`,
  );
  const inside = content.join('');
  return inside === '' ? `<${name}${head.join('')}/>` : `<${name}${head.join('')}>${inside}</${name}>`;
}

/** Control characters that XML does not hold go. */
export function escape(text: string): string {
  return text.replace(/[&<>"\u0000-\u001F\uFFFE\uFFFF]/g, (character) => {
    const code = character.charCodeAt(0);
    return code >= 32 || code === 9 || code === 10 || code === 13 ? `&#${code};` : '';
  });
}

/** With the prefix that the elements of a part have. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
