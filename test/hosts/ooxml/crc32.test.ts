import { crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from '../../../src/hosts/ooxml/crc32';

test('the checksum of any bytes, whatever their number and where they start in a buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(7), (bytes, start) => {
      const part = bytes.subarray(Math.min(start, bytes.length));
      expect(crc32(part)).toBe(reference(part));
    }),
  );
});
