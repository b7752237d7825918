/** Objects that the client goes on using after the batch that made them, by the ids it was given for them. */
import { Fault } from './fault';
import type { Handle } from './hostType';

export class ReferenceTable<Context> {
  private readonly kept = new Map<string, Handle<Context>>();
  private readonly ids = new WeakMap<Handle<Context>, string>();
  private last = 0;

  /** Every mention of the object carries its id; only a kept one can be asked for later. */
  of(handle: Handle<Context>): string | undefined {
    if (!handle.type.referenced) return undefined;
    const known = this.ids.get(handle);
    if (known !== undefined) return known;
    this.last += 1;
    const id = `{${handle.type.name}:${this.last}}`;
    this.ids.set(handle, id);
    return id;
  }

  keep(handle: Handle<Context>): void {
    const id = this.of(handle);
    if (id !== undefined) this.kept.set(id, handle);
  }

  get(id: string): Handle<Context> {
    const handle = this.kept.get(id);
    if (!handle) throw new Fault('InvalidReference', undefined, id);
    return handle;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  /** For whoever moves them along with what they stand for. */
  get held(): readonly Handle<Context>[] {
    return [...this.kept.values()];
  }

  /** What it stood for is no more: asking for it is an invalid reference. */
  forget(handle: Handle<Context>): void {
    const id = this.ids.get(handle);
    if (id !== undefined) this.kept.delete(id);
  }

  /** How many the client holds: a leak shows here. */
  get size(): number {
    return this.kept.size;
  }
}
