/**
 * The tables of a document as sheets. A form's title stands above its table in a report, and who filled it in
 * below: they are put into the sheet, as they are in a workbook.
 */
import { REPORT_SHEET, type ReportParagraph } from '../../model/report/reportText';
import type { CellArea } from '../../model/workbook/cell';
import type { CellSnapshot, SheetSnapshot } from '../../model/workbook/snapshot';
import type { BodyItem } from './body';
import type { TableBuilder } from './table';

/** A title is short, and so are 填报单位 and 单位：万元 below it. */
const LONGEST_LINE = 60;
const LONGEST_FOOT = 120;
/** As many lines, blank ones not counted, are looked at above a table and below it. */
const LINES = 6;
const FOOT_LINES = 3;
const LONGEST_NAME = 31;

/** `…基础数据表`, `自评表（2023年度）`. */
const CAPTION = /表(?:[（(][^（()）]{0,20}[)）])?$/;
/** The first half of a title that goes over two lines. */
const TITLE_START = /(?:19|20)\d\d年/;
const SENTENCE = /[。；;！!？?]/;

export function sheetsOf(items: readonly BodyItem[]): readonly SheetSnapshot[] {
  const names = new SheetNames();
  return items.flatMap((item, at) => {
    if (item.kind !== 'table' || item.table.height === 0) return [];
    const above = linesAbove(items, at);
    return [sheetOf(item.table, above, footOf(items, at), names)];
  });
}

/** The title and what stands between it and the table; nothing where no title is near. */
function linesAbove(items: readonly BodyItem[], table: number): readonly string[] {
  const lines: string[] = [];
  for (let at = table - 1; at >= 0 && lines.length < LINES; at -= 1) {
    const item = items[at]!;
    if (item.kind === 'table') break;
    const text = shown(item.paragraph);
    if (text === '') continue;
    if (text.length > LONGEST_LINE || SENTENCE.test(text)) break;
    lines.unshift(text);
  }
  const title = lines.findLastIndex((line) => CAPTION.test(line.replace(/\s/g, '')));
  if (title < 0) return [];
  const start = lines[title - 1];
  const twoLines =
    start !== undefined &&
    TITLE_START.test(start) &&
    !TITLE_START.test(lines[title]!) &&
    !start.includes('表');
  return twoLines ? [start + lines[title]!, ...lines.slice(title + 1)] : lines.slice(title);
}

/** `填表人：…`, `自评等级：…` right below. */
function footOf(items: readonly BodyItem[], table: number): readonly string[] {
  const lines: string[] = [];
  for (let at = table + 1; at < items.length && lines.length < FOOT_LINES; at += 1) {
    const item = items[at]!;
    if (item.kind === 'table') break;
    const text = shown(item.paragraph);
    if (text === '') continue;
    if (!/[:：]/.test(text) || text.length > LONGEST_FOOT || SENTENCE.test(text)) break;
    if (CAPTION.test(text.replace(/\s/g, ''))) break;
    lines.push(text);
  }
  return lines;
}

function shown({ numbering, text }: ReportParagraph): string {
  return `${numbering}${text}`.replace(/\n/g, '').trim();
}

function sheetOf(
  table: TableBuilder,
  above: readonly string[],
  below: readonly string[],
  names: SheetNames,
): SheetSnapshot {
  const right = Math.max(0, table.width - 1);
  const down = above.length;
  const line = (text: string, row: number) => ({ text, area: { top: row, left: 0, bottom: row, right } });
  const cells = [
    ...above.map(line),
    ...table.cells.map(({ text, area }) => ({
      text,
      area: { ...area, top: area.top + down, bottom: area.bottom + down },
    })),
    ...below.map((text, at) => line(text, down + table.height + at)),
  ];
  return {
    name: names.take(above[0]),
    visibility: 'visible',
    protected: false,
    cells: cells
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, area }) => cellOf(text, area))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: cells.map(({ area }) => area).filter((area) => area.bottom > area.top || area.right > area.left),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** Figures stay the text that they are in Word: how precisely they are stated is read from it. */
function cellOf(text: string, area: CellArea): CellSnapshot {
  return { row: area.top, column: area.left, value: text, text, numberFormat: 'General' };
}

class SheetNames {
  /** A sheet called History is Excel's own. */
  private readonly taken = new Set([REPORT_SHEET, 'history']);
  private count = 0;

  /** By its caption as far as Excel lets it, else 表1, 表2 … by the place among the tables. */
  take(caption: string | undefined): string {
    this.count += 1;
    const wanted = (caption ?? '')
      .normalize('NFC')
      .replace(/[[\]:*?/\\\u0000-\u001f]/g, '')
      .replace(/\s+/g, '')
      .replace(/^附件\d*/, '')
      // Messages name the sheet at every cell: what all forms of a department's evaluation are called is left off.
      .replace(/^(?:19|20)\d\d年度?/, '')
      .replace(/^.*整体支出(?=.{2,40}表)/, '')
      .replace(/^'+|'+$/g, '');
    const name = wanted === '' ? `表${this.count}` : tail(wanted, LONGEST_NAME);
    let free = name;
    for (let number = 2; this.taken.has(free.toLowerCase()); number += 1) {
      const mark = ` (${number})`;
      free = tail(name, LONGEST_NAME - mark.length) + mark;
    }
    this.taken.add(free.toLowerCase());
    return free;
  }
}

/** The end of a title says what the form is. Never half of a character. */
function tail(text: string, length: number): string {
  return text.length <= length ? text : text.slice(-length).replace(/^[\udc00-\udfff]/, '');
}
