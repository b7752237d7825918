/** The manifest, held to what Excel asks of it. Microsoft's own validator needs the network. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { version } from '../package.json';
import { COMMANDS } from '../src/taskpane/commands/commands';

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

const names = ({ children }: Element): string[] => children.map(({ name }) => name);

const only = (name: string, within?: Element): Element => {
  const found = all(name, within);
  expect(found).toHaveLength(1);
  return found[0]!;
};

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
  expect(names(manifest)).toEqual([
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

test('has what Excel reads beyond that in the order of its schema, too', () => {
  const overrides = only('VersionOverrides');
  expect(overrides.attributes['xsi:type']).toBe('VersionOverridesV1_0');
  expect(names(overrides)).toEqual(['Requirements', 'Hosts', 'Resources']);
  const host = only('Host', only('Hosts', overrides));
  expect(host.attributes).toEqual({ 'xsi:type': 'Workbook' });
  expect(names(host)).toEqual(['Runtimes', 'DesktopFormFactor']);
  expect(names(only('DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  expect([...new Set(names(only('Group')))]).toEqual(['Label', 'Icon', 'Control']);
  for (const control of all('Control')) {
    expect(control.attributes['xsi:type']).toBe('Button');
    expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(names(only('Supertip', control))).toEqual(['Title', 'Description']);
  }
  expect(names(only('Resources'))).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
});

/** What each of our elements may hold, in the order of https://learn.microsoft.com/javascript/api/manifest */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  DisplayName: ['Override'],
  Description: ['Override'],
  Hosts: ['Host'],
  Requirements: ['Sets'],
  Sets: ['Set'],
  'bt:Sets': ['bt:Set'],
  DefaultSettings: ['SourceLocation'],
  Runtimes: ['Runtime'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab'],
  OfficeTab: ['Group'],
  Icon: Array.from({ length: 8 }, () => 'bt:Image'),
  ShowTaskpane: ['TaskpaneId', 'SourceLocation', 'Title'],
  ExecuteFunction: ['FunctionName'],
  'bt:String': ['bt:Override'],
};
/** Held to their order above. */
const ABOVE =
  /^(VersionOverrides|Host|DesktopFormFactor|Group|Control|Supertip|Resources|bt:(Images|Urls|(Short|Long)Strings))$/;

test('every other element holds what the schema gives it, in that order, and nothing else', () => {
  for (const element of every()) {
    if (element.children.length === 0 || ABOVE.test(element.name)) continue;
    const type = element.attributes['xsi:type'];
    const name = element.name === 'Action' ? type! : element.name;
    const allowed =
      element.name === 'Requirements' && element.children[0]!.name === 'bt:Sets'
        ? ['bt:Sets']
        : CHILDREN[name];
    expect([name, allowed?.slice(0, element.children.length)]).toEqual([name, names(element)]);
  }
});

