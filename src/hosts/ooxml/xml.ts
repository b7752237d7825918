/**
 * A thin layer over saxes that makes the readers of parts short: names without their prefixes
 * (writers choose them freely, and Strict files have other namespaces), leaf texts handed over whole,
 * subtrees passed over, and no DTD, ever.
 */
import { SaxesParser } from 'saxes';
import { UnreadableFile } from './errors';
import { PACKAGE_LIMITS, type PackageLimits } from './limits';
import { decodeChunks } from './text';

/** By their names as written; those of Office's own elements carry no prefix, except `r:id` and its like. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  /**
   * `false` passes over the element with all inside it: neither its contents nor its end is reported. `end` is
   * where the tag ends in the part's text.
   */
  open?(name: string, attributes: XmlAttributes, end: number): boolean | void;
  /** `text` is what stands between this end and the tag before it: of a leaf, its whole text. */
  close?(name: string, text: string, end: number): void;
}

export function readXml(
  source: Uint8Array | string,
  handler: XmlHandler,
  limits: Pick<PackageLimits, 'xmlDepth' | 'xmlText' | 'xmlAttributes' | 'xmlAttribute'> = PACKAGE_LIMITS,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  /** The depth of the element that is passed over; 0 where none is. */
  let skipped = 0;
  let text = '';
  let attributes = 0;

  const addText = (piece: string): void => {
    if (skipped) return;
    text += piece;
    if (text.length > limits.xmlText) throw new UnreadableFile('too-large', 'text of an element');
  };
  parser.on('attribute', ({ value }) => {
    attributes++;
    if (attributes > limits.xmlAttributes) throw new UnreadableFile('too-large', `${attributes} attributes`);
    if (value.length > limits.xmlAttribute) throw new UnreadableFile('too-large', 'an attribute');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    depth++;
    if (depth > limits.xmlDepth) throw new UnreadableFile('too-large', `${depth} levels of XML`);
    if (skipped) return;
    text = '';
    if (handler.open?.(localName(tag.name), tag.attributes, parser.position) === false) skipped = depth;
  });
  parser.on('closetag', (tag) => {
    if (!skipped) handler.close?.(localName(tag.name), text, parser.position);
    if (skipped === depth) skipped = 0;
    text = '';
    depth--;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('doctype', () => {
    throw new UnreadableFile('damaged', 'document type declaration');
  });
  parser.on('error', (error) => {
    throw new UnreadableFile('damaged', error.message, { cause: error });
  });

  for (const chunk of typeof source === 'string' ? [source] : decodeChunks(source)) parser.write(chunk);
  parser.close();
}

/** An attribute of a namespace of its own (`r:id`), whatever prefix the writer gave it. */
export function prefixedAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** `xsd:boolean`, as Office writes it: absent is false. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
