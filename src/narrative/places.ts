/** With how many places a text prints its figures: where most have two, 5万元 means 5.00. */
import type { Figure } from './figures';

export class Places {
  private readonly byUnit = new Map<string, { least: number; seen: number[] }>();

  /** The same object for all figures in a unit; what it says is known when all are read. */
  of({ unit, value = '' }: Figure): { least: number } {
    const key = unit?.class === 'money' ? unit.text : (unit?.class ?? '');
    const known = this.byUnit.get(key) ?? { least: 0, seen: [] };
    this.byUnit.set(key, known);
    // Scores are given, not rounded.
    if (unit?.class !== 'money') return { least: unit?.class === 'points' ? 2 : 0 };
    const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
    known.seen[decimals] = (known.seen[decimals] ?? 0) + 1;
    // A figure or two with more places than the others does not tell how the others are meant; a third of them does.
    const all = known.seen.reduce((sum, count) => sum + (count ?? 0), 0);
    known.least = 0;
    for (let places = 1; places <= Math.min(2, known.seen.length - 1); places++) {
      const atLeast = known.seen.slice(places).reduce((sum, count) => sum + (count ?? 0), 0);
      if (atLeast * 3 >= all) known.least = places;
    }
    return known;
  }
}
