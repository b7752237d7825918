/** A part's XML as a tree, and texts into XML. Prefixes of elements are left out: each part has one vocabulary. */
import { SaxesParser } from 'saxes';

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

interface OpenXml extends Xml {
  readonly children: Xml[];
  text: string;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export function parseXml(text: string): Xml {
  const root: OpenXml = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenXml = { name: local(name), attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (part) => {
    open.at(-1)!.text += part;
  });
  parser.on('cdata', (part) => {
    open.at(-1)!.text += part;
  });
  parser.write(text).close();
  return root.children[0] ?? root;
}

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

/** An element as text; attributes that are undefined are left out, logical ones are 1 and 0. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(typeof value === 'boolean' ? Number(value) : value))}"`);
  const inside = content.join('');
  return inside === '' ? `<${name}${head.join('')}/>` : `<${name}${head.join('')}>${inside}</${name}>`;
}

export function escape(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
