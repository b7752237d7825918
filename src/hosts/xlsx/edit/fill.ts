/** Puts contents into cells of a file; the looks of the cells stay, and so does all that stands around them. */
import type { PackageDraft } from '../../ooxml/draft';
import { escaped } from '../../ooxml/escaped';
import { prefixOf } from '../../ooxml/xmlTree';
import type { Splice } from '../../ooxml/xmlTree';
import { insert, setAttribute } from '../../ooxml/xmlTree';
import type { CellArea } from '../../../model/workbook/cell';
import { areaToA1, contains, parseA1, parseArea, toA1 } from '../../../model/workbook/cell';
import type { CellContent } from '../../../model/workbook/edits';
import { isFormula } from '../../../model/workbook/edits';
import type { CellState } from '../../../model/writing/journal';
import { shiftFormula } from '../formulas';
import { asText } from '../write/texts';
import type { Book } from './book';
import { recalculateOnOpening } from './book';
import type { CellPlace, CellPlaces, RowPlace } from './cellPlaces';
import { cellPlaces, styleAt } from './cellPlaces';
import { storedFormula } from './storedFormula';
import { Styles } from './styles';

/** A cell and what it is to hold then. */
export interface CellWrite {
  readonly sheet: string;
  readonly address: string;
  readonly before: CellState;
  readonly after: CellState;
  /** What the formula that is written gives, where that is known. */
  readonly result?: number;
}

export function writeCells(draft: PackageDraft, book: Book, writes: readonly CellWrite[]): void {
  const styles = new Styles(draft, book);
  for (const sheet of book.sheets) {
    const own = writes.filter((write) => write.sheet.toLowerCase() === sheet.name.toLowerCase());
    if (own.length === 0) continue;
    const text = draft.requireText(sheet.path);
    const cells = own.map((write) => ({ ...parseA1(write.address)!, write }));
    const places = cellPlaces(text, new Set(cells.map(({ row }) => row)), draft.base.limits);
    draft.splice(sheet.path, new SheetWriter(text, places, styles).splices(cells));
  }
  styles.write();
  if (writes.length === 0) return;
  const chain = draft.package.relationships(book.path).find(({ type }) => type === 'calcChain');
  // Excel makes it anew; one that names a cell without a formula it takes for damage.
  const isOfFormulas = writes.some(
    ({ before, after }) => isFormula(before.content) || isFormula(after.content),
  );
  if (chain && isOfFormulas) draft.remove(book.path, chain.target);
  recalculateOnOpening(draft, book);
}

interface WantedCell {
  readonly row: number;
  readonly column: number;
  readonly write: CellWrite;
}

class SheetWriter {
  private readonly p: string;

  constructor(
    private readonly text: string,
    private readonly places: CellPlaces,
    private readonly styles: Styles,
  ) {
    const { start } = places.data;
    this.p = prefixOf(text, { start });
  }

  splices(cells: readonly WantedCell[]): readonly Splice[] {
    const found = cells.map((cell) => ({ ...cell, place: this.placeOf(cell) }));
    const replaced = new Set(found.flatMap(({ place }) => place ?? []));
    const freed = this.freed(replaced);
    const rows = new Map<number, WantedCell[]>();
    const splices: Splice[] = [...freed];
    for (const { place, ...cell } of found) {
      if (place) splices.push({ at: place.start, end: place.end, text: this.cellXml(cell) });
      else if (cell.write.after.content !== null || cell.write.after.numberFormat !== 'General')
        rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    }
    for (const [row, added] of rows) splices.push(...this.addToRow(row, added));
    return [...splices, ...this.widened(cells)];
  }

  private placeOf({ row, column }: WantedCell): CellPlace | undefined {
    return this.rowAt(row)
      .flatMap(({ cells }) => cells)
      .find((cell) => cell.column === column);
  }

  private rowAt(row: number): readonly RowPlace[] {
    return this.places.rows.filter((each) => each.row === row);
  }

  /** Where the text of a shared formula is written over, the cells that lived on it get texts of their own. */
  private freed(replaced: ReadonlySet<CellPlace>): readonly Splice[] {
    const byPlace = new Set([...replaced].map(({ row, column }) => `${row},${column}`));
    const isReplaced = ({ row, column }: CellPlace): boolean => byPlace.has(`${row},${column}`);
    return [...this.places.shared.values()].flatMap((cells) => {
      const master = cells.find(({ formula }) => formula!.text !== '');
      if (!master || !isReplaced(master)) return [];
      return cells
        .filter((cell) => !isReplaced(cell))
        .map(({ row, column, formula }) => {
          const own = shiftFormula(master.formula!.text, row - master.row, column - master.column);
          return { at: formula!.start, end: formula!.end, text: `<${this.p}f>${escaped(own)}</${this.p}f>` };
        });
    });
  }

