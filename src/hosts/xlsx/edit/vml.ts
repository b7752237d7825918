/**
 * The drawing in which the boxes of notes stand. It is VML, which Office reads although not all of it is XML (a box of
 * a button may hold `<br>`), so that nothing of it is parsed: our boxes go before its end, and are found by their cell.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../../../model/workbook/cell';
import { widthOf } from '../../../model/writing/rowHeight';

interface Place {
  readonly row: number;
  readonly column: number;
}

const BOX_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};
/** Ids of shapes are counted by drawing, so many each. */
const BLOCK = 1024;
const SHAPE_END = '</v:shape>';
/** Digits in a line of a box three columns wide, and the most rows that it takes. */
const LINE_WIDTH = 34;
const MOST_ROWS = 20;

/** @param number among the drawings of the workbook, from 1 on */
export function emptyDrawing(number: number): string {
  const spaces = Object.entries(NAMESPACES).map(([prefix, value]) => `xmlns:${prefix}="${value}"`);
  return `<xml ${spaces.join(' ')}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout></xml>`;
}

export function hasShapes(drawing: string): boolean {
  return /<v:(?:shape|rect|oval|line|group|image|roundrect|polyline)[\s>]/.test(drawing);
}

export function withNotes(drawing: string, notes: readonly (Place & { readonly content: string })[]): string {
  const end = drawing.lastIndexOf('</');
  const numbers = [...drawing.matchAll(/_x0000_s(\d{1,9})/g)].map(([, number]) => Number(number));
  const map = Number(/<o:idmap[^>]{0,200}data="(\d{1,6})/.exec(drawing)?.[1] ?? 1);
  const first = Math.max(map * BLOCK, ...numbers) + 1;
  const spaces = Object.entries(NAMESPACES)
    .filter(([prefix]) => !drawing.includes(`xmlns:${prefix}=`))
    .map(([prefix, value]) => ` xmlns:${prefix}="${value}"`)
    .join('');
  const type = drawing.includes('id="_x0000_t202"')
    ? ''
    : BOX_TYPE.replace('<v:shapetype', `<v:shapetype${spaces}`);
  const boxes = notes.map((note, index) => box(note, first + index, spaces));
  return drawing.slice(0, end) + type + boxes.join('') + drawing.slice(end);
}

function box(
  { row, column, content }: Place & { readonly content: string },
  number: number,
  spaces: string,
): string {
  const lines = content
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / LINE_WIDTH)), 0);
  const left = Math.min(column + 1, MAX_COLUMNS - 4);
  const top = Math.min(Math.max(row - 1, 0), MAX_ROWS - MOST_ROWS - 3);
  const anchor = [left, 15, top, 2, left + 3, 15, top + Math.min(MOST_ROWS, lines + 2), 4];
  return `<v:shape${spaces} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:${15 * (lines + 2)}pt;z-index:${number % BLOCK};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** The drawing without the boxes of the notes in these cells. */
export function withoutNotes(drawing: string, places: readonly Place[]): string {
  const gone = new Set(places.map(({ row, column }) => `${row},${column}`));
  let left = '';
  let at = 0;
  for (;;) {
    const start = drawing.indexOf('<v:shape', at);
    const end = start < 0 ? -1 : drawing.indexOf(SHAPE_END, start);
    if (end < 0) return left + drawing.slice(at);
    // The type of a shape begins like a shape and ends before the next one does.
    const own = drawing.lastIndexOf('<v:shape ', end);
    const shape = drawing.slice(own, end + SHAPE_END.length);
    left += drawing.slice(at, own);
    if (!isNoteIn(shape, gone)) left += shape;
    at = end + SHAPE_END.length;
  }
}

function isNoteIn(shape: string, places: ReadonlySet<string>): boolean {
  const row = /<x:Row>(\d{1,7})<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>(\d{1,7})<\/x:Column>/.exec(shape)?.[1];
  return shape.includes('ObjectType="Note"') && places.has(`${row},${column}`);
}
