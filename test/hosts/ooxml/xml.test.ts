import { UnreadableFile } from '../../../src/hosts/ooxml/errors';
import { decodeText } from '../../../src/hosts/ooxml/text';
import { prefixedAttribute, readXml } from '../../../src/hosts/ooxml/xml';

function leaves(source: string | Uint8Array): Record<string, string> {
  const found: Record<string, string> = {};
  readXml(source, { close: (name, text) => void (found[name] = text) });
  return found;
}

const limits = { xmlDepth: 10, xmlText: 100, xmlAttributes: 3, xmlAttribute: 10 };

test('names without prefixes, leaf texts whole', () => {
  expect(leaves('<x:a xmlns:x="u"><x:b >1<![CDATA[<2>]]>&amp;3</x:b ><x:c/></x:a>')).toEqual({
    a: '',
    b: '1<2>&3',
    c: '',
  });
});

test('a subtree that is passed over is silent, its end too', () => {
  const seen: string[] = [];
  readXml('<a><skip>x<b>y</b></skip><c>z</c></a>', {
    open: (name) => name !== 'skip',
    close: (name, text) => void seen.push(`${name}:${text}`),
  });
  expect(seen).toEqual(['c:z', 'a:']);
});

test('attributes of a namespace of their own, whatever the prefix', () => {
  expect(prefixedAttribute({ sheetId: '1', 'ns0:id': 'r7' }, 'id')).toBe('r7');
  expect(prefixedAttribute({ sheetId: '1' }, 'id')).toBeUndefined();
});

test('attribute names that objects have by themselves', () => {
  readXml('<a __proto__="x" constructor="y"/>', {
    open: (_, attributes) => expect(Object.keys(attributes)).toEqual(['__proto__', 'constructor']),
  });
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

describe('encodings', () => {
  const xml = '<?xml version="1.0"?><a>勾稽</a>';
  const utf16 = Buffer.from(xml, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(xml)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${xml}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
  ])('%s', (_, bytes) => {
    expect(leaves(bytes)).toEqual({ a: '勾稽' });
    expect(decodeText(bytes)).toBe(xml);
  });

  test('characters that fall between two chunks', () => {
    const text = '勾'.repeat(500_000);
    expect(leaves(Buffer.from(`<a>${text}</a>`))).toEqual({ a: text });
  });

  test('other encodings are damage', () => {
    expect(() => leaves(Uint8Array.from([0x3c, 0x61, 0x3e, 0xb9, 0xb4]))).toThrow(UnreadableFile);
  });
});

describe('refused with an UnreadableFile', () => {
  test.each([
    ['a DTD', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['an open end', '<a><b></b>'],
    ['crossed tags', '<a><b></a></b>'],
    ['no XML', 'name,value'],
    ['nothing', ''],
    ['more levels than allowed', '<a>'.repeat(11) + '</a>'.repeat(11)],
    ['levels inside what is passed over', '<skip>' + '<a>'.repeat(10)],
    ['more attributes than allowed', '<a b="" c="" d="" e=""/>'],
    ['a longer attribute than allowed', `<a b="${'x'.repeat(11)}"/>`],
    ['a longer text than allowed', `<a>${'x'.repeat(101)}</a>`],
  ])('%s', (_, source) => {
    const skip = { open: (name: string) => name !== 'skip' };
    expect(() => readXml(source, skip, limits)).toThrow(UnreadableFile);
  });

  test('attributes are counted by the element', () => {
    expect(() => readXml('<a b="" c="" d=""><e b="" c="" d=""/></a>', {}, limits)).not.toThrow();
  });

  test('an error of the handler is not hidden as damage', () => {
    const handler = {
      open() {
        throw new RangeError('mine');
      },
    };
    expect(() => readXml('<a/>', handler)).toThrow(RangeError);
  });
});
