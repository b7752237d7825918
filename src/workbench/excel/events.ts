/** Which of Excel's events an add-in has asked for, and the entries that the library delivers to its handlers. */
import { areaToA1, cellArea, parseArea } from '../model/address';
import type { CellValue } from '../model/numberFormat';
import { isError } from '../model/numberFormat';
import type { Shift } from '../model/shift';
import { shiftArea } from '../model/shift';
import type { Sheet } from '../model/sheet';
import type { Workbook, WorkbookEvent } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import type { HeldObjects } from './heldRanges';
import { moveHeld } from './heldRanges';
import type { Events, ExcelContext } from './objects';

/** `[category, event, target, arguments as JSON, id, remote]`. */
export type EventEntry = readonly [65536, number, string, string, 0, false];

const CATEGORY = 65536;
const WORKBOOK_TARGET = 'Workbook';

const EVENTS = {
  _RegisterDataChangedEvent: 10,
  _RegisterActivatedEvent: 11,
  _RegisterDeactivatedEvent: 12,
  _RegisterAddedEvent: 13,
  _RegisterSelectionChangedEvent: 14,
  _RegisterDeletedEvent: 15,
  _RegisterCalculatedEvent: 16,
  _RegisterFormatChangedEvent: 18,
  _RegisterEventNameChanged: 25,
  _RegisterEventVisibilityChanged: 26,
  _RegisterEventMoved: 27,
} as const;

type Registration = keyof typeof EVENTS;

export interface EventHubOptions {
  readonly workbook: Workbook;
  /** True while a batch of this add-in runs: its own changes carry that as their source. */
  readonly isOwn: () => boolean;
  readonly supports: (since: string) => boolean;
  readonly deliver: (entry: EventEntry) => void;
  /** The objects that this add-in goes on using: ranges among them move with their cells. */
  readonly references: HeldObjects;
  /** For the older event of the common API, which has no arguments. */
  readonly selectionChanged: () => void;
}

export class EventHub implements Events {
  enabled = true;
  private readonly counts = new Map<string, number>();
  private readonly ranges = new Map<string, { readonly sheet: Sheet; readonly address: string }>();
  private lastRange = 0;
  private readonly stop: () => void;

  constructor(private readonly options: EventHubOptions) {
    this.stop = options.workbook.listen((event) => this.hear(event));
  }

  dispose(): void {
    this.stop();
    this.counts.clear();
  }

