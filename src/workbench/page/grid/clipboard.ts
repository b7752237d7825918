/** Copying, cutting and pasting of blocks, between the cells here and any other spreadsheet. */
import type { Copied, Placed } from '../../blocks';
import { BlockRefused, copyBlock, fillFrom, pasteCopied, pasteGiven } from '../../blocks';
import { clear } from '../../excel/rangeActions';
import type { WorkbenchHost } from '../../host';
import { htmlOf, rowsOfHtml, rowsOfText, textOf } from './tables';

export class BlockClipboard {
  private copied: { readonly id: string; readonly block: Copied } | undefined;
  private count = 0;

  constructor(
    private readonly host: WorkbenchHost,
    /** The workbook refused it. */
    private readonly refused: (error: unknown) => void,
  ) {}

  /** While nothing is being edited in `field`, the clipboard is about cells. */
  listen(field: HTMLElement, isEditing: () => boolean): void {
    const on = (name: 'copy' | 'cut' | 'paste', act: (data: DataTransfer) => void): void =>
      field.addEventListener(name, (event) => {
        if (isEditing() || !event.clipboardData) return;
        event.preventDefault();
        try {
          act(event.clipboardData);
        } catch (error) {
          this.refused(error);
        }
      });
    on('copy', (data) => this.copy(data));
    on('cut', (data) => this.cut(data));
    on('paste', (data) => this.paste(data));
  }

  fill(direction: 'down' | 'right'): void {
    const { workbook } = this.host;
    try {
      const block = fillFrom(workbook, workbook.active, workbook.selection(), direction);
      if (block) this.record(block);
    } catch (error) {
      this.refused(error);
    }
  }

  clear(): void {
    const { workbook, undoList } = this.host;
    const [sheet, area] = [workbook.active, workbook.selection()];
    try {
      undoList.record(sheet, area, () => clear(workbook, sheet, area, 'Contents'));
    } catch (error) {
      this.refused(error);
    }
  }

  private copy(data: DataTransfer): void {
    const { workbook } = this.host;
    const block = copyBlock(workbook, workbook.active, workbook.selection());
    if (!block) return;
    this.count += 1;
    // Another page of this kind has blocks of its own.
    const id = `${performance.timeOrigin}.${this.count}`;
    this.copied = { id, block };
    data.setData('text/plain', textOf(block));
    data.setData('text/html', htmlOf(block, id));
  }

  private cut(data: DataTransfer): void {
    this.copy(data);
    this.clear();
  }

  private paste(data: DataTransfer): void {
    const { workbook } = this.host;
    const [sheet, selection] = [workbook.active, workbook.selection()];
    const html = rowsOfHtml(data.getData('text/html'));
    const own = this.copied;
    if (own && html?.id === own.id) {
      this.record(pasteCopied(workbook, sheet, selection, own.block));
      return;
    }
    const text = data.getData('text/plain');
    if (html) this.record(pasteGiven(workbook, sheet, selection, html.rows));
    else if (text !== '') this.record(pasteGiven(workbook, sheet, selection, rowsOfText(text)));
  }

  private record({ area, put }: Placed): void {
    const { workbook, undoList } = this.host;
    const sheet = workbook.active;
    undoList.record(sheet, area, put);
    workbook.select(sheet, area);
  }
}

export { BlockRefused };
