/** A rate with its arithmetic: 办结率=办结件数÷受理件数×100%=1176÷1200×100%=98%. */
import { nameIn } from '../item';
import type { Construct, Part } from '../reading';

export const formula: Construct = ({ formula: place, lead, unit, clause }, { readings, clauses }) => {
  if (place === undefined) return undefined;
  if (place === 2) {
    const [part, whole] = readings.slice(-2);
    if (!part || !whole) return undefined;
    const item = namesIn(part.figure.lead)[0];
    return [{ item: item || part.item, role: 'rate', kind: 'ratio', of: part, base: whole }];
  }
  const words = place === 0 ? lead : (readings.at(-1)?.figure.lead ?? '');
  const before = clauses[clause - 1];
  const names = namesIn(words);
  const item = names[place + 1] || names[0] || (before && nameIn(before.text, true).item) || '';
  // What stands in a formula is said elsewhere: no level of its own.
  const part: Part = { item, role: unit?.class === 'money' ? 'amount' : 'count', kind: 'limit' };
  return item === '' ? undefined : [part];
};

/** 办结率=办结件数÷受理件数×100%= → 办结率, 办结件数, 受理件数. */
function namesIn(words: string): readonly string[] {
  const [rate = '', symbols = ''] = words.split('=');
  const [part = '', whole = ''] = symbols.split(/[÷/]/);
  return [rate, part, whole.replace(/[×*xX]\d*%?$/, '')].map((name) => nameIn(name, true).item);
}
