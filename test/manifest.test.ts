/** The manifest, held to what Excel asks of it. Microsoft's own validator needs the network. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';

const ROOT = path.resolve(__dirname, '..');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const manifest = parse(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'));

function all(name: string, within: Element = manifest): Element[] {
  return within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);
}

function every(within: Element = manifest): Element[] {
  return within.children.flatMap((child) => [child, ...every(child)]);
}

/** Width and height, from the header of a PNG file. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const fileOf = (url: string): string => path.join(ROOT, new URL(url).pathname);

test('has the elements of a task pane add-in, in the order of its schema', () => {
  expect(manifest.name).toBe('OfficeApp');
  expect(manifest.children.map(({ name }) => name)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
});

test('keeps its id: Excel would take another for another add-in', () => {
  expect(manifest.children[0]!.text).toBe('6f0d6a3e-8c7b-4b52-9a35-2f4f6e1c9d70');
});

test('asks for what the adapter needs and no more', () => {
  expect(all('Set').map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.14' }]);
});

test('resources: every one used is defined, every one defined is used, ids are short and unique', () => {
  const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
    all(name).flatMap(({ attributes }) => attributes['id'] ?? []),
  );
  const used = new Set(every().flatMap(({ attributes }) => attributes['resid'] ?? []));
  expect(new Set(defined).size).toBe(defined.length);
  expect([...used].sort()).toEqual([...defined].sort());
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test('ids of groups and controls are unique', () => {
  const ids = ['Group', 'Control'].flatMap((name) => all(name).map(({ attributes }) => attributes['id']));
  expect(new Set(ids).size).toBe(ids.length);
});

test('icons are there, in the size that they are named for', () => {
  for (const { attributes } of all('bt:Image').filter((image) => image.attributes['id'])) {
    const size = Number(attributes['id']!.split('.')[1]);
    expect(pngSize(fileOf(attributes['DefaultValue']!))).toEqual([size, size]);
  }
  expect(pngSize(fileOf(all('IconUrl')[0]!.attributes['DefaultValue']!))).toEqual([32, 32]);
  expect(pngSize(fileOf(all('HighResolutionIconUrl')[0]!.attributes['DefaultValue']!))).toEqual([64, 64]);
  for (const icon of all('Icon')) {
    const given = icon.children.map(({ attributes }) => attributes['size']);
    expect(given).toEqual(expect.arrayContaining(['16', '32', '80']));
    for (const { attributes } of icon.children)
      expect(attributes['resid']).toBe(`Icon.${attributes['size']}`);
  }
});

test('every text is there in Chinese and in English, and fits', () => {
  const texts = [
    ...all('DisplayName'),
    ...all('Description').filter((each) => each.attributes['DefaultValue']),
    ...all('bt:String'),
  ];
  for (const { attributes, children } of texts) {
    expect(attributes['DefaultValue']).toMatch(/\p{Script=Han}/u);
    expect(children.map((override) => override.attributes['Locale'])).toEqual(['en-US']);
    expect(children[0]!.attributes['Value']).not.toMatch(/\p{Script=Han}/u);
  }
  const longest = (within: string, limit: number): void => {
    for (const each of every(all(within)[0]!)) {
      expect((each.attributes['DefaultValue'] ?? each.attributes['Value'] ?? '').length).toBeLessThanOrEqual(
        limit,
      );
    }
  };
  longest('bt:ShortStrings', 125);
  longest('bt:LongStrings', 250);
  const [name] = all('DisplayName');
  for (const each of [name!, ...name!.children]) {
    expect((each.attributes['DefaultValue'] ?? each.attributes['Value'])!.length).toBeLessThanOrEqual(125);
  }
});

test('opens one page, and every address is on one secure origin', () => {
  const urls = every().flatMap(({ attributes }) =>
    Object.entries(attributes)
      .filter(([name, value]) => !name.startsWith('xmlns') && /^https?:/.test(value))
      .map(([, value]) => value),
  );
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(['https://localhost:3000']));
  expect(all('AppDomains')).toEqual([]);
  const page = 'https://localhost:3000/taskpane/taskpane.html';
  expect(all('DefaultSettings')[0]!.children[0]!.attributes['DefaultValue']).toBe(page);
  expect(all('bt:Url').map(({ attributes }) => attributes['DefaultValue'])).toEqual([page]);
});

test('stands on the Home tab as one button that opens the pane', () => {
  expect(all('OfficeTab')[0]!.attributes['id']).toBe('TabHome');
  expect(all('Control')).toHaveLength(1);
  expect(all('Action')[0]!.attributes['xsi:type']).toBe('ShowTaskpane');
});
