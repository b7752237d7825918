/** Plain texts as Chinese Windows, and everything else, saves them. */
import { readPlainText, UnreadableFile } from '../../../src/hosts/docx';

const TEXT = '一、概况\r\n共34人。';
const LINES = ['一、概况', '共34人。'];
const utf16 = (littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * (TEXT.length + 1)));
  [...`\ufeff${TEXT}`].forEach((each, at) => view.setUint16(2 * at, each.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
};
// prettier-ignore
const GB18030 = [
  0xd2, 0xbb, 0xa1, 0xa2, 0xb8, 0xc5, 0xbf, 0xf6, 0x0d, 0x0a, 0xb9, 0xb2, 0x33, 0x34, 0xc8, 0xcb, 0xa1, 0xa3,
];

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', utf16(true)],
  ['UTF-16, big end first', utf16(false)],
  ['GB 18030', Uint8Array.from(GB18030)],
])('%s', (_, bytes) => {
  const { paragraphs, source, name } = readPlainText(bytes, '报告.txt');
  expect(paragraphs.map(({ text }) => text)).toEqual(LINES);
  expect({ source, name }).toEqual({ source: 'text', name: '报告.txt' });
});

test.each([
  ['nothing', [], 'empty'],
  ['no text in any of them', [0xff, 0xff, 0xff], 'damaged'],
])('%s', (_, bytes, code) => {
  let thrown: unknown;
  try {
    readPlainText(Uint8Array.from(bytes));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UnreadableFile);
  expect((thrown as UnreadableFile).code).toBe(code);
});
