/**
 * What is worked out of an object once, and dies with it: a form's indicators, a relation's sides in a set of forms.
 *
 * It stands in the object itself, where copies of the object do not take it along. Of a `WeakMap` whose values lead
 * back to their keys V8 lets nothing go before a full collection, and each smaller one until then carries it all
 * along: a tenth of the time of a check.
 */
export class Kept<Key extends object, Value> {
  private readonly place = Symbol('kept');
  /** Of what nothing can be added to. */
  private readonly ofFrozen = new WeakMap<Key, Value>();

  get(key: Key): Value | undefined {
    const value = (key as Record<symbol, Value | undefined>)[this.place];
    return value ?? (Object.isExtensible(key) ? undefined : this.ofFrozen.get(key));
  }

  set(key: Key, value: Value): void {
    if (Object.isExtensible(key)) Object.defineProperty(key, this.place, { value, writable: true });
    else this.ofFrozen.set(key, value);
  }
}
