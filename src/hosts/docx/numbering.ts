/** `numbering.xml`: the lists of a document, and the counting through it. */
import type { OoxmlPackage } from '../ooxml/package';
import { formatNumber } from './numberFormats';

export interface Level {
  start: number;
  format: string;
  /** `（%1）`: the number of level 1 between brackets. */
  text: string;
  /** The paragraph style that is numbered by this level. */
  style: string | undefined;
  /** Only after a paragraph of this level (from 1) or one above it; 0: never. Undefined: after any above. */
  restart: number | undefined;
  /** Shows the numbers of all levels in Arabic digits. */
  legal: boolean;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  /** Its levels are those of the list that defines this style. */
  styleLink: string | undefined;
}

interface List {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const LEVELS = 9;
/** Longer is no numbering. */
const LONGEST_TEXT = 60;

export class Numbering {
  private readonly abstracts = new Map<string, AbstractList>();
  /** The lists that define a list style, by its name. */
  private readonly definitions = new Map<string, AbstractList>();
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Overridden starts hold once: at the first paragraph of their list. */
  private readonly started = new Set<string>();

  static read(file: OoxmlPackage, path: string): Numbering {
    const numbering = new Numbering();
    numbering.readPart(file, path);
    return numbering;
  }

  /** The level that is tied to a paragraph style, in a list. */
  levelOfStyle(listId: string, style: string): number | undefined {
    for (let level = 0; level < LEVELS; level += 1)
      if (this.level(listId, level)?.style === style) return level;
    return undefined;
  }

  /** Counts a paragraph, and gives its number as shown; `''` where the list is none. */
  next(listId: string, level: number): string {
    const list = this.lists.get(listId);
    const own = this.level(listId, level);
    if (!list || !own) return '';
    const counts = this.countsOf(list.abstractId);
    const overridden = list.starts.get(level);
    const key = `${listId} ${level}`;
    if (overridden !== undefined && !this.started.has(key)) counts[level] = overridden;
    else counts[level] = counts[level] === undefined ? own.start : counts[level]! + 1;
    this.started.add(key);
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const restart = this.level(listId, deeper)?.restart;
      if (restart === undefined || (restart !== 0 && level < restart)) counts[deeper] = undefined;
    }
    return this.shown(listId, own, counts);
  }

  private shown(listId: string, own: Level, counts: readonly (number | undefined)[]): string {
    if (own.format === 'bullet') return /[\ue000-\uf8ff]/.test(own.text) ? '•' : own.text;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = this.level(listId, at);
      const format = own.legal && level?.format !== 'none' ? 'decimal' : (level?.format ?? 'decimal');
      return formatNumber(counts[at] ?? level?.start ?? 1, format);
    });
  }

  private level(listId: string, level: number): Level | undefined {
    const list = this.lists.get(listId);
    if (!list) return undefined;
    return list.levels.get(level) ?? this.definition(list.abstractId)?.levels.get(level);
  }

  private definition(id: string): AbstractList | undefined {
    const own = this.abstracts.get(id);
    const link = own?.styleLink;
    if (!own || link === undefined || own.levels.size > 0) return own;
    return this.definitions.get(link) ?? own;
  }

  private countsOf(abstractId: string): (number | undefined)[] {
    let counts = this.counts.get(abstractId);
    if (!counts) this.counts.set(abstractId, (counts = []));
    return counts;
  }

  private readPart(file: OoxmlPackage, path: string): void {
    let abstract: AbstractList | undefined;
    let list: List | undefined;
    let override = 0;
    let level: Level | undefined;
    file.xml(path, {
      mixes: true,
      open: (name, attributes) => {
        const value = attribute(attributes, 'val');
        switch (name) {
          case 'Choice':
            // A format of the user's own, where the fallback names one that everybody knows.
            return false;
          case 'abstractNum':
            abstract = { levels: new Map(), styleLink: undefined };
            list = undefined;
            this.abstracts.set(attribute(attributes, 'abstractNumId') ?? '', abstract);
            break;
          case 'num':
            list = { abstractId: '', starts: new Map(), levels: new Map() };
            abstract = undefined;
            this.lists.set(attribute(attributes, 'numId') ?? '', list);
            break;
          case 'numStyleLink':
            if (abstract) abstract.styleLink = value;
            break;
          case 'styleLink':
            if (abstract) this.definitions.set(value ?? '', abstract);
            break;
          case 'abstractNumId':
            if (list) list.abstractId = value ?? '';
            break;
          case 'lvlOverride':
            override = levelNumber(attribute(attributes, 'ilvl'));
            break;
          case 'startOverride':
            list?.starts.set(override, wholeNumber(value) ?? 1);
            break;
          case 'lvl':
            level = {
              start: 1,
              format: 'decimal',
              text: '',
              style: undefined,
              restart: undefined,
              legal: false,
            };
            (list ?? abstract)?.levels.set(levelNumber(attribute(attributes, 'ilvl')), level);
            break;
          case 'pPr':
          case 'rPr':
            return false;
          default:
            if (level) readLevelProperty(level, name, value);
        }
        return true;
      },
      close: (name) => {
        if (name === 'lvl') level = undefined;
      },
    });
  }
}

function readLevelProperty(level: Level, name: string, value: string | undefined): void {
  if (name === 'start') level.start = wholeNumber(value) ?? 1;
  else if (name === 'numFmt') level.format = value ?? 'decimal';
  else if (name === 'lvlText') level.text = (value ?? '').slice(0, LONGEST_TEXT);
  else if (name === 'pStyle') level.style = value;
  else if (name === 'lvlRestart') level.restart = wholeNumber(value);
  else if (name === 'isLgl') level.legal = isOn(value);
}

export function levelNumber(value: string | undefined): number {
  return Math.min(wholeNumber(value) ?? 0, LEVELS - 1);
}

/** From 0 up; undefined for anything else. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Word's switches: present without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

/** Word's attributes carry its prefix, which the writer chooses. */
export function attribute(
  attributes: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const plain = attributes[`w:${name}`] ?? attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
