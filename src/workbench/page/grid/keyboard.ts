/** What the keys do while no cell is being edited, as in a spreadsheet. */
import type { WorkbenchHost } from '../../host';
import type { BlockClipboard } from './clipboard';
import { edgeFrom, lastCell, regionAround, sheetBeside } from './keys';
import { STEPS } from './moves';
import type { CellSelection, Place } from './selection';

export interface KeyboardPort {
  undo(): void;
  redo(): void;
}

export class Keyboard {
  constructor(
    private readonly host: WorkbenchHost,
    private readonly selection: CellSelection,
    private readonly clipboard: BlockClipboard,
    private readonly port: KeyboardPort,
  ) {}

  /** Takes the keys that mean something here; all others stay the browser's. */
  press(event: KeyboardEvent): void {
    if (event.altKey) return;
    const act = event.ctrlKey || event.metaKey ? this.withControl(event) : this.plain(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  private plain({ key, shiftKey, code }: KeyboardEvent): (() => void) | undefined {
    const step = STEPS[key];
    if (step) return () => (shiftKey ? this.selection.extend(...step) : this.selection.step(...step));
    if (key === 'Home') return () => this.go({ ...this.from(shiftKey), column: 0 }, shiftKey);
    if (code === 'Space' && shiftKey) return () => this.selection.wholeLines('row');
    return undefined;
  }

  private withControl({ key, shiftKey, code }: KeyboardEvent): (() => void) | undefined {
    const { workbook } = this.host;
    const sheet = workbook.active;
    const step = STEPS[key];
    if (key.startsWith('Page')) {
      const beside = sheetBeside(workbook, key === 'PageDown' ? 1 : -1);
      return () => beside && workbook.activate(beside);
    }
    if (step) return () => this.go(edgeFrom(sheet, this.from(shiftKey), step), shiftKey);
    if (key === 'Home') return () => this.go({ row: 0, column: 0 }, shiftKey);
    if (key === 'End') return () => this.go(lastCell(sheet), shiftKey);
    if (code === 'Space') return () => this.selection.wholeLines('column');
    switch (key.toLowerCase()) {
      case 'z':
        return () => (shiftKey ? this.port.redo() : this.port.undo());
      case 'y':
        return () => this.port.redo();
      case 'd':
        return () => this.clipboard.fill('down');
      case 'r':
        return shiftKey ? undefined : () => this.clipboard.fill('right');
      case 'a':
        return () => this.selection.select(regionAround(sheet, this.selection.active()));
      default:
        return undefined;
    }
  }

  private from(isGrowing: boolean): Place {
    return isGrowing ? this.selection.far() : this.selection.active();
  }

  private go(at: Place, isGrowing: boolean): void {
    if (isGrowing) this.selection.to(at);
    else this.selection.goTo(at);
  }
}