  private addToRow(number: number, added: readonly WantedCell[]): readonly Splice[] {
    const sorted = [...added].sort((a, b) => a.column - b.column);
    const [row] = this.rowAt(number);
    if (row) {
      const isOpen = row.innerEnd !== row.end;
      if (!isOpen) {
        const tag = `${this.text.slice(row.start, this.text.lastIndexOf('/', row.end))}>`;
        const cells = sorted.map((cell) => this.cellXml(cell));
        return [{ at: row.start, end: row.end, text: `${tag}${cells.join('')}</${this.p}row>` }];
      }
      return sorted.map((cell) => {
        const next = row.cells.find(({ column }) => column > cell.column);
        return insert(next?.start ?? row.innerEnd, this.cellXml(cell));
      });
    }
    const xml = `<${this.p}row r="${number + 1}">${sorted.map((cell) => this.cellXml(cell)).join('')}</${this.p}row>`;
    const next = this.places.rows.find((each) => each.row > number);
    const { data } = this.places;
    if (next) return [insert(next.start, xml)];
    if (data.innerEnd !== data.end) return [insert(data.innerEnd, xml)];
    return [{ at: data.start, end: data.end, text: `<${this.p}sheetData>${xml}</${this.p}sheetData>` }];
  }

  private cellXml({ row, column, write }: WantedCell): string {
    const { before, after } = write;
    const former = styleAt(this.places, { row, column });
    const style =
      after.numberFormat === before.numberFormat
        ? former
        : this.styles.withFormat(former, after.numberFormat);
    const { p } = this;
    const look = style === 0 ? '' : ` s="${style}"`;
    const head = `<${p}c r="${toA1({ row, column })}"${look}`;
    const { content } = after;
    if (content === null || content === '') return style === 0 ? '' : `${head}/>`;
    return head + contentXml(p, content, write.result) + `</${p}c>`;
  }

  /** The used area and the span of a row, where the file says them, hold the new cells as well. */
  private widened(cells: readonly WantedCell[]): readonly Splice[] {
    const splices: Splice[] = [];
    const head = this.text.slice(0, this.places.data.start);
    const dimension = head.lastIndexOf(`<${this.p}dimension`);
    if (dimension >= 0) {
      const innerStart = this.text.indexOf('>', dimension) + 1;
      const tag = this.text.slice(dimension, innerStart);
      const area = parseArea(/\sref\s*=\s*["']([A-Z0-9:]{1,30})["']/.exec(tag)?.[1] ?? '');
      if (area && !cells.every((cell) => contains(area, cell))) {
        const wide = cells.reduce(including, area);
        splices.push(setAttribute(this.text, { start: dimension, innerStart }, 'ref', areaToA1(wide)));
      }
    }
    for (const row of this.places.rows) {
      const [first, last] = (row.attributes.spans ?? '').split(':').map(Number);
      const columns = cells.filter((cell) => cell.row === row.row).map(({ column }) => column + 1);
      if (!first || !last || columns.length === 0 || row.innerEnd === row.end) continue;
      const spans = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
      if (spans !== `${first}:${last}`) splices.push(setAttribute(this.text, row, 'spans', spans));
    }
    return splices;
  }
}

function including(area: CellArea, { row, column }: WantedCell): CellArea {
  return {
    top: Math.min(area.top, row),
    bottom: Math.max(area.bottom, row),
    left: Math.min(area.left, column),
    right: Math.max(area.right, column),
  };
}

/** From the end of a cell's attributes to its contents' end. */
function contentXml(p: string, content: Exclude<CellContent, null>, result: number | undefined): string {
  if (isFormula(content)) {
    const value = result === undefined ? '' : `<${p}v>${result}</${p}v>`;
    return `><${p}f>${escaped(storedFormula(content.formula))}</${p}f>${value}`;
  }
  if (typeof content === 'number') return `><${p}v>${content}</${p}v>`;
  if (typeof content === 'boolean') return ` t="b"><${p}v>${content ? 1 : 0}</${p}v>`;
  if (/^#[A-Z0-9/!?_]+[!?]?$/.test(content)) return ` t="e"><${p}v>${escaped(content)}</${p}v>`;
  return ` t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(asText(content))}</${p}t></${p}is>`;
}
