/** Which fields a rule reads, as it declares them: what it finds is the same as long as these are. */
import type { FieldId, RowPattern } from '../form/fields';
import type { FieldPattern } from '../relation/relation';
import { patternsOf } from '../relation/relation';
import type { Rule } from './rule';
import { flatMap } from '../flatMap';

/** Every pattern that a rule declares to read. */
export function readsOf(rule: Rule): readonly FieldPattern[] {
  return 'relations' in rule
    ? [...flatMap(rule.relations, patternsOf), ...(rule.alsoReads ?? [])]
    : rule.reads;
}

/** Whether a rule may find other things where these fields hold other figures. @param fields of lists the columns */
export function mayRead(rule: Rule, fields: ReadonlySet<FieldId | RowPattern>): boolean {
  const { exact, open } = declaredOf(rule);
  for (const field of fields) if (exact.has(field) || open.some((hole) => isAround(hole, field))) return true;
  return false;
}

interface Declared {
  readonly exact: ReadonlySet<string>;
  /** Of patterns with `*` for some words what stands before and behind it. */
  readonly open: readonly (readonly [before: string, behind: string])[];
}

/** Rules stay as they are as long as the program runs. */
const known = new WeakMap<Rule, Declared>();

function declaredOf(rule: Rule): Declared {
  let declared = known.get(rule);
  if (!declared) {
    const patterns = readsOf(rule);
    declared = {
      exact: new Set(patterns),
      open: flatMap(patterns, (pattern) => {
        const at = pattern.indexOf('*');
        return at < 0 ? [] : [[pattern.slice(0, at), pattern.slice(at + 1)] as const];
      }),
    };
    known.set(rule, declared);
  }
  return declared;
}

function isAround([before, behind]: readonly [string, string], field: string): boolean {
  return field.length > before.length + behind.length && field.startsWith(before) && field.endsWith(behind);
}
