import fc from 'fast-check';
import { printable, printableInLine } from '../../../src/model/text/printable';

test('what commands a terminal or turns a line round is shown', () => {
  expect(printable('a\u001b[31m红\u0007\r\u007f\u009b2J\u202e甲\u2066乙\u200f\u2028')).toBe(
    'a\\u001b[31m红\\u0007\\u000d\\u007f\\u009b2J\\u202e甲\\u2066乙\\u200f\\u2028',
  );
});

test('the ends of lines stay in a text, and are shown inside a line', () => {
  expect(printable('一\n\t二')).toBe('一\n\t二');
  expect(printableInLine('一\n\t二')).toBe('一\\n\t二');
});

test.each(['市财政局（本级）2024', 'e\u0301 n\u0303', '👩‍👩‍👧 🇨🇳 👍🏽', '𠮷野 ﾊﾝｶｸ', 'नमस्ते', 'שלום', 'C:\\new\\u'])(
  '%s stays as it is',
  (text) => expect(printableInLine(text)).toBe(text),
);

/** Ordinary characters, with many of those that are none. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x2000, max: 0x2070 }).map((code) => String.fromCharCode(code)),
  ),
});

test('no text gets one through', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(printable(text)).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      );
      expect(printableInLine(text)).not.toContain('\n');
    }),
  );
});

test('JSON stays the same value', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(JSON.parse(printable(JSON.stringify({ [text]: [text] }, null, 2)))).toEqual({ [text]: [text] });
    }),
  );
});
