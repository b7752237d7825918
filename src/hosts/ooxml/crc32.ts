/** Of each byte its remainder alone, and with one to three bytes of zeros after it: four bytes go in one step. */
const [TABLE, BY_1, BY_2, BY_3] = tables();

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256).map((_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const after = (table: Int32Array): Int32Array => table.map((value) => (value >>> 8) ^ first[value & 0xff]!);
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}

/**
 * The checksum that a zip directory states for each entry; fflate computes none when it inflates.
 *
 * @param before that of the bytes before these
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = BY_3[crc & 0xff]! ^ BY_2[(crc >>> 8) & 0xff]! ^ BY_1[(crc >>> 16) & 0xff]! ^ TABLE[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
