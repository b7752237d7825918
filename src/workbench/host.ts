/**
 * An Excel host without Excel: holds a workbook and answers the batches of the real `office.js`.
 *
 * One host, any number of add-ins connected to it; each connection has its own references and events.
 */
import type { Connection, ConnectionHost } from './connection';
import { CommandError } from './commands';
import { HostConnection } from './connection';
import { cellArea, parseArea } from './model/address';
import { snapshot } from './model/snapshot';
import type { WorkbookSnapshot } from './model/snapshot';
import { Workbook } from './model/workbook';
import { buildWorkbook } from './model/build';
import type { WorkbookData } from './model/build';
import type { BatchFault, Play, Played } from './play';
import { AT_FIRST, nextFault } from './play';
import { TaskPane } from './taskPane';
import { UndoList } from './undoList';
import { edit, selectAddress } from './userActions';

export interface WorkbenchHost {
  readonly workbook: Workbook;
  /** What a file held that could not be taken over, or that saving it left out. */
  readonly lost: readonly string[];
  /** Batches since the start or the last reset, without those that only clean up or serve the library. */
  readonly batches: number;
  readonly played: Played;
  play(change: Partial<Play>): void;
  /** Puts another workbook, from plain data, in place of the present one; without data an empty one. */
  reset(data?: WorkbookData): void;
  /** Puts a workbook, from a file, in place of the present one. */
  put(workbook: Workbook): void;
  snapshot(): WorkbookSnapshot;
  /** As a user would type it. */
  edit(sheet: string, address: string, value: string | number | boolean | null): void;
  /** As a co-author elsewhere would: the add-in hears of it as `source: 'Remote'`. */
  editRemotely(sheet: string, address: string, value: string | number | boolean | null): void;
  select(sheet: string, address: string): void;
  readonly selection: { readonly sheet: string; readonly address: string };
  connect(): Connection;
  readonly taskPane: TaskPane;
  /** What the user could take back with Ctrl+Z. */
  readonly undoList: UndoList;
  /**
   * As the button of the ribbon that runs the add-in's function of that name; settles when it has called
   * `event.completed()`. A press before the add-in is ready waits for it. Where it cannot be run: `CommandError`.
   */
  runCommand(name: string): Promise<void>;
  /** Called after a workbook has been put in place of another. */
  onReset(listener: () => void): () => void;
}

export interface HostOptions {
  readonly workbook?: WorkbookData;
  readonly play?: Partial<Play>;
}

export function createHost(options: HostOptions = {}): WorkbenchHost {
  const host = new Host();
  host.reset(options.workbook);
  if (options.play) host.play(options.play);
  return host;
}

class Host implements WorkbenchHost, ConnectionHost {
  workbook = new Workbook();
  batches = 0;
  played = AT_FIRST;
  isRemote = false;
  readonly taskPane = new TaskPane();
  readonly undoList = new UndoList();
  private readonly connections = new Set<HostConnection>();
  private readonly resetListeners = new Set<() => void>();

  get lost(): readonly string[] {
    return this.workbook.lost;
  }

  get selection(): { sheet: string; address: string } {
    return selectAddress.read(this.workbook);
  }

  play({ protect, unreadable, ...change }: Partial<Play>): void {
    this.played = { ...this.played, ...change };
    this.workbook.installation = this.played.installation;
    if (unreadable) {
      for (const sheet of this.workbook.sheets) {
        sheet.formatsAreReadable = !unreadable.formats?.includes(sheet.name);
        sheet.commentsAreReadable = unreadable.comments !== true;
      }
    }
    if (protect === undefined) return;
    for (const sheet of this.workbook.sheets) {
      const on = typeof protect === 'boolean' ? protect : protect.includes(sheet.name);
      sheet.protection = { on, options: {}, password: undefined };
      this.workbook.emit({ kind: 'layout', sheet });
    }
  }

  reset(data?: WorkbookData): void {
    this.put(buildWorkbook(data));
  }

  put(workbook: Workbook): void {
    this.workbook = workbook;
    workbook.installation = this.played.installation;
    this.batches = 0;
    this.undoList.clear();
    // Steps tell of cells by their places.
    workbook.listen(({ kind }) => kind === 'shifted' && this.undoList.clear());
    for (const connection of this.connections) connection.attach(this.workbook);
    for (const listener of [...this.resetListeners]) listener();
  }

  onReset(listener: () => void): () => void {
    this.resetListeners.add(listener);
    return () => this.resetListeners.delete(listener);
  }

  snapshot(): WorkbookSnapshot {
    return snapshot(this.workbook);
  }

  edit(sheet: string, address: string, value: string | number | boolean | null): void {
    const area = parseArea(address);
    const found = this.workbook.findSheet(sheet);
    const work = (): void => edit(this.workbook, sheet, address, value);
    if (this.isRemote || !area || !found) return work();
    const { top, left } = found.mergeAt(area.top, area.left) ?? area;
    this.undoList.record(found, cellArea(top, left), work);
  }

  editRemotely(sheet: string, address: string, value: string | number | boolean | null): void {
    this.isRemote = true;
    try {
      this.edit(sheet, address, value);
    } finally {
      this.isRemote = false;
    }
  }

  select(sheet: string, address: string): void {
    selectAddress.write(this.workbook, sheet, address);
  }

  connect(): Connection {
    const connection = new HostConnection(this, () => this.connections.delete(connection));
    this.connections.add(connection);
    connection.attach(this.workbook);
    return connection;
  }

  /** Of several add-ins, the one that started last. */
  async runCommand(name: string): Promise<void> {
    const last = [...this.connections].at(-1);
    if (!last) throw new CommandError(name, 'no add-in');
    await last.commands.run(name);
  }

  countBatch(): void {
    this.batches += 1;
  }

  takeFault(): BatchFault | undefined {
    const { fault, left } = nextFault(this.played);
    this.played = left;
    return fault;
  }
}

export type { Connection } from './connection';
export type { FailAt, Play } from './play';
