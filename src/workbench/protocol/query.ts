/** Answers `load`: which scalars and, where named, which objects below, as the client expects them nested. */
import { Fault } from './fault';
import type { Handle, HostType } from './hostType';
import { findMember, wireName } from './hostType';
import type { QueryInfo } from './messages';

/** What was selected of an object; the empty tree means all its scalars. */
interface Selection {
  readonly all: boolean;
  readonly children: ReadonlyMap<string, Selection>;
}

export interface QueryRules<Context> {
  readonly context: Context;
  /** Throws `ApiNotFound` where the member's requirement set is above the one that is played. */
  require(since: string | undefined, location: string): void;
  supports(since: string | undefined): boolean;
  referenceOf(handle: Handle<Context>): string | undefined;
}

export function answerQuery<Context>(
  handle: Handle<Context>,
  query: QueryInfo,
  rules: QueryRules<Context>,
): unknown {
  const selection = selectionOf(query);
  return handle.type.items
    ? describeCollection(handle, selection, query, rules)
    : describe(handle, selection, rules);
}

/** The scalars that go with every mention of the object. */
export function identityOf<Context>(
  handle: Handle<Context>,
  rules: QueryRules<Context>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of handle.type.identity ?? []) {
    const scalar = handle.type.scalars?.[name];
    if (scalar) result[wireName(name)] = scalar.get(handle.target, rules.context);
  }
  const reference = rules.referenceOf(handle);
  if (reference !== undefined) result['_ReferenceId'] = reference;
  return result;
}

function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: MutableSelection = { all: false, children: new Map() };
  const paths = [...Select, ...Expand].flatMap((each) => each.split(',')).map((path) => path.trim());
  for (const path of paths.filter(Boolean)) {
    let node = root;
    // The client has taken `items/` out at the front; deeper down it may still stand.
    for (const part of path.split('/').filter((each) => each !== '' && each !== 'items')) {
      if (part === '*') {
        node.all = true;
        continue;
      }
      const key = part.toLowerCase();
      const next = node.children.get(key) ?? { all: false, children: new Map() };
      node.children.set(key, next);
      node = next;
    }
  }
  if (root.children.size === 0) root.all = true;
  return root;
}

interface MutableSelection extends Selection {
  all: boolean;
  children: Map<string, MutableSelection>;
}

function describe<Context>(
  handle: Handle<Context>,
  selection: Selection,
  rules: QueryRules<Context>,
): Record<string, unknown> {
  const { type, target } = handle;
  const result: Record<string, unknown> = {};
  if (selection.all || selection.children.size === 0) {
    for (const [name, scalar] of Object.entries(type.scalars ?? {})) {
      if (scalar.onlyByName || !rules.supports(scalar.since)) continue;
      result[wireName(name)] = scalar.get(target, rules.context);
    }
    for (const name of type.open?.names(target) ?? []) result[wireName(name)] = type.open?.get(target, name);
  }
  for (const [key, child] of selection.children) {
    const scalar = findMember(type.scalars, key);
    const navigation = findMember(type.navigation, key);
    const name = scalar?.name ?? navigation?.name ?? key;
    const location = `${type.name}.${name}`;
    if (scalar) {
      rules.require(scalar.member.since, location);
      result[wireName(name)] = scalar.member.get(target, rules.context);
    } else if (navigation) {
      rules.require(navigation.member.since, location);
      const below = navigation.member.get(target, rules.context);
      result[wireName(name)] = below && describeAny(below, child, rules);
    } else {
      result[wireName(key)] = describeOpen(type, target, key, child, rules);
    }
  }
  return { ...result, ...identityOf(handle, rules) };
}

/** Members of a bag are found by what was put there; of anything else, an undeclared name is not implemented. */
function describeOpen<Context>(
  type: HostType<unknown, Context>,
  target: unknown,
  key: string,
  child: Selection,
  rules: QueryRules<Context>,
): unknown {
  if (!type.open) throw new Fault('NotImplemented', undefined, `${type.name}.${key}`);
  if (child.children.size > 0) return describeAny(type.open.navigate(target, key), child, rules);
  const name = type.open.names(target).find((each) => each.toLowerCase() === key) ?? key;
  return type.open.get(target, name) ?? null;
}

function describeAny<Context>(
  handle: Handle<Context>,
  selection: Selection,
  rules: QueryRules<Context>,
): unknown {
  return handle.type.items
    ? describeCollection(handle, selection, {}, rules)
    : describe(handle, selection, rules);
}

/** Names that the collection itself has (`count`) are its own; the others are asked of its items. */
function describeCollection<Context>(
  handle: Handle<Context>,
  selection: Selection,
  { Top, Skip = 0 }: QueryInfo,
  rules: QueryRules<Context>,
): Record<string, unknown> {
  const { type, target } = handle;
  const result: Record<string, unknown> = {};
  const ofItems = new Map<string, Selection>();
  for (const [key, child] of selection.children) {
    const own = findMember(type.scalars, key);
    const below = own ? undefined : findMember(type.navigation, key);
    const location = `${type.name}.${own?.name ?? below?.name ?? key}`;
    if (own) {
      rules.require(own.member.since, location);
      result[wireName(own.name)] = own.member.get(target, rules.context);
    } else if (below) {
      rules.require(below.member.since, location);
      const object = below.member.get(target, rules.context);
      result[wireName(below.name)] = object && describeAny(object, child, rules);
    } else {
      ofItems.set(key, child);
    }
  }
  if (ofItems.size > 0 || selection.all || selection.children.size === 0) {
    const items = type.items?.(target, rules.context) ?? [];
    const wanted: Selection = { all: selection.all, children: ofItems };
    const end = Top === undefined ? items.length : Skip + Top;
    result['_Items'] = items
      .slice(Skip, end)
      .map((item, index) => ({ _Index: Skip + index, ...describe(item, wanted, rules) }));
  }
  return { ...result, ...identityOf(handle, rules) };
}
