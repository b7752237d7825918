/** The spreadsheet on the page: shows the host's workbook and takes what a user does to it. */
import { LAST_COLUMN, LAST_ROW, areaToA1, bound, cellArea, splitReference } from '../../model/address';
import { plain } from '../../excel/events';
import type { WorkbenchHost } from '../../host';
import type { Undone } from '../../undoList';
import type { Words } from '../words';
import { BlockClipboard } from './clipboard';
import { CellEditor } from './editor';
import { Keyboard } from './keyboard';
import { scrollTo } from './moves';
import { CellSelection } from './selection';
import type { Extent } from './table';
import { buildTable, freezePanes, placeOf, showSelection } from './table';

const FEWEST: Extent = { rows: 40, columns: 16 };
const BEYOND: Extent = { rows: 12, columns: 4 };
/** More rows are built as one scrolls down. */
const PAGE = 300;

export interface GridEvents {
  /** The workbook refused what was typed. */
  refused(error: unknown): void;
  /** What Ctrl+Z and Ctrl+Y came to. */
  undone(what: Undone): void;
  /** After each painting and each change of the selection. */
  shown(): void;
}

export class Grid {
  readonly element = document.createElement('div');
  readonly editor: CellEditor;
  private table: HTMLTableElement | undefined;
  private rows = PAGE;
  private readonly selection: CellSelection;
  private dragging = false;
  private waiting = false;
  private stop: () => void = () => undefined;

  constructor(
    private readonly host: WorkbenchHost,
    private readonly words: Words,
    private readonly events: GridEvents,
  ) {
    this.element.className = 'grid';
    this.selection = new CellSelection(host);
    const clipboard = new BlockClipboard(host, (error) => events.refused(error));
    const steps = {
      undo: () => events.undone(host.undoList.undo(host.workbook)),
      redo: () => events.undone(host.undoList.redo(host.workbook)),
    };
    const keyboard = new Keyboard(host, this.selection, clipboard, steps);
    this.editor = new CellEditor({
      current: () => this.content(),
      commit: (text) => this.commit(text),
      move: (rows, columns) => this.selection.step(rows, columns),
      navigate: (event) => keyboard.press(event),
      clear: () => clipboard.clear(),
      ...steps,
    });
    clipboard.listen(this.editor.field, () => this.editor.isEditing);
    this.element.append(this.editor.field);
    this.element.addEventListener('mousedown', (event) => this.press(event));
    this.element.addEventListener('mouseover', (event) => this.drag(event));
    window.addEventListener('mouseup', () => (this.dragging = false));
    this.element.addEventListener('dblclick', (event) => this.isCell(event.target) && this.editor.edit());
    this.element.addEventListener('scroll', () => this.growDown(), { passive: true });
    this.attach();
    host.onReset(() => this.attach());
  }

  focus(): void {
    this.editor.field.focus({ preventScroll: true });
  }

  /** The first cell of what is selected, as one edits it: the formula, or the value as it would be typed. */
  content(): string {
    const { sheet, row, column } = this.selection.active();
    const cell = sheet.cell(row, column);
    if (cell.formula !== undefined) return cell.formula;
    const percentage = sheet.style(row, column).numberFormat.includes('%');
    if (typeof cell.value === 'number' && percentage) return `${Number((cell.value * 100).toPrecision(15))}%`;
    const value = plain(cell.value);
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  }

  commit(text: string): boolean {
    if (text === this.content()) return true;
    const { sheet, row, column } = this.selection.active();
    try {
      this.host.edit(sheet.name, areaToA1(cellArea(row, column)), text);
      return true;
    } catch (error) {
      this.events.refused(error);
      return false;
    }
  }

  private attach(): void {
    this.stop();
    this.stop = this.host.workbook.listen(({ kind }) => {
      if (kind === 'selected') this.reveal();
      else this.paintSoon();
      if (kind === 'activated') this.toStart();
    });
    this.toStart();
    this.paintSoon();
  }

  /** Another sheet starts at its top, and goes on to what is selected there. */
  private toStart(): void {
    this.rows = PAGE;
    this.element.scrollTo(0, 0);
    this.reveal();
  }