  register(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  unregister(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) - 1));
  }

  rangeOfEvent(reference: string): { readonly sheet: Sheet; readonly address: string } | undefined {
    return this.ranges.get(reference);
  }

  private hear(event: WorkbookEvent): void {
    if (event.kind === 'shifted') {
      moveHeld(this.options.references, event.sheet, event.shift);
      this.moveRanges(event.sheet, event.shift);
    }
    if (!this.enabled) return;
    switch (event.kind) {
      case 'changed':
        this.send(10, event.sheet, () => this.changedArguments(event));
        return;
      case 'calculated':
        this.send(16, event.sheet, () => ({ address: areaToA1(event.area) }));
        return;
      case 'formatted':
        this.send(18, event.sheet, () => ({ address: areaToA1(event.area), source: 'Local' }));
        return;
      case 'activated':
        this.send(12, event.before, () => ({}));
        this.send(11, event.sheet, () => ({}));
        return;
      case 'selected':
        this.send(14, event.sheet, () => ({ address: areaToA1(event.area), isInsideTable: false }));
        this.options.selectionChanged();
        return;
      case 'added':
        this.send(13, event.sheet, () => ({ source: 'Local' }));
        return;
      case 'deleted':
        this.send(15, event.sheet, () => ({ source: 'Local' }));
        return;
      case 'renamed':
        this.send(25, event.sheet, () => ({
          nameBefore: event.before,
          nameAfter: event.sheet.name,
          source: 'Local',
        }));
        return;
      case 'visibility':
        this.send(26, event.sheet, () => ({
          visibilityBefore: event.before,
          visibilityAfter: event.sheet.visibility,
          source: 'Local',
        }));
        return;
      case 'moved':
        this.send(27, event.sheet, () => ({
          positionBefore: event.before,
          positionAfter: this.options.workbook.sheets.indexOf(event.sheet),
          source: 'Local',
        }));
        return;
      case 'shifted':
      case 'layout':
    }
  }

  /** What earlier events were about moves along, too; of what was deleted there is no range any more. */
  private moveRanges(sheet: Sheet, shift: Shift): void {
    for (const [reference, range] of this.ranges) {
      const area = range.sheet === sheet ? parseArea(range.address) : undefined;
      if (!area) continue;
      const moved = shiftArea(area, shift);
      if (moved) this.ranges.set(reference, { sheet, address: areaToA1(moved) });
      else this.ranges.delete(reference);
    }
  }

  /** To the handlers of the sheet and to those of all sheets; the arguments are made only where one listens. */
  private send(event: number, sheet: Sheet, args: () => Record<string, unknown>): void {
    const targets = [sheet.id, WORKBOOK_TARGET].filter(
      (target) => (this.counts.get(`${event} ${target}`) ?? 0) > 0,
    );
    if (targets.length === 0) return;
    const message = JSON.stringify({ worksheetId: sheet.id, ...args() });
    for (const target of targets) this.options.deliver([CATEGORY, event, target, message, 0, false]);
  }

  private changedArguments(event: Extract<WorkbookEvent, { kind: 'changed' }>): Record<string, unknown> {
    const { sheet, area, before, shift } = event;
    this.lastRange += 1;
    const referenceId = `ev${this.lastRange}`;
    const address = areaToA1(area);
    this.ranges.set(referenceId, { sheet, address });
    const oneCell = areaToA1(cellArea(area.top, area.left)) === address;
    // Where cells were inserted or deleted, no value became another.
    const edited = oneCell && !shift;
    const after = this.options.workbook.value(sheet, area.top, area.left);
    return {
      address,
      changeType: shift ? shiftName(shift) : 'RangeEdited',
      source: 'Local',
      referenceId,
      // Told of single cells only: whole rows and columns have one way to go.
      shiftDirection: 'None',
      ...(this.options.supports('1.14') && {
        triggerSource: this.options.isOwn() ? 'ThisLocalAddin' : 'Unknown',
      }),
      // Excel tells the values only of a single cell.
      ...(edited && {
        valueBefore: plain(before),
        valueAfter: plain(after),
        valueTypeBefore: valueType(before),
        valueTypeAfter: valueType(after),
      }),
    };
  }
}

/** What `onChanged` calls an insertion or a deletion. */
function shiftName({ axis, count }: Shift): string {
  return `${axis === 'row' ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}`;
}

export function plain(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** The members by which the library registers and unregisters the named events of an object. */
export function eventMethods<Target>(
  since: Readonly<Partial<Record<Registration, string>>>,
  targetOf: (target: Target) => string,
): Record<string, Method<Target, ExcelContext>> {
  const methods: Record<string, Method<Target, ExcelContext>> = {};
  for (const name of Object.keys(since) as Registration[]) {
    const event = EVENTS[name];
    const version = since[name] ?? '1.7';
    methods[name] = {
      since: version,
      call: (target, _args, { events }) => events.register(event, targetOf(target)),
    };
    methods[name.replace('_Register', '_Unregister')] = {
      since: version,
      call: (target, _args, { events }) => events.unregister(event, targetOf(target)),
    };
  }
  return methods;
}

export const workbookTarget = (): string => WORKBOOK_TARGET;

export function requireEventRange(
  hub: Events,
  reference: unknown,
): { readonly sheet: Sheet; readonly address: string } {
  const found = hub.rangeOfEvent(String(reference));
  if (!found) throw new Fault('ItemNotFound');
  return found;
}
