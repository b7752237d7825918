/** The drawing of notes, which is not always XML: the boxes follow their cells, and go with them. */
import { cellArea } from '../model/address';
import type { Shift } from '../model/shift';
import { shiftArea } from '../model/shift';

const SHAPE_END = '</v:shape>';

export function movedNotes(drawing: string, shift: Shift): string {
  return drawing
    .split(SHAPE_END)
    .map((piece, index, all) => {
      if (index === all.length - 1) return piece;
      const start = piece.lastIndexOf('<v:shape ');
      const shape = piece.slice(start);
      if (start < 0 || !shape.includes('ObjectType="Note"')) return piece + SHAPE_END;
      const row = Number(/<x:Row>(\d{1,7})<\/x:Row>/.exec(shape)?.[1] ?? 0);
      const column = Number(/<x:Column>(\d{1,7})<\/x:Column>/.exec(shape)?.[1] ?? 0);
      const after = shiftArea(cellArea(row, column), shift);
      if (!after) return piece.slice(0, start);
      const by = [after.left - column, after.top - row] as const;
      const moved = shape
        .replace(/<x:Row>\d{1,7}</, `<x:Row>${after.top}<`)
        .replace(/<x:Column>\d{1,7}</, `<x:Column>${after.left}<`)
        .replace(
          /<x:Anchor>([\s\d,]{1,200})</,
          (_, numbers: string) => `<x:Anchor>${movedAnchor(numbers, by)}<`,
        );
      return piece.slice(0, start) + moved + SHAPE_END;
    })
    .join('');
}

/** Column, offset, row, offset, of either corner. */
function movedAnchor(numbers: string, [columns, rows]: readonly [number, number]): string {
  return numbers
    .split(',')
    .map(Number)
    .map((number, index) => (index % 4 === 0 ? number + columns : index % 4 === 2 ? number + rows : number))
    .join(', ');
}
