/**
 * How a kind of object is told to the batch processor: its members by their JavaScript names, each with the
 * requirement set that brought it. What is not declared is answered with `NotImplemented` by name.
 *
 * `Context` is what the members get besides their object; the processor only hands it through.
 */

export interface Scalar<Target, Context> {
  /** `1.7` is `ExcelApi 1.7`; other sets are written out: `ExcelApiOnline 1.1`. Absent: 1.1. */
  readonly since?: string;
  /** Left out of a load without names, because it would be expensive or has no meaning there. */
  readonly onlyByName?: boolean;
  get(target: Target, context: Context): unknown;
  set?(target: Target, value: unknown, context: Context): void;
}

export interface Navigation<Target, Context> {
  readonly since?: string;
  get(target: Target, context: Context): Handle<Context> | null;
}

export interface Method<Target, Context> {
  readonly since?: string;
  /** Gives plain data, an object, or null for a null object. Arguments left out arrive as null. */
  call(target: Target, args: readonly unknown[], context: Context): unknown;
}

export interface HostType<Target, Context> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<Target, Context>>>;
  readonly navigation?: Readonly<Record<string, Navigation<Target, Context>>>;
  readonly methods?: Readonly<Record<string, Method<Target, Context>>>;
  /** A collection's members, in order. */
  items?(target: Target, context: Context): readonly Handle<Context>[];
  /** Scalars sent with every answer about the object, e.g. its id. */
  readonly identity?: readonly string[];
  /** The client may go on using the object in later batches: it gets a reference id. */
  readonly referenced?: boolean;
  /** Takes any call and does nothing. */
  readonly ignoresCalls?: boolean;
  /** A bag: takes and gives back any scalar and any navigation that is not declared. */
  readonly open?: OpenMembers<Target, Context>;
}

export interface OpenMembers<Target, Context> {
  get(target: Target, name: string): unknown;
  set(target: Target, name: string, value: unknown): void;
  navigate(target: Target, name: string): Handle<Context>;
  names(target: Target): readonly string[];
}

/** An object of the host together with its kind: what an object path stands for. */
export class Handle<Context> {
  constructor(
    readonly type: HostType<unknown, Context>,
    readonly target: unknown,
  ) {}
}

/** `CellCount` → `cellCount`; private names such as `_KeepReference` stay as they are. */
function memberName(wireName: string): string {
  return wireName.startsWith('_') ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function wireName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The library compares names without case, so a table is looked up the same way. */
export function findMember<Member>(
  table: Readonly<Record<string, Member>> | undefined,
  name: string,
): { readonly name: string; readonly member: Member } | undefined {
  if (!table) return undefined;
  const exact = memberName(name);
  if (Object.hasOwn(table, exact)) return { name: exact, member: table[exact]! };
  const lower = name.toLowerCase();
  const found = Object.keys(table).find((key) => key.toLowerCase() === lower);
  return found === undefined ? undefined : { name: found, member: table[found]! };
}
