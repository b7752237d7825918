/** Puts contents and looks into cells of a worksheet's part; all that stands around them stays. */
import type { PackageDraft } from '../../ooxml/draft';
import { escaped } from '../../ooxml/escaped';
import { prefixOf } from '../../ooxml/xmlTree';
import type { Splice } from '../../ooxml/xmlTree';
import { insert, setAttribute } from '../../ooxml/xmlTree';
import type { CellArea } from '../../../model/workbook/cell';
import { areaToA1, contains, parseArea, toA1 } from '../../../model/workbook/cell';
import { shiftFormula } from '../formulas';
import { asText } from '../write/texts';
import type { CellPlace, CellPlaces, RowPlace } from './cellPlaces';
import { cellPlaces, styleAround, styleAt } from './cellPlaces';
import { storedFormula } from './storedFormula';

/** What a formula gives, or a cell holds that has none. */
export type PlainContent = null | number | boolean | { readonly text: string } | { readonly error: string };

export interface CellPut {
  readonly row: number;
  readonly column: number;
  /** What it is to hold; absent where that stays. A formula comes with its leading `=`. */
  readonly content?: PlainContent | { readonly formula: string };
  /** What its formula gives, of one that is there or is put there; absent where that stays or is not known. */
  readonly result?: PlainContent;
  /** The number of its look, from the number of the look that it has. */
  readonly look?: (former: number) => number;
}

export function putCells(draft: PackageDraft, path: string, cells: readonly CellPut[]): void {
  if (cells.length === 0) return;
  const text = draft.requireText(path);
  const places = cellPlaces(text, new Set(cells.map(({ row }) => row)), draft.base.limits);
  draft.splice(path, new CellWriter(text, places).splices(cells));
}

class CellWriter {
  private readonly p: string;

  constructor(
    private readonly text: string,
    private readonly places: CellPlaces,
  ) {
    const { start } = places.data;
    this.p = prefixOf(text, { start });
  }

  splices(cells: readonly CellPut[]): readonly Splice[] {
    const found = cells.map((cell) => ({ cell, place: this.placeOf(cell) }));
    const replaced = new Set(
      found.flatMap(({ cell, place }) => (place && cell.content !== undefined ? place : [])),
    );
    const rows = new Map<number, CellPut[]>();
    const splices: Splice[] = [...this.freed(replaced)];
    for (const { place, cell } of found) {
      if (place) splices.push(...this.changed(place, cell));
      else if (this.newCell(cell) !== '') rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    }
    for (const [row, added] of rows) splices.push(...this.addToRow(row, added));
    return [...splices, ...this.widened(cells)];
  }

  private placeOf({ row, column }: CellPut): CellPlace | undefined {
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

  private addToRow(number: number, added: readonly CellPut[]): readonly Splice[] {
    const sorted = [...added].sort((a, b) => a.column - b.column);
    const [row] = this.rowAt(number);
    if (row) {
      const isOpen = row.innerEnd !== row.end;
      if (!isOpen) {
        const tag = `${this.text.slice(row.start, this.text.lastIndexOf('/', row.end))}>`;
        const cells = sorted.map((cell) => this.newCell(cell));
        return [{ at: row.start, end: row.end, text: `${tag}${cells.join('')}</${this.p}row>` }];
      }
      return sorted.map((cell) => {
        const next = row.cells.find(({ column }) => column > cell.column);
        return insert(next?.start ?? row.innerEnd, this.newCell(cell));
      });
    }
    const xml = `<${this.p}row r="${number + 1}">${sorted.map((cell) => this.newCell(cell)).join('')}</${this.p}row>`;
    const next = this.places.rows.find((each) => each.row > number);
    const { data } = this.places;
    if (next) return [insert(next.start, xml)];
    if (data.innerEnd !== data.end) return [insert(data.innerEnd, xml)];
    return [{ at: data.start, end: data.end, text: `<${this.p}sheetData>${xml}</${this.p}sheetData>` }];
  }

  private lookOf(cell: CellPut): number {
    const former = styleAt(this.places, cell);
    return cell.look ? cell.look(former) : former;
  }

  private changed(place: CellPlace, cell: CellPut): readonly Splice[] {
    const look = this.lookOf(cell);
    if (cell.content === undefined && cell.result === undefined)
      return look === styleAt(this.places, cell) ? [] : [setAttribute(this.text, place, 's', String(look))];
    const kept = cell.content === undefined ? place : undefined;
    return [{ at: place.start, end: place.end, text: this.cellXml(cell, look, kept) }];
  }

  private newCell(cell: CellPut): string {
    return this.cellXml(cell, this.lookOf(cell));
  }

  /** @param kept the cell whose formula stays */
  private cellXml(cell: CellPut, look: number, kept?: CellPlace): string {
    const { p } = this;
    const { content, result } = cell;
    const ofFormula = kept?.attributes.cm === undefined ? '' : ` cm="${kept.attributes.cm}"`;
    const style = look === 0 && styleAround(this.places, cell) === 0 ? '' : ` s="${look}"`;
    const head = `<${p}c r="${toA1(cell)}"${style}${ofFormula}`;
    if (isFormula(content) || kept?.formula) {
      const formula = isFormula(content)
        ? `<${p}f>${escaped(storedFormula(content.formula))}</${p}f>`
        : this.text.slice(kept!.formula!.start, kept!.formula!.end);
      const { type, inside } = valueXml(p, result ?? null, true);
      return `${head}${type}>${formula}${inside}</${p}c>`;
    }
    const plain = content ?? null;
    if (plain === null || (typeof plain === 'object' && 'text' in plain && plain.text === ''))
      return look === styleAround(this.places, cell) ? '' : `${head}/>`;
    const { type, inside } = valueXml(p, plain, false);
    return `${head}${type}>${inside}</${p}c>`;
  }

  /** The used area and the span of a row, where the file says them, hold the new cells as well. */
  private widened(cells: readonly CellPut[]): readonly Splice[] {
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

function including(area: CellArea, { row, column }: CellPut): CellArea {
  return {
    top: Math.min(area.top, row),
    bottom: Math.max(area.bottom, row),
    left: Math.min(area.left, column),
    right: Math.max(area.right, column),
  };
}

const isFormula = (content: CellPut['content']): content is { readonly formula: string } =>
  typeof content === 'object' && content !== null && 'formula' in content;

function valueXml(
  p: string,
  value: PlainContent,
  isResult: boolean,
): { readonly type: string; readonly inside: string } {
  const v = (text: string): string => `<${p}v>${text}</${p}v>`;
  if (value === null) return { type: '', inside: '' };
  if (typeof value === 'number') return { type: '', inside: v(String(value)) };
  if (typeof value === 'boolean') return { type: ' t="b"', inside: v(value ? '1' : '0') };
  if ('error' in value) return { type: ' t="e"', inside: v(escaped(value.error)) };
  const text = escaped(asText(value.text));
  if (isResult) return { type: ' t="str"', inside: v(text) };
  return { type: ' t="inlineStr"', inside: `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>` };
}
