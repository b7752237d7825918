/** One add-in's connection to the host: its batches, the objects that it holds, the events that it asked for. */
import { object } from './excel';
import type { ExcelContext } from './excel';
import type { EventEntry } from './excel/events';
import { EventHub } from './excel/events';
import type { Workbook } from './model/workbook';
import type { FaultCode } from './protocol/fault';
import { Handle } from './protocol/hostType';
import type { BatchRequest, BatchResponse } from './protocol/messages';
import { ActionType, PathType } from './protocol/messages';
import { processBatch } from './protocol/processor';
import { ReferenceTable } from './protocol/references';

export interface Connection {
  /** Resolves with the response, or with the number of an error of the host itself. */
  execute(body: string): Promise<BatchResponse | number>;
  onEvents(deliver: (entries: readonly EventEntry[]) => void): void;
  onSelection(changed: () => void): void;
  /** How many objects the add-in holds; they go when `Excel.run` ends. */
  readonly references: number;
  dispose(): void;
}

/** What a connection asks of its host. */
export interface ConnectionHost {
  readonly played: { readonly apiSet: string; readonly latencyMs: number; readonly editMode: boolean };
  countBatch(): void;
  /** Whether the batch is to fail; asking uses it up. */
  takeFailure(): FaultCode | undefined;
}

/** Host error: the API cannot be called now. The library makes `InvalidOperationInCellEditMode` of it. */
const IN_EDIT_MODE = 5004;

export class HostConnection implements Connection {
  private readonly table = new ReferenceTable<ExcelContext>();
  private context: ExcelContext | undefined;
  private running = false;
  private pending: EventEntry[] = [];
  private selectionPending = false;
  private deliver: (entries: readonly EventEntry[]) => void = () => undefined;
  private selectionChanged: () => void = () => undefined;

  constructor(
    private readonly host: ConnectionHost,
    private readonly forget: () => void,
  ) {}

  get references(): number {
    return this.table.size;
  }

  /** Another workbook: what the add-in registered on the old one went with it. */
  attach(workbook: Workbook): void {
    this.context?.events.dispose();
    const events = new EventHub({
      workbook,
      isOwn: () => this.running,
      supports: (since) => supports(this.host.played.apiSet, since),
      deliver: (entry) => this.queue(() => this.pending.push(entry)),
      selectionChanged: () => this.queue(() => (this.selectionPending = true)),
    });
    this.context = { workbook, events };
  }

  onEvents(deliver: (entries: readonly EventEntry[]) => void): void {
    this.deliver = deliver;
  }

  onSelection(changed: () => void): void {
    this.selectionChanged = changed;
  }

  dispose(): void {
    this.context?.events.dispose();
    this.forget();
  }

  async execute(body: string): Promise<BatchResponse | number> {
    const request = JSON.parse(body) as BatchRequest;
    const counts = isCounted(request);
    if (counts) this.host.countBatch();
    if (this.host.played.latencyMs > 0) await delay(this.host.played.latencyMs);
    if (this.host.played.editMode) return IN_EDIT_MODE;
    const failure = counts ? this.host.takeFailure() : undefined;
    if (failure) return failed(failure);
    return this.process(request);
  }

  private process(request: BatchRequest): BatchResponse {
    const context = this.context!;
    this.running = true;
    try {
      return processBatch(request, {
        root: object('Workbook', context.workbook),
        context,
        references: this.table,
        supports: (since) => supports(this.host.played.apiSet, since),
        service: (name) => (name.startsWith('Microsoft.') ? new Handle(SERVICE, null) : undefined),
      });
    } finally {
      context.workbook.calculate();
      this.running = false;
    }
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

/** The library's own services (telemetry, its internals) may say what they want; nothing is done with it. */
const SERVICE = { name: 'Service', ignoresCalls: true } as const;

/** A batch that only drops references or talks to a service is the library's housekeeping. */
function isCounted({ Actions, ObjectPaths }: BatchRequest): boolean {
  const paths = Object.values(ObjectPaths);
  if (paths.some(({ ObjectPathType }) => ObjectPathType === PathType.newObject)) return false;
  return Actions.some(({ ActionType: kind, Name, ObjectPathId }) => {
    if (Name === '_RemoveReference') return false;
    return !(
      kind === ActionType.instantiate && ObjectPaths[ObjectPathId]?.ObjectPathType === PathType.global
    );
  });
}

/** `1.9` is before `1.14`. Sets of another name than ExcelApi are not played at all. */
export function supports(played: string, since: string | undefined): boolean {
  if (since === undefined) return true;
  const [major = 0, minor = 0] = since.split('.').map(Number);
  const [playedMajor = 0, playedMinor = 0] = played.split('.').map(Number);
  return major < playedMajor || (major === playedMajor && minor <= playedMinor);
}

function failed(code: FaultCode): BatchResponse {
  return {
    Error: {
      Code: code,
      Message: 'The batch was made to fail.',
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: 500,
    },
    ProcessedResults: { Results: [] },
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
