/** `document.xml` → paragraphs and tables in their order, as a reader sees them: changes accepted, codes left out. */
import type { ReportParagraph } from '../../model/report/reportText';
import type { XmlAttributes } from '../ooxml/xml';
import type { Budget } from './limits';
import { inPieces } from './longParagraphs';
import { attribute, isOn, levelNumber, type Numbering, wholeNumber } from './numbering';
import type { NumberingUse, Styles } from './styles';
import { TableBuilder } from './table';

/** A paragraph of the text, or a table of it. */
export type BodyItem =
  | { readonly kind: 'paragraph'; readonly paragraph: ReportParagraph }
  | { readonly kind: 'table'; readonly table: TableBuilder };

interface OpenParagraph extends NumberingUse {
  style: string | undefined;
  text: string;
  /** Its end was deleted by a tracked change: it goes on in the next one. */
  joined: boolean;
  inProperties: boolean;
}

/** Deleted or moved away, as it was before a change, or no text of the page. */
const PASSED_OVER = new Set([
  'del',
  'moveFrom',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
  'sectPr',
  'tabs',
  'rt',
  'ffData',
  'tblGrid',
  'textpath',
]);

/** What a row of a letter of ours is called: `LETTER_BOOKMARK` and its key. */
const KEY = /^_gouji_([0-9a-f]{16})$/;

/** Fields in fields; those that a broken file never ends do not add up. */
const DEEPEST_FIELD = 50;

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

export class BodyReader {
  readonly items: BodyItem[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  /** Tables in tables; text boxes in a cell belong to the cell. */
  private readonly tables: TableBuilder[] = [];
  /** Whether an alternative of each open `AlternateContent` is taken. */
  private readonly alternatives: boolean[] = [];
  /** Of every open control, whether it shows only what it asks for: 单击此处输入文字. */
  private readonly placeholders: boolean[] = [];
  /** Of every open field, whether its code stands here. */
  private fields: boolean[] = [];
  private carried = '';
  private hidden = false;
  private preserved = false;

  constructor(
    private readonly numbering: Numbering | undefined,
    private readonly styles: Styles | undefined,
    private readonly budget: Budget,
  ) {}

  open(name: string, attributes: XmlAttributes): boolean {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph?.inProperties) return this.openProperty(paragraph, name, attributes);
    const value = attribute(attributes, 'val');
    switch (name) {
      case 'p':
        this.openParagraph();
        break;
      case 'pPr':
        if (paragraph) paragraph.inProperties = true;
        break;
      case 'AlternateContent':
        this.alternatives.push(false);
        break;
      case 'Choice':
      case 'Fallback':
        return this.takeAlternative();
      case 'sdt':
        this.placeholders.push(false);
        break;
      case 'showingPlcHdr':
        if (this.placeholders.length > 0) this.placeholders[this.placeholders.length - 1] = isOn(value);
        break;
      case 'r':
        this.hidden = false;
        break;
      case 'vanish':
        this.hidden = isOn(value);
        break;
      case 'fldChar':
        this.field(attribute(attributes, 'fldCharType'));
        break;
      case 't':
        this.preserved = attributes['xml:space'] === 'preserve';
        break;
      case 'br':
        if (['page', 'column'].includes(attribute(attributes, 'type') ?? '')) break;
        this.add('\n');
        break;
      case 'del':
        if (this.tables.length > 0 && !paragraph) this.tables.at(-1)!.deleteRow();
        return false;
      default: {
        const sign = SIGNS.get(name);
        if (sign === undefined) return this.openTablePart(name, attributes) && !PASSED_OVER.has(name);
        this.add(sign);
      }
    }
    return true;
  }

