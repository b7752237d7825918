/** One add-in's connection to the host: its batches, the objects that it holds, the events that it asked for. */
import { Commands } from './commands';
import { object } from './excel';
import type { ExcelContext, ExcelHandle } from './excel';
import type { EventEntry } from './excel/events';
import { EventHub } from './excel/events';
import type { Workbook } from './model/workbook';
import type { BatchFault, Played } from './play';
import { supports } from './play';
import { Fault } from './protocol/fault';
import { Handle } from './protocol/hostType';
import type { BatchRequest, BatchResponse, DeliveredEntry } from './protocol/messages';
import { ActionType, PathType } from './protocol/messages';
import { interruptAfter } from './protocol/interruption';
import { processBatch } from './protocol/processor';
import { ReferenceTable } from './protocol/references';
import { serviceOf, visibilityEntry } from './services';
import type { TaskPane } from './taskPane';
import { isInUndoGroup } from './transport/undoGroups';
import type { UndoList } from './undoList';

export interface Connection {
  /**
   * Resolves with the response, or with the number of an error of the host itself.
   *
   * @param headers those of the request, names and values in turn
   */
  execute(body: string, headers?: unknown): Promise<BatchResponse | number>;
  onEvents(deliver: (entries: readonly DeliveredEntry[]) => void): void;
  onSelection(changed: () => void): void;
  /** The buttons of the ribbon that run a function of this add-in. */
  readonly commands: Commands;
  /** How many objects the add-in holds; they go when `Excel.run` ends. */
  readonly references: number;
  dispose(): void;
}

/** What a connection asks of its host. */
export interface ConnectionHost {
  readonly played: Played;
  /** True while a co-author changes the workbook. */
  readonly isRemote: boolean;
  readonly taskPane: TaskPane;
  readonly undoList: UndoList;
  countBatch(): void;
  /** How the batch is to fail, if at all; asking uses it up. */
  takeFault(): BatchFault | undefined;
}

/** From when on Excel can undo what an add-in does, and take the batches of a run for one step. */
const UNDOING = '1.19';
const GROUPING = '1.20';
/** Host error: the API cannot be called now. The library makes `InvalidOperationInCellEditMode` of it. */
const IN_EDIT_MODE = 5004;

export class HostConnection implements Connection {
  readonly commands = new Commands();
  private readonly table = new ReferenceTable<ExcelContext>();
  private context: ExcelContext | undefined;
  private readonly stop: () => void;
  private running = false;
  private pending: DeliveredEntry[] = [];
  private selectionPending = false;
  private deliver: (entries: readonly DeliveredEntry[]) => void = () => undefined;
  private selectionChanged: () => void = () => undefined;

  constructor(
    private readonly host: ConnectionHost,
    private readonly forget: () => void,
  ) {
    this.stop = host.taskPane.listen((visible) => {
      if (host.played.sharedRuntime) this.queue(() => this.pending.push(visibilityEntry(visible)));
    });
  }

  get references(): number {
    return this.table.size;
  }

  /** Another workbook: what the add-in registered on the old one went with it. */
  attach(workbook: Workbook): void {
    this.context?.events.dispose();
    const events = new EventHub({
      workbook,
      references: this.table,
      isOwn: () => this.running,
      supports: (since) => supports(this.host.played, since),
      deliver: (entry) => this.deliverLater(entry),
      selectionChanged: () => this.queue(() => (this.selectionPending = true)),
    });
    this.context = { workbook, events };
  }

  onEvents(deliver: (entries: readonly DeliveredEntry[]) => void): void {
    this.deliver = deliver;
  }

  onSelection(changed: () => void): void {
    this.selectionChanged = changed;
  }

  dispose(): void {
    this.stop();
    this.commands.dispose();
    this.context?.events.dispose();
    this.forget();
  }

  async execute(body: string, headers?: unknown): Promise<BatchResponse | number> {
    const request = JSON.parse(body) as BatchRequest;
    const counts = isCounted(request);
    if (counts) this.host.countBatch();
    if (this.host.played.latencyMs > 0) await delay(this.host.played.latencyMs);
    if (this.host.played.editMode) return IN_EDIT_MODE;
    if (this.host.played.paneHangs && asksForPane(request)) return new Promise(() => undefined);
    const fault = counts ? this.host.takeFault() : undefined;
    if (fault && fault.after === undefined) return failed(new Fault(fault.code));
    const { undoGroups } = this.host.played;
    const grouped = isInUndoGroup(headers) && supports(this.host.played, GROUPING);
    if (grouped && counts && undoGroups !== 'as documented') return failed(new Fault(undoGroups));
    return this.process(request, fault, grouped);
  }

  private process(request: BatchRequest, fault: BatchFault | undefined, grouped: boolean): BatchResponse {
    const context = this.context!;
    const canUndo = supports(this.host.played, UNDOING);
    this.running = true;
    try {
      return processBatch(request, {
        root: this.root(context.workbook),
        context,
        references: this.table,
        supports: (since) => supports(this.host.played, since),
        entering: (member, changes) => this.host.undoList.meet(member, changes, { canUndo, grouped }),
        service: (name) => serviceOf(name, this.host.taskPane),
        ...(fault?.after !== undefined && { interrupt: interruptAfter(fault.after, fault.code, request) }),
      });
    } finally {
      context.workbook.calculate();
      this.running = false;
    }
  }

  /** The workbook as it was opened: whether read-only is a matter of the host, not of the workbook. */
  private root(workbook: Workbook): ExcelHandle {
    const { type, target } = object('Workbook', workbook);
    const readOnly = { since: '1.8', get: () => this.host.played.readOnly };
    return new Handle({ ...type, scalars: { ...type.scalars, readOnly } }, target);
  }

  /** The last part of an entry makes the library call its source remote, whatever the arguments say. */
  private deliverLater([category, event, target, message, id]: EventEntry): void {
    const { isRemote } = this.host;
    this.queue(() => this.pending.push([category, event, target, message, id, isRemote]));
  }

  /** Events come after the answer to the batch that caused them, together. */
  private queue(add: () => void): void {
    const first = this.pending.length === 0 && !this.selectionPending;
    add();
    if (!first) return;
    setTimeout(() => {
      const entries = this.pending;
      const selection = this.selectionPending;
      this.pending = [];
      this.selectionPending = false;
      if (entries.length > 0) this.deliver(entries);
      if (selection) this.selectionChanged();
    }, 0);
  }
}

/** A batch that only drops references, marks a place or talks to a service is the library's housekeeping. */
function isCounted({ Actions, ObjectPaths }: BatchRequest): boolean {
  const paths = Object.values(ObjectPaths);
  if (paths.some(({ ObjectPathType }) => ObjectPathType === PathType.newObject)) return false;
  return Actions.some(({ ActionType: kind, Name, ObjectPathId }) => {
    if (Name === '_RemoveReference' || kind === ActionType.trace) return false;
    return !(
      kind === ActionType.instantiate && ObjectPaths[ObjectPathId]?.ObjectPathType === PathType.global
    );
  });
}

function asksForPane({ Actions }: BatchRequest): boolean {
  return Actions.some(({ Name }) => Name.toLowerCase() === 'setappruntimestate');
}

function failed({ code, status }: Fault): BatchResponse {
  return {
    Error: {
      Code: code,
      Message: 'The batch was made to fail.',
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: status,
    },
    ProcessedResults: { Results: [] },
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