  /** One painting for all changes of a batch. */
  private paintSoon(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.paint();
    });
  }

  private paint(): void {
    const { workbook } = this.host;
    const sheet = workbook.active;
    const label = `${this.words.grid} ${sheet.name}`;
    const table = buildTable(workbook, sheet, this.extent(), label);
    if (this.table) this.table.replaceWith(table);
    else this.element.prepend(table);
    this.table = table;
    freezePanes(table, sheet);
    this.showSelected();
  }

  private extent(): Extent {
    const { workbook } = this.host;
    const sheet = workbook.active;
    const used = bound([...[sheet.usedArea(false) ?? []].flat(), ...sheet.merges, workbook.selection()]);
    const rows = Math.max(FEWEST.rows, Math.min(used?.bottom ?? 0, LAST_ROW - 100) + BEYOND.rows);
    const columns = Math.max(
      FEWEST.columns,
      (used?.right === LAST_COLUMN ? 0 : (used?.right ?? 0)) + BEYOND.columns,
    );
    return { rows: Math.min(rows, this.rows), columns: Math.min(columns, 120) };
  }

  private growDown(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    if (scrollTop + clientHeight < scrollHeight - 200 || this.extent().rows < this.rows) return;
    this.rows += PAGE;
    this.paintSoon();
  }

  /** Scrolls to what was selected, wherever the wish came from. */
  private reveal(): void {
    const { bottom } = this.host.workbook.selection();
    if (bottom !== LAST_ROW) this.rows = Math.max(this.rows, bottom + BEYOND.rows);
    requestAnimationFrame(() => {
      if (this.waiting || !this.find(this.activeAddress())) this.paint();
      const cell = this.showSelected();
      if (cell) scrollTo(this.element, cell);
    });
  }

  private activeAddress(): string {
    const { row, column } = this.selection.active();
    return areaToA1(cellArea(row, column));
  }

  private find(address: string): HTMLElement | null {
    return this.table?.querySelector<HTMLElement>(`td[data-cell="${address}"]`) ?? null;
  }

  private showSelected(): HTMLElement | null {
    if (!this.table) return null;
    const { workbook } = this.host;
    const { sheet, row, column } = this.selection.active();
    const address = this.activeAddress();
    const cell = showSelection(this.table, sheet, workbook.selection(), address);
    this.editor.place(cell, `${this.words.cell} ${address} ${workbook.text(sheet, row, column)}`);
    this.events.shown();
    return cell;
  }

  private isCell(target: EventTarget | null): boolean {
    return target instanceof HTMLElement && target.closest('td[data-cell]') !== null;
  }

  private press(event: MouseEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target === this.editor.field) return;
    const heading = event.target.closest<HTMLElement>('th');
    const cell = event.target.closest<HTMLElement>('td[data-cell]');
    const at = cell && placeOf(cell);
    if (!heading && !at) return;
    // The field keeps the focus; taking it away would end an edit half way.
    event.preventDefault();
    if (!this.editor.finish()) return;
    this.focus();
    if (heading) this.selectLine(heading.dataset);
    else if (at) {
      if (!event.shiftKey) this.selection.begin(at);
      this.dragging = true;
      this.selection.to(at);
      if (!event.shiftKey) this.follow(at);
    }
  }

  private selectLine({ row, column }: DOMStringMap): void {
    this.selection.select(
      row === undefined
        ? { ...cellArea(0, Number(column)), bottom: LAST_ROW }
        : { ...cellArea(Number(row), 0), right: LAST_COLUMN },
    );
  }

  private drag(event: MouseEvent): void {
    if (!this.dragging || !(event.target instanceof HTMLElement)) return;
    const cell = event.target.closest<HTMLElement>('td[data-cell]');
    const at = cell && placeOf(cell);
    if (at) this.selection.to(at);
  }

  /** A click on a link inside the workbook goes there. Links to elsewhere are not opened: nothing leaves. */
  private follow({ row, column }: { readonly row: number; readonly column: number }): void {
    const { workbook } = this.host;
    const target = workbook.active.cell(row, column).hyperlink?.documentReference;
    if (target === undefined) return;
    this.dragging = false;
    const { sheet, cells } = splitReference(target);
    const wanted = sheet === undefined ? workbook.active : workbook.findSheet(sheet);
    if (wanted?.visibility === 'Visible') this.host.select(wanted.name, cells);
  }
}
