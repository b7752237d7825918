/**
 * Looks of ours among those of a workbook: appended behind the user's, each once, so that no index that a cell of
 * the user's holds means another look.
 */
import type { PackageDraft } from '../../ooxml/draft';
import { escaped } from '../../ooxml/escaped';
import { isTrue } from '../../ooxml/xml';
import type { XmlElement } from '../../ooxml/xmlTree';
import {
  childOf,
  insert,
  insertInOrder,
  parseTree,
  prefixOf,
  setAttribute,
  spliced,
} from '../../ooxml/xmlTree';
import { BUILT_IN_FORMATS } from '../builtInFormats';
import type { Look } from '../write/looks';
import type { Book } from './book';

/** The order that the standard lays down (CT_Stylesheet). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
type Collection = (typeof ORDER)[number];
/** Up to here the numbers of formats are the standard's. */
const FIRST_FORMAT = 164;
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Of a font's parts. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
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

type Attributes = Readonly<Record<string, string | undefined>>;

/** What of a look is to be otherwise; XML is without prefixes. */
export interface LookChange {
  readonly numberFormat?: string;
  /** Parts of the font by name with their attributes as XML (` val="12"`); undefined takes one away. */
  readonly font?: Attributes;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: Attributes;
  readonly protection?: Attributes;
}

const attributesXml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('');

export class Styles {
  /** Elements to append, by collection. */
  private readonly added = new Map<Collection, string[]>();
  private readonly known = new Map<string, number>();
  private readonly text: string;
  private readonly root: XmlElement;
  private readonly prefix: string;

  constructor(
    private readonly draft: PackageDraft,
    private readonly book: Book,
  ) {
    this.text = book.styles === undefined ? newStyles(book) : draft.requireText(book.styles);
    this.root = parseTree(this.text, draft.base.limits);
    this.prefix = prefixOf(this.text, this.root);
  }

  /** The number of a look, appended where it is new. */
  lookOf({ font, fill, border, alignment, numberFormat }: Look): number {
    const fontId = this.idOf('fonts', font);
    const fillId = fill === undefined ? 0 : this.idOf('fills', fill);
    const borderId = border === undefined ? 0 : this.idOf('borders', border);
    const formatId = this.formatId(numberFormat ?? 'General');
    return this.idOf(
      'cellXfs',
      `<xf numFmtId="${formatId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${
        numberFormat === undefined ? '' : ' applyNumberFormat="1"'
      } applyFont="1"${fill === undefined ? '' : ' applyFill="1"'}${
        border === undefined ? '' : ' applyBorder="1"'
      } applyAlignment="1">${alignment}</xf>`,
    );
  }

  /** What a look of the workbook's says of numbers, and whether its cells are locked where the sheet is protected. */
  given(look: number): { readonly numberFormat: string; readonly isLocked: boolean } {
    const xf = childOf(this.root, 'cellXfs')?.children[look];
    const id = Number(xf?.attributes.numFmtId ?? 0);
    const own = childOf(this.root, 'numFmts')?.children.find(
      ({ attributes }) => Number(attributes.numFmtId) === id,
    );
    const locked = xf && childOf(xf, 'protection')?.attributes.locked;
    return {
      numberFormat: own?.attributes.formatCode ?? BUILT_IN_FORMATS[id] ?? 'General',
      isLocked: locked === undefined || isTrue(locked),
    };
  }

