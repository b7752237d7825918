/** Every member of Excel's object model that is written here, read off the registry that answers for them. */
import { definedKinds } from '../excel';
import type { HostType } from '../protocol/hostType';

export type MemberForm = 'property' | 'readOnly' | 'object' | 'method' | 'event';

export interface Member {
  readonly name: string;
  readonly form: MemberForm;
  /** `1.7` is `ExcelApi 1.7`. */
  readonly since: string;
}

export interface KindMembers {
  readonly kind: string;
  /** Takes and gives back any property that is not listed. */
  readonly open: boolean;
  readonly members: readonly Member[];
}

export function playedMembers(): readonly KindMembers[] {
  return [...definedKinds()]
    .filter(([kind]) => kind !== 'Bag')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, type]) => ({ kind, open: type.open !== undefined, members: membersOf(type) }));
}

function membersOf(type: HostType<unknown, unknown>): readonly Member[] {
  const scalars = list(type.scalars, (scalar) => (scalar.set ? 'property' : 'readOnly'));
  const objects = list(type.navigation, () => 'object');
  const methods = list(type.methods, () => 'method');
  const items: Member = { name: 'items', form: 'readOnly', since: oldest([...objects, ...methods]) };
  return (
    [...[...(type.items ? [items] : []), ...scalars, ...objects].sort(byName), ...methods.sort(byName)]
      // Properties of two names: the second is the one by which the library sends them.
      .filter(({ name }) => !(type.name === 'Worksheet' && (name === 'gridlines' || name === 'headings')))
  );
}

/** Public ones only; the library's private calls for an event stand for the event. */
function list<Entry extends { readonly since?: string }>(
  table: Readonly<Record<string, Entry>> | undefined,
  formOf: (entry: Entry) => MemberForm,
): Member[] {
  return Object.entries(table ?? {}).flatMap(([name, entry]): readonly Member[] => {
    const since = entry.since ?? '1.1';
    const event = eventName(name);
    if (event !== undefined) return [{ name: event, form: 'event', since }];
    return name.startsWith('_') ? [] : [{ name, form: formOf(entry), since }];
  });
}

/** `_RegisterDataChangedEvent` is what the library calls for `onChanged`. */
function eventName(method: string): string | undefined {
  const match = /^_Register(?:Event)?(?:Data)?(\w+?)(?:Event)?$/.exec(method);
  return match ? `on${match[1]!}` : undefined;
}

function byName(a: Member, b: Member): number {
  return a.name < b.name ? -1 : 1;
}

function oldest(members: readonly Member[]): string {
  const number = ({ since }: Member): number => Number(since.split('.')[1] ?? Infinity);
  return [...members].sort((a, b) => number(a) - number(b))[0]?.since ?? '1.1';
}
