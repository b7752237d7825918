/** Whole reports of units that the grammar was not written on: what is planted is found, and nothing else is said. */
import type { Diagnostic } from '../../src/model/result/diagnostic';
import { findings } from './findings';
import { AGRICULTURE } from './reports/agriculture';
import { CITY } from './reports/city';
import { CIVIL } from './reports/civil';
import { COURT } from './reports/court';
import { EMERGENCY } from './reports/emergency';
import { HOSPITAL } from './reports/hospital';
import { LIBRARY } from './reports/library';
import { POLICE } from './reports/police';
import { ROAD } from './reports/road';
import { SCHOOL } from './reports/school';
import { STREET } from './reports/street';
import { TOWNSHIP } from './reports/township';
import { TRAFFIC } from './reports/traffic';

const found = (text: string): readonly Diagnostic[] => findings(...text.split('\n'));

const plain = (text: string): string => text.replaceAll(',', '');

interface Written {
  readonly text: string;
  readonly plants: readonly (readonly [string, string])[];
  /** The same in other words. */
  readonly harmless?: readonly (readonly [string, string])[];
}

describe.each<[string, Written]>([
  ['police', POLICE],
  ['hospital', HOSPITAL],
  ['subdistrict', STREET],
  ['school', SCHOOL],
  ['agriculture', AGRICULTURE],
  ['traffic', TRAFFIC],
  ['party school', LIBRARY],
  ['court', COURT],
  ['township', TOWNSHIP],
  ['city management', CITY],
  ['civil affairs, lines broken', CIVIL],
  ['road', ROAD],
  ['emergency bureau', EMERGENCY],
])('%s', (_, { text, plants, harmless = [] }) => {
  test('as it was written nothing contradicts itself', () => {
    expect(found(text).map(({ ruleId, message }) => `${ruleId} ${message['zh-CN']}`)).toEqual([]);
  });

  test('the same in other words does not, either', () => {
    for (const [before, after] of harmless) {
      expect(text).toContain(before);
      expect(found(text.replace(before, () => after))).toEqual([]);
    }
  });

  test.each(plants)('%s → %s is found, and its figure named', (before, after) => {
    expect(text).toContain(before);
    const figures = plain(after)
      .match(/\d+(?:\.\d+)?/g)!
      .filter((figure) => !plain(before).includes(figure));
    const messages = found(text.replace(before, () => after)).map(({ message }) => message['zh-CN']);
    expect(messages.some((message) => figures.some((figure) => message.includes(figure)))).toBe(true);
  });
});
