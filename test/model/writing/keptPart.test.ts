/** The part in which what is kept travels: it comes back whole, however its XML was written anew, or not at all. */
import fc from 'fast-check';
import { LAYOUT_KEY } from '../../../src/model/form/taught';
import { EXPLANATIONS_KEY } from '../../../src/model/reason/explanation';
import { POLICY_KEY } from '../../../src/model/policy/policySettings';
import { keptTexts, textsOfParts } from '../../../src/model/writing/kept';
import { isKeptXml, KEPT_NAMESPACE, keptXml, parseKeptXml } from '../../../src/model/writing/keptPart';

const key = fc.stringMatching(/^gouji\.[A-Za-z]{1,20}$/);
const texts = fc.dictionary(key, fc.string({ unit: 'binary' }), { maxKeys: 5 });

test('any texts come back, and nothing that XML forbids stands in the part', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const xml = keptXml(given);
      expect(parseKeptXml(xml)).toEqual(given);
      expect(xml).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/,
      );
    }),
  );
});

test('as other programs write the same XML', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const others = keptXml(given)
        .replace('<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0" standalone="no"?>\r\n')
        .replace(/<(\/?)(kept|text)/g, '<$1g:$2')
        .replace(' xmlns=', '\n xmlns:g=')
        .replace(/key="([^"]*)"/g, "key='$1'")
        .replace(/<\/g:text>/g, '</g:text>\n  ')
        .replace(
          />([^<]*)<\/g:text>/g,
          (_, json: string) =>
            `>${json
              .replace(/"/g, '&quot;')
              .replace(/;/g, '&#59;')
              .replace(/&quot&#59;/g, '&#x22;')
              .replace(/&(amp|lt|gt)&#59;/g, '&$1;')}</g:text>`,
        );
      expect(isKeptXml(others)).toBe(true);
      expect(parseKeptXml(others)).toEqual(given);
    }),
  );
});

test('a part without texts', () => {
  expect(parseKeptXml(keptXml({}))).toEqual({});
});

test.each([
  ['cut off', keptXml({ 'gouji.policy': '{}' }).slice(0, -3)],
  ['a text that is no JSON text', keptXml({ 'gouji.policy': '{}' }).replace('"{}"', '{}')],
  ['another element', keptXml({ 'gouji.policy': '{}' }).replace('</kept>', '<more/></kept>')],
  ['a key of another’s', keptXml({ 'gouji.policy': '{}' }).replace('gouji.policy', 'other.policy')],
  ['another namespace', keptXml({ 'gouji.policy': '{}' }).replace(KEPT_NAMESPACE, 'urn:other')],
  ['nothing', ''],
])('half of it is none of it: %s', (_, xml) => {
  expect(parseKeptXml(xml)).toBeUndefined();
});

test('what a damaged part held is said to be unreadable, not to be absent', () => {
  const damaged = keptXml({ [EXPLANATIONS_KEY]: '{"version":1,"items":[]}' }).slice(0, -1);
  expect(textsOfParts([damaged])).toEqual({
    [EXPLANATIONS_KEY]: damaged,
    [POLICY_KEY]: damaged,
    [LAYOUT_KEY]: damaged,
  });
});

test('of several parts the last counts, key by key', () => {
  const parts = [
    keptXml({ 'gouji.policy': '1', 'gouji.explanations': '2' }),
    keptXml({ 'gouji.policy': '3' }),
  ];
  expect(textsOfParts(parts)).toEqual({ 'gouji.policy': '3', 'gouji.explanations': '2' });
  expect(textsOfParts([])).toBeUndefined();
});

test('older settings hold until a part has taken them over, or removed them', () => {
  const settings = { 'gouji.policy': 'old', 'gouji.explanations': 'old' };
  expect(keptTexts(undefined, settings)).toEqual(settings);
  expect(keptTexts({ 'gouji.policy': 'new' }, settings)).toEqual({ ...settings, 'gouji.policy': 'new' });
  expect(keptTexts({ 'gouji.policy': '', 'gouji.explanations': '' }, settings)).toBeUndefined();
});
