/**
 * Wording that many share without sharing the whole sentence: a guide's text that each has changed by a word or two.
 * It is known by its pieces, which stand in many units' texts.
 */
import { hashOf, shareOf, Users } from './hash';

/** Letters of a piece: longer than any phrase of the trade, shorter than what somebody has to say. */
const PIECE = 7;
const MOSTLY = 0.5;

export class CommonPieces {
  private readonly users: Users;

  /** @param keys the sentences that are asked about */
  constructor(
    keys: Iterable<string>,
    private readonly limit: number,
  ) {
    const wanted = new Set<number>();
    for (const key of keys) for (const piece of piecesOf(key)) wanted.add(piece);
    this.users = new Users(wanted);
  }

  /** To be called for every sentence of every unit. */
  add(key: string, unit: string): void {
    for (const piece of piecesOf(key)) this.users.add(piece, unit);
  }

  isCommon(key: string): boolean {
    return shareOf(piecesOf(key), (piece) => this.users.count(piece) > this.limit) >= MOSTLY;
  }
}

function* piecesOf(key: string): Generator<number> {
  const letters = key.replace(/\d+/g, '0');
  for (let at = 0; at + PIECE <= letters.length; at += 1) yield hashOf(letters, at, at + PIECE);
}
