/** The elements of a part with where each stands in its text, so that a part can be changed without writing it anew. */
import { UnreadableFile } from './errors';
import type { PackageLimits } from './limits';
import type { XmlAttributes } from './xml';
import { readXml } from './xml';

/** Places are in the text that was parsed. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly start: number;
  /** Where what is inside begins and ends; both the element's end where its tag closes itself. */
  readonly innerStart: number;
  innerEnd: number;
  end: number;
  readonly children: XmlElement[];
  /** Of a leaf. */
  text: string;
}

/** Far above what any part has that is changed this way. */
const MOST_ELEMENTS = 1_000_000;

/**
 * Fails with `UnreadableFile`. What is inside an element of the name `skip` is not wanted.
 */
export function parseTree(
  text: string,
  limits: PackageLimits,
  { skip }: { readonly skip?: string } = {},
): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  /** Levels inside an element that is skipped. */
  let skipped = 0;
  readXml(
    text,
    {
      // A chart hangs in a drawing, and newer formats in an older part's extensions.
      mixes: true,
      open(name, attributes, end) {
        if (skipped > 0) return void skipped++;
        count += 1;
        if (count > MOST_ELEMENTS) throw new UnreadableFile('too-large', `${count} elements`);
        const start = text.lastIndexOf('<', end - 1);
        const element: XmlElement = {
          name,
          attributes,
          start,
          innerStart: end,
          innerEnd: end,
          end,
          children: [],
          text: '',
        };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
        if (name === skip) skipped = 1;
      },
      close(_, content, end) {
        if (skipped > 0 && --skipped > 0) return;
        const element = open.pop()!;
        element.text = content;
        // A tag that closes itself ends where it began to be inside.
        if (end === element.innerStart) return;
        element.innerEnd = text.lastIndexOf('<', end - 1);
        element.end = end;
      },
    },
    limits,
  );
  if (!root) throw new UnreadableFile('damaged', 'no element');
  return root;
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** `x:` where the element's name has that before it in its text. */
export function prefixOf(text: string, element: Pick<XmlElement, 'start'>): string {
  return /^<([^\s/>:]+:)/.exec(text.slice(element.start, element.start + 100))?.[1] ?? '';
}

/** A change of a text: what stands from `at` to `end` becomes `text`. */
export interface Splice {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

export const insert = (at: number, text: string): Splice => ({ at, end: at, text });

/** Puts `text` behind all that is inside an element, also of one whose tag closes itself. */
export function appendInside(source: string, element: XmlElement, text: string): Splice {
  if (element.innerEnd !== element.end) return insert(element.innerEnd, text);
  const name = /^<([^\s/>]+)/.exec(source.slice(element.start, element.end))![1]!;
  const slash = source.lastIndexOf('/', element.end - 1);
  return { at: slash, end: element.end, text: `>${text}</${name}>` };
}

/**
 * Puts an element inside another where the standard wants one of its name: behind its own kind and those that come
 * before it. One whose name is not in the order stays where it is.
 */
export function insertInOrder(
  source: string,
  parent: XmlElement,
  order: readonly string[],
  name: string,
  xml: string,
): Splice {
  const rank = order.indexOf(name);
  const before = parent.children.filter((child) => {
    const own = order.indexOf(child.name);
    return own >= 0 && own <= rank;
  });
  const last = before.at(-1);
  if (last) return insert(last.end, xml);
  const isOpen = parent.innerEnd !== parent.end;
  return isOpen ? insert(parent.innerStart, xml) : appendInside(source, parent, xml);
}

const ATTRIBUTE = /\s*([^\s=>/]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;

/** Sets an attribute of an element's tag. `value` is escaped already. */
export function setAttribute(
  source: string,
  element: Pick<XmlElement, 'start' | 'innerStart'>,
  name: string,
  value: string,
): Splice {
  const tag = source.slice(element.start, element.innerStart);
  const nameEnd = /^<[^\s/>]+/.exec(tag)![0].length;
  ATTRIBUTE.lastIndex = nameEnd;
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    if (found[1] !== name) continue;
    const end = element.start + ATTRIBUTE.lastIndex;
    const quote = source[end - 1]!;
    return { at: source.lastIndexOf(quote, end - 2) + 1, end: end - 1, text: value };
  }
  return insert(element.start + nameEnd, ` ${name}="${value}"`);
}

/** Takes an attribute out of an element's tag, where it has one. */
export function dropAttribute(
  source: string,
  element: Pick<XmlElement, 'start' | 'innerStart'>,
  name: string,
): readonly Splice[] {
  const tag = source.slice(element.start, element.innerStart);
  ATTRIBUTE.lastIndex = /^<[^\s/>]+/.exec(tag)![0].length;
  let at = ATTRIBUTE.lastIndex;
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    if (found[1] === name)
      return [{ at: element.start + at, end: element.start + ATTRIBUTE.lastIndex, text: '' }];
    at = ATTRIBUTE.lastIndex;
  }
  return [];
}

/** The text with these changes, which do not overlap; of several at one place the first stands first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of inOrder(splices)) {
    if (splice.at < at) throw new Error(`changes overlap at ${splice.at}`);
    pieces.push(text.slice(at, splice.at), splice.text);
    at = splice.end;
  }
  return pieces.join('') + text.slice(at);
}

/** What takes the changes back, in the changed text. */
export function reversed(text: string, splices: readonly Splice[]): readonly Splice[] {
  let shift = 0;
  return inOrder(splices).map(({ at, end, text: added }) => {
    const start = at + shift;
    shift += added.length - (end - at);
    return { at: start, end: start + added.length, text: text.slice(at, end) };
  });
}

function inOrder(splices: readonly Splice[]): readonly Splice[] {
  return [...splices].sort((a, b) => a.at - b.at || a.end - b.end);
}
