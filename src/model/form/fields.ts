/**
 * Ids of fields and lists. Which there are is said by the definitions of the forms (src/forms, and
 * src/narrative/form for a report); everywhere else an id is a plain string, and what it means stands in the field's
 * metadata (`FieldInfo`). A misspelt one is found by test/rules/fields.test.ts.
 */

/** A field of a form: `funds.total.annual`; one of a list's row: `indicators[3].score`. */
export type FieldId = string;
/** A column of a list, whatever the row: `indicators[].score`. */
export type RowPattern = string;
/** Rows of a form that repeat: `indicators`. */
export type ListId = string;

/** The field of one row of a list: `rowField('indicators[].score', 3)` → `indicators[3].score`. */
export function rowField(pattern: RowPattern, index: number): FieldId {
  if (index >= MOST_KEPT) return bound(pattern, index);
  let ids = rowFields.get(pattern);
  if (!ids) rowFields.set(pattern, (ids = []));
  let id = ids[index];
  if (id === undefined) {
    ids[index] = id = bound(pattern, index);
    if (id !== pattern) listed.set(id, { pattern, row: index });
  }
  return id;
}

/** A check asks thousands of times for the same few ids; one text for each is found in a map without being read. */
const rowFields = new Map<RowPattern, FieldId[]>();
/** The same ids the other way. */
const listed = new Map<FieldId, Listed>();
/** Rows of forms as they are; of longer lists the ids are made anew. */
const MOST_KEPT = 1000;

function bound(pattern: RowPattern, index: number): FieldId {
  return pattern.replace('[]', `[${index}]`);
}

/** The list that a row pattern belongs to. */
export function listOf(pattern: RowPattern): ListId {
  return pattern.slice(0, pattern.indexOf('['));
}

/** `indicators[3].score` → `indicators[].score`, and the row 3; an id that is of no list stays as it is. */
export function inList(id: FieldId): Listed {
  // Every look at a field's metadata asks.
  return listed.get(id) ?? takenApart(id);
}

interface Listed {
  readonly pattern: FieldId | RowPattern;
  readonly row?: number;
}

function takenApart(id: FieldId): Listed {
  const open = id.indexOf('[');
  if (open < 0) return { pattern: id };
  const close = id.indexOf(']', open);
  const row = Number(id.slice(open + 1, close));
  // `indicators[]` itself is of no row.
  if (close < open + 2 || !Number.isInteger(row)) return { pattern: id };
  return { pattern: `${id.slice(0, open + 1)}${id.slice(close)}`, row };
}