test('has a version of four parts, the package’s own before the last', () => {
  const [, { text }] = manifest.children as [Element, Element];
  expect(text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  expect(text).toBe(`${version.replace(/-.*/, '')}.0`);
});

test('keeps its id: Excel would take another for another add-in', () => {
  expect(manifest.children[0]!.text).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(manifest.children[0]!.text).toBe('6f0d6a3e-8c7b-4b52-9a35-2f4f6e1c9d70');
});

test('asks for what the adapter needs and no more', () => {
  expect(all('Set').map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.14' }]);
});

test('asks for a shared runtime only for the ribbon: without one the pane is still there', () => {
  const sets = all('bt:Set', only('Requirements', only('VersionOverrides')));
  expect(sets.map(({ attributes }) => attributes)).toEqual([{ Name: 'SharedRuntime', MinVersion: '1.1' }]);
});

test('pane and buttons run in one page that goes on while the pane is closed', () => {
  const { resid } = only('SourceLocation', only('VersionOverrides')).attributes;
  expect(only('Runtime').attributes).toEqual({ resid, lifetime: 'long' });
  expect(only('FunctionFile').attributes).toEqual({ resid });
  // A pane without an id would count as another pane; a shared runtime has one.
  expect(only('TaskpaneId').text).toBe('Gouji.Pane');
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

test('each resource is of the kind that its place asks for', () => {
  const kind = new Map(
    ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap((name) =>
      only(name).children.map(({ attributes }) => [attributes['id'], name] as const),
    ),
  );
  for (const { name, attributes } of every(only('Hosts', only('VersionOverrides')))) {
    if (!attributes['resid']) continue;
    const asked =
      name === 'bt:Image'
        ? 'bt:Images'
        : /^(Label|Title)$/.test(name)
          ? 'bt:ShortStrings'
          : name === 'Description'
            ? 'bt:LongStrings'
            : 'bt:Urls';
    expect([attributes['resid'], kind.get(attributes['resid'])]).toEqual([attributes['resid'], asked]);
  }
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
    const given = icon.children.map(({ attributes }) => attributes['size']!);
    // All that there are: https://learn.microsoft.com/javascript/api/manifest/icon#image
    expect(given).toEqual(['16', '20', '24', '32', '40', '48', '64', '80']);
    const [set] = icon.children[0]!.attributes['resid']!.split('.');
    expect(icon.children.map(({ attributes }) => attributes['resid'])).toEqual(
      given.map((size) => `${set}.${size}`),
    );
  }
});

test('no icon lies there that nothing shows', () => {
  const shown = every()
    .flatMap(({ attributes }) => attributes['DefaultValue'] ?? [])
    .filter((value) => value.endsWith('.png'));
  const drawn = readdirSync(path.join(ROOT, 'assets/icons')).filter((file) => file.endsWith('.png'));
  expect([...new Set(shown.map((url) => path.basename(fileOf(url))))].sort()).toEqual(drawn.sort());
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
  // https://learn.microsoft.com/javascript/api/manifest/displayname, …/description, …/providername
  for (const [element, limit] of [
    [all('DisplayName')[0]!, 125],
    [all('Description')[0]!, 250],
  ] as const) {
    for (const each of [element, ...element.children]) {
      expect((each.attributes['DefaultValue'] ?? each.attributes['Value'])!.length).toBeLessThanOrEqual(
        limit,
      );
    }
  }
  expect(only('ProviderName').text.length).toBeLessThanOrEqual(125);
  expect(only('DefaultLocale').text).toBe('zh-CN');
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
  const support = 'https://localhost:3000/taskpane/support.html';
  expect(all('bt:Url').map(({ attributes }) => attributes['DefaultValue'])).toEqual([page, support]);
  expect(only('SupportUrl').attributes['DefaultValue']).toBe(support);
  expect(only('LearnMoreUrl').attributes['resid']).toBe('Support.Url');
});

test('stands on the Home tab: the pane first, then the commands', () => {
  expect(only('OfficeTab').attributes['id']).toBe('TabHome');
  // More than six controls Office does not take: https://learn.microsoft.com/javascript/api/manifest/officetab#group
  expect(all('Control').length).toBeLessThanOrEqual(6);
  const [pane, ...commands] = all('Action').map((action) => action.attributes['xsi:type']);
  expect(pane).toBe('ShowTaskpane');
  expect(new Set(commands)).toEqual(new Set(['ExecuteFunction']));
});

test('its buttons run the functions that the page associates, all of them and each with its own icon', () => {
  const buttons = all('Control').filter((control) => all('FunctionName', control).length > 0);
  expect(buttons.map((button) => only('FunctionName', button).text)).toEqual(Object.keys(COMMANDS));
  for (const button of buttons) {
    const words = button.attributes['id']!.split('.')[1]!;
    const image = all('bt:Image').find(({ attributes }) => attributes['id'] === `${words}.16`)!;
    const name = only('FunctionName', button).text;
    expect(path.basename(fileOf(image.attributes['DefaultValue']!))).toBe(`${name}-16.png`);
    expect(only('Icon', button).children[0]!.attributes['resid']).toBe(`${words}.16`);
    expect(only('Label', button).attributes['resid']).toBe(`${words}.Label`);
    expect(only('Title', button).attributes['resid']).toBe(`${words}.Label`);
    expect(only('Description', button).attributes['resid']).toBe(`${words}.Tip`);
  }
});
