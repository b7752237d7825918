/** Where cells stand in a worksheet's text, for the few that are to be changed. */
import type { PackageLimits } from '../../ooxml/limits';
import type { XmlAttributes } from '../../ooxml/xml';
import { isTrue, readXml } from '../../ooxml/xml';
import type { CellArea } from '../../../model/workbook/cell';
import { parseArea } from '../../../model/workbook/cell';
import { requireCell } from '../grid';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly innerStart: number;
  end: number;
  formula: FormulaPlace | undefined;
}

export interface FormulaPlace {
  readonly attributes: XmlAttributes;
  readonly start: number;
  end: number;
  text: string;
}

export interface RowPlace {
  readonly row: number;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
  end: number;
  /** Of a wanted row; of another none. */
  readonly cells: CellPlace[];
}

export interface CellPlaces {
  readonly rows: readonly RowPlace[];
  readonly data: {
    readonly start: number;
    readonly innerStart: number;
    readonly innerEnd: number;
    readonly end: number;
  };
  /** The looks of whole columns, for cells that are not there. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  /** Cells that share one formula, by its number; the one that has its text is among them. */
  readonly shared: ReadonlyMap<string, readonly CellPlace[]>;
  /** Areas that one formula fills: none of their cells is changed by itself. */
  readonly arrays: readonly CellArea[];
}

/** Rows and cells may leave out where they stand, as `SheetReader` has it, too. */
export function cellPlaces(text: string, wanted: ReadonlySet<number>, limits: PackageLimits): CellPlaces {
  const rows: RowPlace[] = [];
  const shared = new Map<string, CellPlace[]>();
  const arrays: CellArea[] = [];
  const columns: { first: number; last: number; style: number }[] = [];
  let data = { start: 0, innerStart: 0, innerEnd: 0, end: 0 };
  let rowNumber = -1;
  let column = -1;
  let cell: CellPlace | undefined;
  const startOf = (end: number): number => text.lastIndexOf('<', end - 1);

  readXml(
    text,
    {
      open(name, attributes, end) {
        if (name === 'sheetData') data = { start: startOf(end), innerStart: end, innerEnd: end, end };
        else if (name === 'col' && attributes.style !== undefined) {
          const { min, max, style } = attributes;
          columns.push({ first: Number(min) - 1, last: Number(max) - 1, style: Number(style) });
        } else if (name === 'row') {
          rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r) - 1;
          column = -1;
          rows.push({
            row: rowNumber,
            attributes,
            start: startOf(end),
            innerStart: end,
            innerEnd: end,
            end,
            cells: [],
          });
        } else if (name === 'c') {
          const place = attributes.r ? requireCell(attributes.r) : { row: rowNumber, column: column + 1 };
          column = place.column;
          cell = { ...place, attributes, start: startOf(end), innerStart: end, end, formula: undefined };
        } else if (name === 'f' && cell) {
          cell.formula = { attributes, start: startOf(end), end, text: '' };
          const area = attributes.ref === undefined ? undefined : parseArea(attributes.ref);
          const isOne = !area || (area.top === area.bottom && area.left === area.right);
          if ((attributes.t === 'array' || attributes.t === 'dataTable') && !isOne) arrays.push(area);
          if (attributes.t === 'shared' && attributes.si !== undefined) {
            const sharing = shared.get(attributes.si) ?? [];
            sharing.push(cell);
            shared.set(attributes.si, sharing);
          }
        }
        return name !== 'extLst';
      },
      close(name, content, end) {
        if (name === 'f' && cell?.formula) {
          cell.formula.end = end;
          cell.formula.text = content;
        } else if (name === 'c' && cell) {
          cell.end = end;
          if (wanted.has(cell.row)) rows.at(-1)?.cells.push(cell);
          cell = undefined;
        } else if (name === 'row') close(rows.at(-1)!, end);
        else if (name === 'sheetData') close(data, end);
      },
    },
    limits,
  );
  return { rows, data, columns, shared, arrays };

  function close(place: { innerStart: number; innerEnd: number; end: number }, end: number): void {
    if (end === place.innerStart) return;
    place.innerEnd = startOf(end);
    place.end = end;
  }
}

/** The number of a cell's look: its own, or where it is not there that of its row or column. Of wanted rows only. */
export function styleAt(places: CellPlaces, cell: { row: number; column: number }): number {
  const found = places.rows.filter(({ row }) => row === cell.row);
  const own = found.flatMap(({ cells }) => cells).find(({ column }) => column === cell.column);
  return own ? numberOf(own.attributes.s) : styleAround(places, cell);
}

/** The number of the look that a cell which is not there has from its row or column. */
export function styleAround({ rows, columns }: CellPlaces, cell: { row: number; column: number }): number {
  const found = rows.filter(({ row }) => row === cell.row);
  const row = found.find(({ attributes }) => isTrue(attributes.customFormat));
  if (row) return numberOf(row.attributes.s);
  const column = columns.find(({ first, last }) => first <= cell.column && cell.column <= last);
  return column && Number.isInteger(column.style) ? column.style : 0;
}

const numberOf = (style: string | undefined): number => {
  const number = Number(style ?? 0);
  return Number.isInteger(number) && number >= 0 ? number : 0;
};
