/**
 * The kinds of objects by their name in the object model. Each file here defines some; they mention one
 * another by name only, because nearly every kind leads to nearly every other.
 */
import type { Area } from '../model/address';
import type {
  Bag,
  Chart,
  ChartSeries,
  Comment,
  ConditionalFormat,
  DefinedName,
  Protection,
  Reply,
  Table,
} from '../model/parts';
import type { HeaderFooter, PageBreak } from '../model/pageLayout';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { HostType } from '../protocol/hostType';
import { Handle } from '../protocol/hostType';

/** The events that one add-in listens to. */
export interface Events {
  /** `runtime.enableEvents`: switched off, nothing is delivered to this add-in. */
  enabled: boolean;
  register(event: number, target: string): void;
  unregister(event: number, target: string): void;
  /** The cells that an event was about, as `getRange` of its arguments asks for them. */
  rangeOfEvent(reference: string): { readonly sheet: Sheet; readonly address: string } | undefined;
  dispose(): void;
}

/** What members get besides their own object: one add-in's connection to the workbook. */
export interface ExcelContext {
  readonly workbook: Workbook;
  readonly events: Events;
}

export type ExcelHandle = Handle<ExcelContext>;

/** One or more areas of a sheet: what ranges, their formats, fills, fonts and borders are about. */
export interface Place {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface OnSheet<Part> {
  readonly sheet: Sheet;
  readonly part: Part;
}

interface SeriesOfChart extends OnSheet<Chart> {
  readonly series: ChartSeries;
}

export interface KindTargets {
  Bag: Bag;
  Chart: OnSheet<Chart>;
  ChartCollection: Sheet;
  ChartFill: SeriesOfChart;
  ChartSeries: SeriesOfChart;
  ChartSeriesCollection: OnSheet<Chart>;
  ChartSeriesFormat: SeriesOfChart;
  Comment: OnSheet<Comment>;
  CommentCollection: readonly Sheet[];
  CommentReply: { readonly comment: OnSheet<Comment>; readonly reply: Reply };
  CommentReplyCollection: OnSheet<Comment>;
  ConditionalFormat: OnSheet<ConditionalFormat>;
  ConditionalFormatCollection: Place;
  ConditionalFormatRule: OnSheet<ConditionalFormat>;
  ConditionalRangeFill: OnSheet<ConditionalFormat>;
  ConditionalRangeFont: OnSheet<ConditionalFormat>;
  ConditionalRangeFormat: OnSheet<ConditionalFormat>;
  CustomXmlPart: string;
  CustomXmlPartCollection: Workbook;
  /** Ids of those with one namespace. */
  CustomXmlPartScopedCollection: readonly string[];
  CustomConditionalFormat: OnSheet<ConditionalFormat>;
  DataValidation: Place;
  FormatProtection: Place;
  HeaderFooter: HeaderFooter;
  HeaderFooterGroup: Sheet;
  NamedItem: DefinedName;
  NamedItemCollection: { readonly sheet?: Sheet };
  PageBreak: OnSheet<PageBreak>;
  PageBreakCollection: Sheet;
  PageLayout: Sheet;
  /** Moves along when cells are inserted or deleted. */
  Range: { readonly sheet: Sheet; area: Area };
  RangeAreas: { readonly sheet: Sheet; areas: readonly Area[] };
  RangeBorder: Place & { readonly side: BorderSide };
  RangeBorderCollection: Place;
  RangeCollection: Place;
  RangeFill: Place;
  RangeFont: Place;
  RangeFormat: Place;
  Runtime: Events;
  Setting: string;
  SettingCollection: Workbook;
  Table: OnSheet<Table>;
  TableCollection: readonly Sheet[];
  Workbook: Workbook;
  WorkbookProtection: { readonly protection: Protection };
  Worksheet: Sheet;
  WorksheetCollection: Workbook;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
}

export type BorderSide =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideVertical'
  | 'InsideHorizontal'
  | 'DiagonalDown'
  | 'DiagonalUp';

export type Kind = keyof KindTargets;
export type KindType<Name extends Kind> = HostType<KindTargets[Name], ExcelContext>;

const kinds = new Map<string, HostType<unknown, ExcelContext>>();

export function define<Name extends Kind>(name: Name, type: Omit<KindType<Name>, 'name'>): void {
  kinds.set(name, { ...type, name } as HostType<unknown, ExcelContext>);
}

export function object<Name extends Kind>(name: Name, target: KindTargets[Name]): ExcelHandle {
  const type = kinds.get(name);
  if (!type) throw new Error(`${name} is not defined.`);
  return new Handle(type, target);
}

export const definedKinds = (): ReadonlyMap<string, HostType<unknown, ExcelContext>> => kinds;
