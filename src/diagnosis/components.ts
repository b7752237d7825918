/** Broken relations that hang together. */
import type { FieldId } from '../model/form/fields';
import type { Constraint } from './constraints';
import { flatMap } from '../model/flatMap';

interface Group {
  /** The newest constraint first, then those of the groups that it brought together. */
  readonly constraints: readonly Constraint[];
  readonly at: number;
  into?: Group;
}

/** Those that share a field, directly or by way of others, have their cause in common. */
export function components(broken: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const groups: Group[] = [];
  const byField = new Map<FieldId, Group>();
  broken.forEach((constraint, at) => {
    const { fields } = constraint;
    const linked = [...new Set(flatMap(fields, (id) => wholeOf(byField.get(id)) ?? []))].sort(
      (a, b) => a.at - b.at,
    );
    const group = { constraints: [constraint, ...flatMap(linked, ({ constraints }) => constraints)], at };
    for (const each of linked) each.into = group;
    for (const id of fields) byField.set(id, group);
    groups.push(group);
  });
  return groups.filter(({ into }) => !into).map(({ constraints }) => constraints);
}

function wholeOf(group: Group | undefined): Group | undefined {
  let whole = group;
  while (whole?.into) whole = whole.into;
  return whole;
}