  /** A look that differs from the given one by its number format only. */
  withFormat(look: number, code: string): number {
    const xf = childOf(this.root, 'cellXfs')?.children[look];
    const formatId = this.formatId(code);
    if (!xf)
      return this.idOf(
        'cellXfs',
        `<xf numFmtId="${formatId}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
      );
    const source = this.text.slice(xf.start, xf.end);
    const own = { start: 0, innerStart: xf.innerStart - xf.start };
    const tag = [
      setAttribute(source, own, 'numFmtId', String(formatId)),
      setAttribute(source, own, 'applyNumberFormat', '1'),
    ];
    return this.idOf('cellXfs', spliced(source, tag), true);
  }

  /** A look that differs from the given one by what is said only; what that one says beyond our words stays. */
  varied(look: number, change: LookChange): number {
    const xf = childOf(this.root, 'cellXfs')?.children[look];
    const given: Record<string, string | undefined> = {
      numFmtId: '0',
      fontId: '0',
      fillId: '0',
      borderId: '0',
      xfId: '0',
      ...xf?.attributes,
    };
    const set = (name: string, apply: string, id: number): void => {
      given[name] = String(id);
      given[apply] = '1';
    };
    const { numberFormat, font, fill, border, alignment, protection } = change;
    if (numberFormat !== undefined) set('numFmtId', 'applyNumberFormat', this.formatId(numberFormat));
    if (font) set('fontId', 'applyFont', this.idOf('fonts', this.variedFont(Number(given.fontId), font)));
    if (fill !== undefined) set('fillId', 'applyFill', this.idOf('fills', fill));
    if (border !== undefined) set('borderId', 'applyBorder', this.idOf('borders', border));
    if (alignment) given.applyAlignment = '1';
    if (protection) given.applyProtection = '1';
    const child = (name: string, changes: Attributes = {}): string => {
      const all = { ...(xf && childOf(xf, name)?.attributes), ...changes };
      const own = attributesXml(all);
      return own === '' ? '' : `<${name}${own}/>`;
    };
    const inside = child('alignment', alignment) + child('protection', protection);
    return this.idOf('cellXfs', `<xf${attributesXml(given)}${inside === '' ? '/>' : `>${inside}</xf>`}`);
  }

  /** With these parts in place of its own; undefined takes one away. */
  private variedFont(id: number, changes: Attributes): string {
    const font = childOf(this.root, 'fonts')?.children[id];
    const parts = new Map(
      (font?.children ?? []).map(({ name, attributes }) => [name, attributesXml(attributes)]),
    );
    for (const [name, attributes] of Object.entries(changes)) {
      if (attributes === undefined) parts.delete(name);
      else parts.set(name, attributes);
    }
    // A font of the theme would win over the one that is named.
    if (changes.name !== undefined) parts.delete('scheme');
    const known = [...parts].filter(([name]) => FONT_ORDER.includes(name));
    known.sort(([one], [other]) => FONT_ORDER.indexOf(one) - FONT_ORDER.indexOf(other));
    return `<font>${known.map(([name, attributes]) => `<${name}${attributes}/>`).join('')}</font>`;
  }

  /** The number of a format for conditional formats, appended where there is none like it. */
  differentialOf(xml: string): number {
    return this.idOf('dxfs', xml);
  }

  /** Puts what was added into the part, which a file may not have until then. */
  write(): void {
    if (this.added.size === 0) return;
    const path = this.book.styles ?? addStyles(this.draft, this.book);
    const splices = [...this.added].flatMap(([name, elements]) => {
      const all = elements.join('');
      const found = childOf(this.root, name);
      if (!found) {
        const xml = `<${this.prefix}${name} count="${elements.length}">${all}</${this.prefix}${name}>`;
        return [insertInOrder(this.text, this.root, ORDER, name, xml)];
      }
      const count = setAttribute(this.text, found, 'count', String(found.children.length + elements.length));
      // A tag that closes itself is written anew as a whole.
      if (found.innerEnd === found.end)
        return [
          {
            at: found.start,
            end: found.end,
            text: `<${this.prefix}${name} count="${elements.length}">${all}</${this.prefix}${name}>`,
          },
        ];
      return [count, insert(found.innerEnd, all)];
    });
    this.draft.splice(path, splices);
  }

  private formatId(code: string): number {
    if (code === 'General') return 0;
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, known]) => known === code);
    if (builtIn) return Number(builtIn[0]);
    const own = childOf(this.root, 'numFmts')?.children ?? [];
    const found = own.find(({ attributes }) => attributes.formatCode === code);
    if (found) return Number(found.attributes.numFmtId);
    const known = this.known.get(`numFmts ${code}`);
    if (known !== undefined) return known;
    const taken = [...own.map(({ attributes }) => Number(attributes.numFmtId)), FIRST_FORMAT - 1];
    const id = Math.max(...taken.filter(Number.isFinite)) + 1 + (this.added.get('numFmts')?.length ?? 0);
    this.add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
    this.known.set(`numFmts ${code}`, id);
    return id;
  }

  /** @param isRaw it has its prefixes already */
  private idOf(name: Collection, xml: string, isRaw = false): number {
    const element =
      isRaw || this.prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${this.prefix}`);
    const key = `${name} ${element}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const there = childOf(this.root, name)?.children ?? [];
    const same = there.findIndex(
      ({ start, end }) => end - start === element.length && this.text.startsWith(element, start),
    );
    const id = same >= 0 ? same : there.length + (this.added.get(name)?.length ?? 0);
    if (same < 0) this.add(name, element);
    this.known.set(key, id);
    return id;
  }

  private add(name: Collection, element: string): void {
    this.added.set(name, [...(this.added.get(name) ?? []), element]);
  }
}

const newStyles = ({ flavour }: Book): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${flavour.main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

function addStyles(draft: PackageDraft, book: Book): string {
  // Some readers look for it under this name only.
  const usual = 'xl/styles.xml';
  const path = draft.package.nameOf(usual) === undefined ? usual : draft.freePath('xl/styles#.xml');
  draft.add(path, newStyles(book));
  draft.declare(path, STYLES_TYPE);
  draft.relate(book.path, `${book.flavour.relations}/styles`, path);
  return path;
}
