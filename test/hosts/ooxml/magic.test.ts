import { refuseOtherFormats } from '../../../src/hosts/ooxml/magic';

/** A compound file of which only the directory is filled in: that is where it says what it holds. */
function oleFile(...streams: readonly string[]): Uint8Array {
  const file = Buffer.alloc(1024 + streams.length * 128);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  streams.forEach((name, index) => {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return new Uint8Array(file);
}

test.each([
  ['encrypted', ['Root Entry', 'EncryptionInfo', 'EncryptedPackage']],
  ['encrypted', ['Root Entry', 'EncryptedPackage']],
  ['old-xls', ['Root Entry', 'Workbook']],
  ['old-xls', ['Root Entry', 'Book', 'SummaryInformation']],
  ['old-doc', ['Root Entry', 'WordDocument', 'My Workbook']],
  ['not-a-workbook', []],
])('OLE file: %s, with %j', (code, streams) => {
  expect(refuseOtherFormats(oleFile(...streams))?.code).toBe(code);
});

test.each([
  ['CSV', '项目,预算\n支出,5'],
  ['HTML', '<html><table></table></html>'],
  ['PDF', '%PDF-1.7'],
  ['old XML spreadsheet', '<?xml version="1.0"?><Workbook/>'],
])('%s is no workbook', (_, text) => {
  expect(refuseOtherFormats(new TextEncoder().encode(text))?.code).toBe('not-a-workbook');
});

test('a zip may go on', () => {
  expect(refuseOtherFormats(new TextEncoder().encode('PK\x03\x04'))).toBeUndefined();
});
