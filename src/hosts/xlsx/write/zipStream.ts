/** A zip whose parts are written piece by piece: of what was put in nothing stays but what is not yet compressed. */
import { Zip, ZipDeflate } from 'fflate';

/** Characters that are worth a step of their own. */
const ENOUGH = 64 * 1024;

export class ZipStream {
  private readonly encoder = new TextEncoder();
  private readonly zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.ready.push(bytes);
  });
  private ready: Uint8Array[] = [];
  private part: ZipDeflate | undefined;
  private waiting = '';

  /** Begins a part, and ends the one before it. */
  begin(name: string): void {
    this.endPart();
    this.part = new ZipDeflate(name);
    this.zip.add(this.part);
  }

  /** Adds to the part that was begun last; gives what is done. */
  add(text: string): readonly Uint8Array[] {
    this.waiting += text;
    if (this.waiting.length < ENOUGH) return [];
    this.part!.push(this.encoder.encode(this.waiting));
    this.waiting = '';
    return this.taken();
  }

  end(): readonly Uint8Array[] {
    this.endPart();
    this.zip.end();
    return this.taken();
  }

  private endPart(): void {
    this.part?.push(this.encoder.encode(this.waiting), true);
    this.waiting = '';
  }

  private taken(): readonly Uint8Array[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }
}
