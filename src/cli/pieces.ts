/** Output that is written piece by piece, so that of thousands of files none has to be kept. */
import type { Rendered } from './rendered';
import type { Totals } from './totals';

/** Takes text on its way out; resolves once more is welcome. */
export type Write = (text: string) => Promise<void>;

export interface ResultWriter {
  add(file: Rendered): Promise<void>;
  /** Makes it whole, also where files are missing at the end. */
  end(totals: Totals): Promise<void>;
}

/** Writes the head before the first text, and not sooner: a check that cannot begin says nothing. */
export function headed(head: string, write: Write): Write {
  let before = head;
  return (text) => {
    const whole = before + text;
    before = '';
    return write(whole);
  };
}

/** A list that is written item by item, with its brackets. */
export class List {
  private isEmpty = true;

  constructor(private readonly depth: number) {}

  next(item: string): string {
    const before = this.isEmpty ? '[' : ',';
    this.isEmpty = false;
    return `${before}\n${' '.repeat(this.depth)}${item}`;
  }

  end(): string {
    return this.isEmpty ? '[]' : `\n${' '.repeat(this.depth - 2)}]`;
  }
}
