/** Blocks of cells as other programs give and take them: text with tabs, and a table of HTML. */
import type { Copied, GivenCell } from '../../blocks';

type Rows = readonly (readonly GivenCell[])[];

/** Each row a line, cells with tabs between them; what holds one of these stands in quotes. */
export function textOf({ rows }: Copied): string {
  const quoted = (text: string): string =>
    /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(({ text }) => quoted(text)).join('\t')).join('\r\n');
}

/** As Excel and WPS write it: a cell in quotes may hold tabs and ends of lines. */
export function rowsOfText(text: string): Rows {
  const rows: GivenCell[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = quotedAt(text, at);
    const end = quoted ? quoted.end : nextBreak(text, at);
    rows.at(-1)!.push({ text: quoted ? quoted.text : text.slice(at, end) });
    if (end >= text.length) break;
    if (text[end] === '\t') at = end + 1;
    else {
      at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
      // An end of line behind the last row begins no other one.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if ('\t\r\n'.includes(text[at]!)) return at;
  return text.length;
}

/** Undefined where the quote is part of the text: it is not closed right before a break. */
function quotedAt(text: string, from: number): { readonly text: string; readonly end: number } | undefined {
  if (text[from] !== '"') return undefined;
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const isEnd = at + 1 === text.length || '\t\r\n'.includes(text[at + 1]!);
    return isEnd ? { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 } : undefined;
  }
  return undefined;
}

const MARK = 'data-gouji-copy';
/** What tells a spreadsheet that a cell is a text, be it one of digits only. */
const TEXT_FORMAT = 'mso-number-format:"\\@"';

/** With the numbers behind what is shown, in the words of Excel and of LibreOffice. */
export function htmlOf({ rows }: Copied, id: string): string {
  const page = document.implementation.createHTMLDocument();
  const table = page.createElement('table');
  table.setAttribute(MARK, id);
  for (const row of rows) {
    const line = table.insertRow();
    for (const { cell, text } of row) {
      const td = line.insertCell();
      td.textContent = text;
      if (typeof cell.value === 'number') {
        td.setAttribute('x:num', String(cell.value));
        td.setAttribute('sdval', String(cell.value));
      } else if (typeof cell.value === 'string') td.setAttribute('style', TEXT_FORMAT);
      if (text.includes('\n')) breakLines(td, text);
    }
  }
  page.body.append(table);
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">${new XMLSerializer().serializeToString(page.body)}</html>`;
}

function breakLines(td: HTMLElement, text: string): void {
  td.replaceChildren(
    ...text
      .split('\n')
      .flatMap((line, index) => (index === 0 ? [line] : [document.createElement('br'), line])),
  );
}

/** Undefined where there is no table. */
export function rowsOfHtml(
  html: string,
): { readonly rows: Rows; readonly id: string | undefined } | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const table = page.querySelector('table');
  if (!table) return undefined;
  const rows: GivenCell[][] = [];
  const lines = [...table.rows];
  for (const [at, line] of lines.entries()) {
    const row = (rows[at] ??= []);
    let column = 0;
    for (const cell of line.cells) {
      while (row[column]) column += 1;
      const given = givenIn(cell);
      // What a merged cell covers is blank.
      const tall = Math.min(cell.rowSpan || 1, lines.length - at);
      const wide = Math.min(cell.colSpan, MOST_SPAN);
      for (let down = 0; down < tall; down += 1)
        for (let right = 0; right < wide; right += 1)
          (rows[at + down] ??= [])[column + right] = down + right === 0 ? given : { text: '' };
      column += wide;
    }
  }
  const filled = rows.map((row) => Array.from(row, (cell) => cell ?? { text: '' }));
  return filled.length === 0 ? undefined : { rows: filled, id: table.getAttribute(MARK) ?? undefined };
}

const MOST_SPAN = 1000;

function givenIn(cell: HTMLTableCellElement): GivenCell {
  for (const each of cell.querySelectorAll('br')) each.replaceWith('\u2028');
  const text = (cell.textContent ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .replace(/ ?\u2028 ?/g, '\n');
  const raw = cell.getAttribute('x:num') || cell.getAttribute('sdval');
  const number = raw === null || raw.trim() === '' ? NaN : Number(raw);
  const isText = /mso-number-format:\s*["']?\\?@/.test(cell.getAttribute('style') ?? '');
  return { text, ...(Number.isFinite(number) && { number }), ...(isText && { isText }) };
}
