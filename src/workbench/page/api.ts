/** `window.workbench`: what tests and the curious drive the page with. */
import { openWorkbook } from '../file/open';
import { saveWorkbook } from '../file/save';
import type { Play, WorkbenchHost } from '../host';
import type { WorkbookSnapshot } from '../model/snapshot';
import { deleteRows, insertRows } from '../userActions';
import type { Pane } from './pane';

export interface WorkbenchApi {
  open(bytes: Uint8Array | ArrayBuffer, name: string): Promise<void>;
  save(): Promise<Uint8Array>;
  snapshot(): WorkbookSnapshot;
  edit(sheet: string, address: string, value: string | number | boolean | null): void;
  editRemotely(sheet: string, address: string, value: string | number | boolean | null): void;
  /** As a user would, before this row; rows are counted from 1, as they are shown. */
  insertRows(sheet: string, row: number, count?: number): void;
  deleteRows(sheet: string, row: number, count?: number): void;
  select(sheet: string, address: string): void;
  readonly selection: { readonly sheet: string; readonly address: string };
  readonly batches: number;
  readonly lost: readonly string[];
  play(change: Partial<Play>): void;
  /** As the ribbon's button of that name; settles when the add-in's function has called `completed()`. */
  runCommand(name: string): Promise<void>;
  /** For the bridge in the pane's frame. */
  connectFrame(frame: Window): void;
  /** Settles once the first workbook and the pane have loaded. */
  readonly ready: Promise<void>;
}

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

export function createApi(host: WorkbenchHost, pane: Pane, ready: Promise<void>): WorkbenchApi {
  return {
    open: async (bytes, name) => {
      host.put(await openWorkbook(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), name));
      await pane.load();
    },
    save: async () => {
      const { bytes, lost } = await saveWorkbook(host.workbook);
      host.workbook.lost.splice(0, Infinity, ...lost);
      return bytes;
    },
    snapshot: () => host.snapshot(),
    edit: (sheet, address, value) => host.edit(sheet, address, value),
    editRemotely: (sheet, address, value) => host.editRemotely(sheet, address, value),
    insertRows: (sheet, row, count) => insertRows(host.workbook, sheet, row - 1, count),
    deleteRows: (sheet, row, count) => deleteRows(host.workbook, sheet, row - 1, count),
    select: (sheet, address) => host.select(sheet, address),
    get selection() {
      return host.selection;
    },
    get batches() {
      return host.batches;
    },
    get lost() {
      return host.lost;
    },
    play: (change) => host.play(change),
    runCommand: (name) => host.runCommand(name),
    connectFrame: (frame) => pane.connectFrame(frame),
    ready,
  };
}
