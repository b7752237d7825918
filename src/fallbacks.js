/**
 * What the pages use of browsers newer than the oldest that they are for (see `test/floor.test.ts`), for those that
 * have it not. Stands before all other scripts of a page; in a browser of today it does nothing.
 */
function add(to, name, value) {
  if (!(name in to)) Object.defineProperty(to, name, { value, writable: true, configurable: true });
}

function at(index) {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(test, self) {
  for (let index = this.length - 1; index >= 0; index -= 1)
    if (test.call(self, this[index], index, this)) return index;
  return -1;
}

function findLast(test, self) {
  return this[findLastIndex.call(this, test, self)];
}

for (const list of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)]) {
  add(list, 'at', at);
  add(list, 'findLast', findLast);
  add(list, 'findLastIndex', findLastIndex);
}
add(String.prototype, 'at', at);
add(Object, 'hasOwn', (object, key) => Object.prototype.hasOwnProperty.call(object, key));

/** By RFC 9562: 122 bits of chance, and six that say so. */
add(window.crypto, 'randomUUID', () => {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
});
