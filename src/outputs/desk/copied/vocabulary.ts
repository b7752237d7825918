/**
 * The words that a batch's units all write with. A passage of a guide is made of them even where only two have taken
 * it; what somebody has to say of its own is not.
 */
import { shareOf, Users } from './hash';

/** A word of so many units is everybody's. */
const EVERYBODYS = { least: 4, part: 0.15 };
/** Between what guides say and what units say by themselves; where in doubt it is the guide's. */
const LITTLE = 0.25;

export class Vocabulary {
  private readonly users = new Users();
  private readonly least: number;

  constructor(units: number) {
    this.least = Math.max(EVERYBODYS.least, Math.ceil(units * EVERYBODYS.part));
  }

  /** For every sentence of every unit, before anything is asked. */
  add(key: string, unit: string): void {
    for (const word of wordsOf(key)) this.users.add(word, unit);
  }

  /** Little of it is in everybody's words. */
  isOwn(key: string): boolean {
    return shareOf(wordsOf(key), (word) => this.users.count(word) >= this.least) < LITTLE;
  }
}

function* wordsOf(key: string): Generator<number> {
  const letters = key.replace(/\d+/g, '');
  for (let at = 1; at < letters.length; at += 1)
    yield letters.charCodeAt(at - 1) * 0x1_0000 + letters.charCodeAt(at);
}
