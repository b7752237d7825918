/** Values laid aside in a file come back as they were, in whatever order they are asked for. */
import { readdirSync } from 'node:fs';
import os from 'node:os';
import fc from 'fast-check';
import { FileShelf } from '../../src/cli/fileShelf';
import { shelfAtHand } from '../../src/model/writing/shelf';
import { runs } from '../helpers/properties';

/** Longer than what is written or read in one go. */
const long = fc.integer({ min: 10_000, max: 400_000 }).map((length) => '表'.repeat(length));
const values = fc.array(fc.oneof({ weight: 8, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: long }), {
  minLength: 1,
  maxLength: 40,
});

test('as those that stay at hand', () => {
  fc.assert(
    fc.property(values, fc.array(fc.nat(), { maxLength: 60 }), (given, asked) => {
      const shelves = [new FileShelf(), shelfAtHand()] as const;
      // As JSON has it: there is no -0.
      const plain = JSON.parse(JSON.stringify(given)) as unknown[];
      const placed: (readonly [number, number])[] = [];
      const taken = asked.map((nth) => {
        if (placed.length < plain.length) {
          const value = plain[placed.length];
          placed.push([shelves[0].put(value), shelves[1].put(value)]);
        }
        const [inFile, atHand] = placed[nth % placed.length]!;
        return [shelves[0].take(inFile), shelves[1].take(atHand)];
      });
      shelves[0].close();
      for (const [fromFile, kept] of taken) expect(fromFile).toEqual(kept);
    }),
    { ...runs(60) },
  );
});

const onUnix = process.platform === 'win32' ? test.skip : test;
onUnix('the file has no name, so that nothing stays of it', () => {
  const ours = (): readonly string[] => readdirSync(os.tmpdir()).filter((name) => /^gouji-\w{6}$/.test(name));
  const before = ours();
  const shelf = new FileShelf();
  const at = shelf.put('甲'.repeat(300_000));
  expect(ours()).toEqual(before);
  expect(shelf.take(at)).toHaveLength(300_000);
  shelf.close();
});
