/**
 * A thin layer over saxes that makes the readers of parts short: names without their prefixes
 * (writers choose them freely, and Strict files have other namespaces), leaf texts handed over whole,
 * subtrees passed over, and no DTD, ever.
 */
import { SaxesParser } from 'saxes';
import { UnreadableFile } from './errors';
import { PACKAGE_LIMITS, type PackageLimits } from './limits';
import { decodeChunks, decodePieces } from './text';

/** By their names as written; those of Office's own elements carry no prefix, except `r:id` and its like. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  /**
   * Elements of all vocabularies of Office are told, as a Word document mixes them; else those of the root's own
   * alone. What is of any other is passed over: a program that does not know it shows nothing of it.
   */
  readonly mixes?: true;
  /**
   * `false` passes over the element with all inside it: neither its contents nor its end is reported. `end` is
   * where the tag ends in the part's text.
   */
  open?(name: string, attributes: XmlAttributes, end: number): boolean | void;
  /** `text` is what stands between this end and the tag before it: of a leaf, its whole text. */
  close?(name: string, text: string, end: number): void;
}

/** @param source a part whole, as bytes or as text, or the bytes of one in pieces */
export function readXml(
  source: Uint8Array | string | Generator<Uint8Array>,
  handler: XmlHandler,
  limits: Pick<PackageLimits, 'xmlDepth' | 'xmlText' | 'xmlAttributes' | 'xmlAttribute'> = PACKAGE_LIMITS,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  /** The depth of the element that is passed over; 0 where none is. */
  let skipped = 0;
  let text = '';
  let attributes = 0;
  const namespaces = new Namespaces();

  /** What a handler has thrown. */
  let thrown: unknown;
  const tell = <Result>(call: () => Result): Result => {
    try {
      return call();
    } catch (error) {
      thrown = error;
      throw error;
    }
  };
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
    namespaces.enter(tag.attributes);
    if (skipped) return;
    text = '';
    const isForeign = !namespaces.isKnown(tag.name, handler.mixes === true);
    const open = (): unknown => handler.open?.(localName(tag.name), tag.attributes, parser.position);
    if (isForeign || tell(open) === false) skipped = depth;
  });
  parser.on('closetag', (tag) => {
    if (!skipped) tell(() => handler.close?.(localName(tag.name), text, parser.position));
    if (skipped === depth) skipped = 0;
    namespaces.leave();
    text = '';
    depth--;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('doctype', () => {
    throw new UnreadableFile('damaged', 'document type declaration');
  });
  parser.on('error', (error) => {
    throw new UnreadableFile('damaged', error.message.slice(0, LONGEST_ERROR), { cause: error });
  });

  try {
    for (const chunk of chunksOf(source)) parser.write(chunk);
    parser.close();
  } catch (error) {
    // A reference to a character that there is none of, a name too long to be looked at; but no fault of a handler's.
    if (error instanceof RangeError && error !== thrown)
      throw new UnreadableFile('damaged', error.message, { cause: error });
    throw error;
  }
}

function chunksOf(source: Uint8Array | string | Generator<Uint8Array>): Iterable<string> {
  if (typeof source === 'string') return [source];
  return 'next' in source ? decodePieces(source) : decodeChunks(source);
}

/** An attribute of a namespace of its own (`r:id`), whatever prefix the writer gave it; the usual one goes first. */
export function prefixedAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const usual = attributes[`r:${name}`];
  if (usual !== undefined) return usual;
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** `xsd:boolean`, as Office writes it: absent is false. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** What an error says of a file: enough to look into it. */
const LONGEST_ERROR = 300;

/** Of Office, in its two editions, and of its makers. */
const OFFICE =
  /^(?:http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com)\/|urn:schemas-microsoft-com:)/;

/** Which vocabulary each prefix stands for, where the reader is. */
class Namespaces {
  private own: string | undefined;
  private hasRoot = false;
  /** What an element binds, undefined where it binds nothing: nearly every one. */
  private readonly scopes: (ReadonlyMap<string, string> | undefined)[] = [];

  enter(attributes: XmlAttributes): void {
    let bound: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
      bound ??= new Map();
      bound.set(name.slice(6), attributes[name] ?? '');
    }
    this.scopes.push(bound);
  }

  leave(): void {
    this.scopes.pop();
  }

  /** @param mixes whether any vocabulary of Office will do, not the root's alone */
  isKnown(name: string, mixes: boolean): boolean {
    const colon = name.indexOf(':');
    const namespace = this.of(colon < 0 ? '' : name.slice(0, colon));
    if (!this.hasRoot) {
      this.hasRoot = true;
      this.own = namespace;
      return true;
    }
    // A prefix that stands for nothing: no program of ours opens such a file, and none shows it otherwise.
    return namespace === this.own || (mixes && (namespace === undefined || OFFICE.test(namespace)));
  }

  private of(prefix: string): string | undefined {
    for (let at = this.scopes.length - 1; at >= 0; at--) {
      const namespace = this.scopes[at]?.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return undefined;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
