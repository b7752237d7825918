/** What gouji keeps in a workbook, read from where Excel puts an add-in's settings. */
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../../src/hosts/xlsx';
import type { WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import { settingsPart, withSettings } from '../../helpers/settings';
import { SAMPLE_PATH } from '../../helpers/workbook';
import { type PartTable, zipTable } from '../../helpers/zip';
import { relationships, workbookParts } from './parts';

const TEXT = '{"version":1,"items":[{"reason":"质保金 <1.53> & “尾款”"}]}';
const KEY = 'gouji.explanations';

/** A workbook with these web extension parts, by any name, hung where Excel hangs them. */
function withParts(parts: PartTable, panes = 'xl/webextensions/taskpanes.xml'): PartTable {
  const [folder, file] = [panes.slice(0, panes.lastIndexOf('/')), panes.slice(panes.lastIndexOf('/') + 1)];
  const targets = Object.keys(parts).map(
    (path, index) => [`rId${index + 1}`, ['webextension', `/${path}`]] as const,
  );
  return {
    ...workbookParts(),
    '_rels/.rels': relationships({
      rId1: ['officeDocument', 'xl/workbook.xml'],
      rId2: ['webextensiontaskpanes', panes],
    }),
    [panes]: '<wetp:taskpanes xmlns:wetp="w"/>',
    [`${folder}/_rels/${file}.rels`]: relationships(Object.fromEntries(targets)),
    ...parts,
  };
}

function read(table: PartTable): WorkbookSnapshot {
  const workbook = readXlsx(zipTable(table));
  // Whatever becomes of the settings, the sheets are read.
  expect(workbook.sheets).toEqual(readXlsx(zipTable(workbookParts())).sheets);
  return workbook;
}

const settingsOf = (properties: Readonly<Record<string, string>>): WorkbookSnapshot['settings'] =>
  read(withParts({ 'xl/webextensions/webextension1.xml': settingsPart(properties) })).settings;

test('a text comes out of the quotes that Excel puts around it', () => {
  expect(settingsOf({ [KEY]: JSON.stringify(TEXT) })).toEqual({ [KEY]: TEXT });
});

test.each([
  ['an object, as JSON', TEXT],
  ['a text that begins no JSON', '已说明'],
  ['a text with a broken quote', '"{version:1'],
  ['null', 'null'],
  ['a number', '1'],
])('%s: as it stands', (_, value) => {
  expect(settingsOf({ [KEY]: value })).toEqual({ [KEY]: value });
});

test('an empty text is none: it was removed', () => {
  expect(settingsOf({ [KEY]: '' })).toBeUndefined();
});

test('quotes come off once', () => {
  expect(settingsOf({ [KEY]: JSON.stringify(JSON.stringify(TEXT)) })).toEqual({
    [KEY]: JSON.stringify(TEXT),
  });
});

test('only what is ours, of any part, by any name', () => {
  const parts = {
    'xl/webextensions/webextension7.xml': settingsPart({
      'other.key': '"x"',
      explanations: '"x"',
      Gouji: '"x"',
    }),
    '扩展/甲.xml': settingsPart({ 'gouji.journal': '"j"', [KEY]: '"old"' }),
    'xl/webextensions/webextension2.xml': settingsPart({ [KEY]: '"new"' }),
  };
  const expected = { 'gouji.journal': 'j', [KEY]: 'new' };
  expect(read(withParts(parts)).settings).toEqual(expected);
  expect(read(withParts(parts, '窗格/p.xml')).settings).toEqual(expected);
});

test('a file as Excel saves it', () => {
  const bytes = withSettings(readFileSync(SAMPLE_PATH), { [KEY]: TEXT, 'gouji.journal': '{}' });
  expect(readXlsx(bytes).settings).toEqual({ [KEY]: TEXT, 'gouji.journal': '{}' });
});

describe('no settings, and the file is read', () => {
  const good = settingsPart({ [KEY]: '"x"' });
  const at = 'xl/webextensions/webextension1.xml';
  const whole = withParts({ [at]: good });

  test.each<[string, PartTable]>([
    ['no web extension', workbookParts()],
    ['a web extension that nothing leads to', { ...workbookParts(), [at]: good }],
    ['only settings of others', withParts({ [at]: settingsPart({ other: '"x"' }) })],
    ['an empty part', { ...whole, [at]: '' }],
    ['a part that is not there', Object.fromEntries(Object.entries(whole).filter(([path]) => path !== at))],
    ['no XML', withParts({ [at]: 'x' })],
    ['XML that breaks off after the property', withParts({ [at]: good.slice(0, -40) })],
    ['a document type', withParts({ [at]: good.replace('<we:webext', '<!DOCTYPE x><we:webext') })],
    ['no UTF-8', withParts({ [at]: Buffer.from([0x3c, 0xff, 0xff]) })],
    ['a property without a value', withParts({ [at]: good.replace(/ value="[^"]*"/, '') })],
    ['a name beyond reason', withParts({ [at]: settingsPart({ [`gouji.${'x'.repeat(200)}`]: '"x"' }) })],
    ['a text beyond reason', withParts({ [at]: settingsPart({ [KEY]: 'x'.repeat(5_000_000) }) })],
    ['a part beyond reason', withParts({ [at]: `${good}<!--${' '.repeat(20_000_000)}-->` })],
    [
      'panes whose relationships are damaged',
      { ...whole, 'xl/webextensions/_rels/taskpanes.xml.rels': '<Relationships><' },
    ],
    [
      'a part that is outside of the file',
      {
        ...whole,
        'xl/webextensions/_rels/taskpanes.xml.rels': relationships({
          rId1: ['webextension', `/${at}" TargetMode="External`],
        }),
      },
    ],
  ])('%s', (_, table) => {
    expect(read(table)).not.toHaveProperty('settings');
  });

  test('a damaged part takes nothing from the others', () => {
    const parts = { [at]: good, 'xl/webextensions/webextension2.xml': '<we:webextension><we:prop' };
    expect(read(withParts(parts)).settings).toEqual({ [KEY]: 'x' });
  });
});

test('keys that every object has are no keys of ours', () => {
  const settings = settingsOf({ __proto__x: '"x"', ['__proto__']: '"x"', 'gouji.__proto__': '"x"' });
  expect(settings).toEqual({ 'gouji.__proto__': 'x' });
});

test('more settings than anyone keeps are cut off', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`gouji.${index}`, '"x"']));
  expect(Object.keys(settingsOf(many)!)).toHaveLength(100);
});
