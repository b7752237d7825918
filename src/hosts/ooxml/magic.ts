/**
 * What a file is when it is no zip. Old and encrypted workbooks are both OLE compound files;
 * the names of their streams tell them apart, and each needs another advice.
 */
import { UnreadableFile } from './errors';

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Directory entries of an OLE file stand at multiples of this, whatever its sector size. */
const OLE_ENTRY_BYTES = 128;
const OLE_NAME_LENGTH_AT = 64;

const ENCRYPTION_STREAMS = ['encryptioninfo', 'encryptedpackage'];
const OLD_WORKBOOK_STREAMS = ['workbook', 'book'];
const OLD_DOCUMENT_STREAM = 'worddocument';

/** The error for a file that cannot be opened as a package; undefined where it starts like one. */
export function refuseOtherFormats(bytes: Uint8Array): UnreadableFile | undefined {
  if (bytes.length === 0) return new UnreadableFile('empty');
  if (OLE_MAGIC.every((byte, index) => bytes[index] === byte)) return refuseOle(bytes);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? undefined : new UnreadableFile('not-a-workbook', 'no zip signature');
}

function refuseOle(bytes: Uint8Array): UnreadableFile {
  let isOldWorkbook = false;
  let isOldDocument = false;
  for (let at = 512; at + OLE_ENTRY_BYTES <= bytes.length; at += OLE_ENTRY_BYTES) {
    const name = oleEntryName(bytes, at);
    if (ENCRYPTION_STREAMS.includes(name)) return new UnreadableFile('encrypted', name);
    if (OLD_WORKBOOK_STREAMS.includes(name)) isOldWorkbook = true;
    if (name === OLD_DOCUMENT_STREAM) isOldDocument = true;
  }
  // A document may hold a workbook, whose streams then stand here too.
  if (isOldDocument) return new UnreadableFile('old-doc');
  return isOldWorkbook
    ? new UnreadableFile('old-xls')
    : new UnreadableFile('not-a-workbook', 'OLE file without a workbook');
}

/** The name in a directory entry, lower case; empty where the bytes are no such entry. */
function oleEntryName(bytes: Uint8Array, at: number): string {
  const nameBytes = bytes[at + OLE_NAME_LENGTH_AT]! | (bytes[at + OLE_NAME_LENGTH_AT + 1]! << 8);
  if (nameBytes < 4 || nameBytes > OLE_NAME_LENGTH_AT || nameBytes % 2 !== 0) return '';
  let name = '';
  for (let i = at; i < at + nameBytes - 2; i += 2) {
    name += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
  }
  return name.toLowerCase();
}
