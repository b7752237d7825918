/** What hidden columns keep, as it is read back. */
import * as v from 'valibot';

export const keptListSchema = v.object({
  list: v.tuple([v.string(), v.string(), v.string()]),
  keys: v.array(v.string()),
  values: v.array(v.array(v.string())),
});

export const placeSchema = v.object({
  form: v.string(),
  of: v.string(),
  field: v.string(),
  row: v.string(),
  nth: v.number(),
});
