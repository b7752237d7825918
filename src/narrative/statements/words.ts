/** What the words around a figure say. */
import type { Reading } from '../reading';

/** Whether all characters of a name stand in the words of a figure, one after the other. */
export function hasAll({ item, figure }: Reading, name: string): boolean {
  const words = `${figure.lead}${figure.tail} ${item}`;
  let at = 0;
  for (const char of name.replace(/[人口数总额量]/g, '')) {
    at = words.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
