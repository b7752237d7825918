/** Where what is too much to be kept at hand is laid aside while thousands of files come, and taken back from. */

/** What a shelf gives for something that was laid aside: where it is. */
export type Shelved<Value> = number & { readonly holds?: Value };

export interface Shelf {
  /** @param value plain data, as JSON has it */
  put<Value>(value: Value): Shelved<Value>;
  take<Value>(at: Shelved<Value>): Value;
}

/** Of few things: they stay at hand. */
export function shelfAtHand(): Shelf {
  const values: unknown[] = [];
  return {
    put: <Value>(value: Value) => (values.push(value) - 1) as Shelved<Value>,
    take: <Value>(at: Shelved<Value>) => values[at] as Value,
  };
}
