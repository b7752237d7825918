/** What every reader of packages is put to, whatever it reads: files cut, made up, and with bits flipped. */
import fc from 'fast-check';
import { runs } from './properties';

/**
 * @param outcome reads a file: `read`, or the code of the `UnreadableFile` that it ended in; any other error fails
 * @param files how many files with flipped bits are tried
 */
export function testBrokenFiles(
  valid: Uint8Array,
  outcome: (bytes: Uint8Array) => string,
  files: number,
): void {
  test('cut at every tenth', () => {
    const codes = Array.from({ length: 10 }, (_, i) => outcome(valid.subarray(0, (valid.length * i) / 10)));
    expect(codes).toEqual(['empty', ...new Array<string>(9).fill('truncated')]);
  });

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => outcome(bytes) !== 'read'));
  });

  test('any flipped bits of a valid file', () => {
    const flip = fc.tuple(fc.nat({ max: valid.length - 1 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 5 }), (flips) => {
        const bytes = valid.slice();
        for (const [at, mask] of flips) bytes[at]! ^= mask;
        outcome(bytes);
      }),
      runs(files),
    );
  });
}