  close(name: string, text: string): void {
    switch (name) {
      case 't':
        this.add(this.preserved ? text : text.trim());
        break;
      case 'pPr': {
        const paragraph = this.paragraphs.at(-1);
        if (paragraph) paragraph.inProperties = false;
        break;
      }
      case 'p':
        this.closeParagraph();
        break;
      case 'AlternateContent':
        this.alternatives.pop();
        break;
      case 'sdt':
        this.placeholders.pop();
        break;
      case 'tc':
        this.tables.at(-1)?.closeCell();
        break;
      case 'tr':
        this.tables.at(-1)?.closeRow();
        break;
      case 'tbl':
        this.closeTable();
        break;
    }
  }

  /** Numbering, style, and whether the end of the paragraph was deleted. */
  private openProperty(paragraph: OpenParagraph, name: string, attributes: XmlAttributes): boolean {
    if (PASSED_OVER.has(name) && name !== 'del') return false;
    const value = attribute(attributes, 'val');
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId') paragraph.list = value;
    else if (name === 'ilvl') paragraph.level = levelNumber(value);
    else if (name === 'del') paragraph.joined = true;
    return true;
  }

  private openTablePart(name: string, attributes: XmlAttributes): boolean {
    if (name === 'tbl') {
      this.budget.spend('tables');
      this.tables.push(new TableBuilder(this.budget));
      return true;
    }
    const table = this.tables.at(-1);
    if (!table) return true;
    const value = attribute(attributes, 'val');
    const { cell } = table;
    if (name === 'tr') table.openRow();
    else if (name === 'gridBefore') table.skipColumns(wholeNumber(value) ?? 0);
    else if (name === 'tc') table.openCell();
    else if (name === 'bookmarkStart') {
      const key = KEY.exec(attribute(attributes, 'name') ?? '')?.[1];
      if (key !== undefined) table.knowRow(key);
    } else if (cell && name === 'gridSpan') cell.span = Math.max(1, wholeNumber(value) ?? 1);
    else if (cell && name === 'vMerge') cell.vertical = value === 'restart' ? 'restart' : 'continue';
    else if (cell && name === 'hMerge') cell.horizontal = value === 'restart' ? 'restart' : 'continue';
    return true;
  }

  /** The first that there is: Word takes it, and an older one the other with the same text. */
  private takeAlternative(): boolean {
    if (this.alternatives.at(-1)) return false;
    if (this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true;
    return true;
  }

  private field(type: string | undefined): void {
    if (type === 'begin' && this.fields.length < DEEPEST_FIELD) this.fields.push(true);
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
    else if (type === 'end') this.fields.pop();
  }

  private openParagraph(): void {
    this.budget.spend('paragraphs');
    this.paragraphs.push({
      text: '',
      style: undefined,
      list: undefined,
      level: undefined,
      joined: false,
      inProperties: false,
    });
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.hidden || this.fields.includes(true) || this.placeholders.includes(true)) return;
    this.budget.spend('text', text.length);
    paragraph.text += text;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    // No code goes on in the next paragraph; where the file says so, its end is missing.
    this.fields = this.fields.filter((isCode) => !isCode);
    const text = this.carried + paragraph.text;
    this.carried = paragraph.joined ? text : '';
    if (paragraph.joined) return;
    const numbering = this.numberOf(paragraph, text);
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.lines.push(numbering + text);
    else
      inPieces(text).forEach((piece, nth) =>
        this.items.push({
          kind: 'paragraph',
          paragraph: { text: piece, numbering: nth === 0 ? numbering : '' },
        }),
      );
  }

  /** Its own list, or else its style's. */
  private numberOf({ list, level, style }: OpenParagraph, text: string): string {
    const { numbering } = this;
    const styled = this.styles?.numbering(style);
    const id = list ?? styled?.list;
    if (!numbering || id === undefined || id === '0') return '';
    const tied = list === undefined && styled ? numbering.levelOfStyle(id, styled.by) : undefined;
    const shown = numbering.next(id, level ?? tied ?? styled?.level ?? 0);
    this.budget.spend('text', shown.length);
    return text.trim() === '' && shown === '' ? '' : shown;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const outer = this.tables.at(-1)?.cell;
    if (outer) outer.lines.push(...table.lines());
    else this.items.push({ kind: 'table', table });
  }
}
