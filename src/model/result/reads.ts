/** Which fields a rule reads, as it declares them: what it finds is the same as long as these are. */
import type { FieldId, RowPattern } from '../form/fields';
import type { FieldPattern } from '../relation/relation';
import { patternsOf } from '../relation/relation';
import type { Rule } from './rule';

/** Every pattern that a rule declares to read. */
export function readsOf(rule: Rule): readonly FieldPattern[] {
  return 'relations' in rule
    ? [...rule.relations.flatMap(patternsOf), ...(rule.alsoReads ?? [])]
    : rule.reads;
}

/** Whether a rule may find other things where these fields hold other figures. @param fields of lists the columns */
export function mayRead(rule: Rule, fields: ReadonlySet<FieldId | RowPattern>): boolean {
  const { exact, open } = declaredOf(rule);
  for (const field of fields)
    if (exact.has(field) || open.some((pattern) => pattern.test(field))) return true;
  return false;
}

interface Declared {
  readonly exact: ReadonlySet<string>;
  /** Patterns with `*` for some words. */
  readonly open: readonly RegExp[];
}

/** Rules stay as they are as long as the program runs. */
const known = new WeakMap<Rule, Declared>();

function declaredOf(rule: Rule): Declared {
  let declared = known.get(rule);
  if (!declared) {
    const patterns = readsOf(rule);
    declared = {
      exact: new Set(patterns),
      open: patterns.filter((pattern) => pattern.includes('*')).map(asRegExp),
    };
    known.set(rule, declared);
  }
  return declared;
}

function asRegExp(pattern: string): RegExp {
  const source = pattern.replace(/[.[\]*]/g, (char) => (char === '*' ? '.+' : `\\${char}`));
  return new RegExp(`^${source}$`);
}
