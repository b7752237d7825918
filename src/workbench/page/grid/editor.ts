/**
 * The text field on the selected cell. It always has the focus, unseen until something is typed, because an
 * input method begins its composition in whatever field has the focus: a field made at the first key loses it.
 */

export interface EditorPort {
  /** What the cell holds, as one would edit it. */
  current(): string;
  commit(text: string): boolean;
  /** Moves after Enter and Tab. */
  move(rows: number, columns: number): void;
  /** A key while nothing is being edited. */
  navigate(event: KeyboardEvent): void;
  clear(): void;
  undo(): void;
  redo(): void;
}

export class CellEditor {
  readonly field = document.createElement('textarea');
  private editing = false;

  get isEditing(): boolean {
    return this.editing;
  }

  constructor(private readonly port: EditorPort) {
    this.field.className = 'cell-editor';
    this.field.rows = 1;
    this.field.spellcheck = false;
    this.field.addEventListener('keydown', (event) => this.keyDown(event));
    this.field.addEventListener('input', () => {
      this.begin();
      this.fit();
    });
    // Before anything is typed, the field's own steps are about the cell before this one.
    this.field.addEventListener('beforeinput', (event) => {
      if (this.editing || !/^history/.test(event.inputType)) return;
      event.preventDefault();
      if (event.inputType === 'historyUndo') this.port.undo();
      else this.port.redo();
    });
    this.field.addEventListener('compositionstart', () => this.begin());
    this.field.addEventListener('blur', () => this.finish());
  }

  /** Puts the field over a cell, ready for typing. */
  place(cell: HTMLElement | null, label: string): void {
    this.field.setAttribute('aria-label', label);
    if (!cell) return;
    const { style } = this.field;
    style.top = `${cell.offsetTop}px`;
    style.left = `${cell.offsetLeft}px`;
    style.minWidth = `${cell.offsetWidth + 1}px`;
    style.minHeight = `${cell.offsetHeight + 1}px`;
  }

  /** Edits what is there, as F2 and a double click do. */
  edit(): void {
    this.field.value = this.port.current();
    this.begin();
    this.fit();
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** Takes what was typed. False where the cell refused it. */
  finish(): boolean {
    if (!this.editing) return true;
    const text = this.field.value;
    this.cancel();
    return this.port.commit(text);
  }

  private cancel(): void {
    this.editing = false;
    this.field.value = '';
    this.field.style.width = '';
    this.field.style.height = '';
    this.field.classList.remove('editing');
  }

  private begin(): void {
    this.editing = true;
    this.field.classList.add('editing');
  }

  /** As wide and high as what is typed, in browsers that do not do it themselves. */
  private fit(): void {
    if (CSS.supports('field-sizing', 'content')) return;
    const { field } = this;
    for (const [size, inner] of [
      ['width', 'scrollWidth'],
      ['height', 'scrollHeight'],
    ] as const) {
      field.style[size] = '0';
      field.style[size] = `${field[inner] + 8}px`;
    }
  }

  private keyDown(event: KeyboardEvent): void {
    // The keys of an input method choose a word; they are none of ours.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && this.editing) {
      event.preventDefault();
      this.cancel();
    } else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') {
      event.preventDefault();
      const step = event.shiftKey ? -1 : 1;
      if (this.finish()) this.port.move(event.key === 'Enter' ? step : 0, event.key === 'Tab' ? step : 0);
    } else if (this.editing) {
      return;
    } else if (event.key === 'F2') {
      event.preventDefault();
      this.edit();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.port.clear();
    } else {
      this.port.navigate(event);
    }
  }
}
