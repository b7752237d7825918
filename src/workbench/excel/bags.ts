/** What is kept without being understood: what an add-in sets is given back. */
import type { Bag } from '../model/parts';
import { emptyBag } from '../model/parts';
import type { OpenMembers } from '../protocol/hostType';
import type { ExcelContext } from './objects';
import { define, object } from './objects';

export const bagMembers = <T>(bagOf: (target: T) => Bag): OpenMembers<T, ExcelContext> => ({
  get: (target, name) => bagOf(target).values.get(name),
  set: (target, name, value) => void bagOf(target).values.set(name, value),
  names: (target) => [...bagOf(target).values.keys()],
  navigate: (target, name) => {
    const { below } = bagOf(target);
    const bag = below.get(name) ?? emptyBag();
    below.set(name, bag);
    return object('Bag', bag);
  },
});

define('Bag', { open: bagMembers((bag) => bag) });
