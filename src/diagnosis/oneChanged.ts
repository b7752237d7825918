/** A map with another value under one of its keys, without a copy of it: a diagnosis tries thousands. */
export class OneChanged<Key, Value> implements ReadonlyMap<Key, Value> {
  private copied: ReadonlyMap<Key, Value> | undefined;

  /** @param key one that the map has */
  constructor(
    private readonly map: ReadonlyMap<Key, Value>,
    private readonly key: Key,
    private readonly value: Value,
  ) {}

  get size(): number {
    return this.map.size;
  }

  get(key: Key): Value | undefined {
    return key === this.key ? this.value : this.map.get(key);
  }

  has(key: Key): boolean {
    return this.map.has(key);
  }

  keys(): MapIterator<Key> {
    return this.map.keys();
  }

  values(): MapIterator<Value> {
    return this.whole().values();
  }

  entries(): MapIterator<[Key, Value]> {
    return this.whole().entries();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }

  private whole(): ReadonlyMap<Key, Value> {
    this.copied ??= new Map(this.map).set(this.key, this.value);
    return this.copied;
  }
}
