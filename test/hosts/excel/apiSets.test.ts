/**
 * The adapter uses no member of Office that the manifest does not ask for, except behind `isSetSupported`.
 * A proof that never fails proves nothing: most of it is small sources (`apiSets.seeds.ts`) on which it has to.
 */
import { readFileSync } from 'node:fs';
import { compareVersions, satisfies, setsIn } from '../../helpers/apiSetTags';
import { adapterFiles, compile, floorOf } from '../../helpers/apiSets';
import { GROUPS } from './apiSets.seeds';

/** What a seed can ask. */
const HELPERS = `
const EXCEL = 'ExcelApi';
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported(EXCEL, version);
export function has(set: string, version = '1.18') {
  return Office.context.requirements.isSetSupported(set, version);
}
export const notes = (): boolean => supports('1.18');
export const lacks = (version: string): boolean => !supports(version);
export const supportsAndMore = (version: string): boolean => { console.log(version); return supports(version); };
export const supportsSoon = async (version: string): Promise<boolean> => supports(version);
export const endless = (version: string): boolean => endless(version);
`;

/** Kinds of tags that the installed types do not have, or have for another program than Excel. */
const PREVIEW = `
declare namespace Excel {
  interface Worksheet {
    /** [Api set: ExcelApi BETA (PREVIEW ONLY)] */
    readonly shiny: number;
    /** [Api set: ExcelApi 1.16 or ExcelApiOnline 1.1] */
    readonly eitherSet: number;
    /**
     * [Api set: ExcelApi 1.17]
     * [Api set: ExcelApi 1.12]
     */
    readonly twoLines: number;
    /** [Api set: ExcelApi 1.2] */
    how: How | 'Old' | 'New';
  }
  /** [Api set: ExcelApi 1.19] */
  interface Bare {
    untagged: number;
    name: string;
    delete(): void;
    /** [Api set: ExcelApi 1.2] */
    older: number;
  }
  function bare(): Bare;
  interface Loose {
    anywhere?: boolean;
  }
  /** [Api set: ExcelApi 1.19] */
  interface Strict {
    anywhere?: boolean;
  }
  function take(options: Strict | Loose): void;
  /** [Api set: ExcelApi 1.2] */
  enum How {
    older = 'Old',
    /** [Api set: ExcelApi 1.16] */
    newer = 'New',
  }
}
`;

/** What stands before a seed. */
const HEAD = `import { supports, has, notes, lacks, supportsAndMore, supportsSoon, endless } from './helpers';
export async function seed({ context, sheet, range, either, wish }: {
  context: Excel.RequestContext; sheet: Excel.Worksheet; range: Excel.Range;
  either: Excel.Range | Excel.RangeAreas; wish: boolean;
}) {
`;

const HEIGHT = HEAD.split('\n').length - 1;

const ROOM = 'src/hosts/excel/seeds';
const FILES = new Map(
  Object.entries(GROUPS).flatMap(([group, all]) =>
    all.map((seed, index) => [`${ROOM}/${group}${index}.ts`, seed] as const),
  ),
);

/** Of the seeds, whatever the manifest says. */
const FLOOR = [{ name: 'ExcelApi', version: '1.14' }];
const sources = compile(
  new Map([
    [`${ROOM}/helpers.ts`, HELPERS],
    ['node_modules/@types/office-js-preview/index.d.ts', PREVIEW],
    ...[...FILES].map(([file, { code }]) => [file, `${HEAD}${code}\n}\n`] as const),
  ]),
);
const files = adapterFiles();
const adapter = sources.prove(files, floorOf());

describe('the adapter', () => {
  test(`${adapter.uses} uses of ${adapter.members.size} members in ${files.length} files: none above the floor`, () => {
    expect(adapter.findings).toEqual([]);
  });

  test('that is all of them: too few would mean that the types were not found', () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
    expect(adapter.members.size).toBeGreaterThanOrEqual(60);
    expect([...adapter.members]).toEqual(
      expect.arrayContaining([
        'Excel.run',
        'Excel.Range.values',
        'Excel.WorksheetCollection.items',
        'Excel.ConditionalFormatType.custom',
        'Excel.RowPropertiesLoadOptions.rowHidden',
        'Office.RequirementSetSupport.isSetSupported',
      ]),
    );
  });

  test('on an older floor it would fail, and say where', () => {
    const { findings } = sources.prove(files, [{ name: 'ExcelApi', version: '1.12' }]);
    expect(findings).toContainEqual(
      expect.stringMatching(
        /^src\/hosts\/excel\/\w+\.ts:\d+ Excel\.Range\.getMergedAreasOrNullObject needs ExcelApi 1\.13, floor 1\.12$/,
      ),
    );
    expect(sources.prove(files, []).findings.length).toBeGreaterThan(adapter.members.size / 2);
  });
});

describe.each(Object.keys(GROUPS))('%s', (group) => {
  const own = [...FILES].filter(([file]) => file.startsWith(`${ROOM}/${group}`));
  test.each(own.map(([file, seed]) => [seed.name, file, seed] as const))('%s', (_name, file, seed) => {
    // What does not compile might be passed over for that reason.
    expect(sources.errorsIn(file)).toEqual([]);
    const found = sources.prove([file], FLOOR).findings.map((finding) => {
      const [, line, rest] = /:(\d+) (.*?)(?:, floor [\d.none]+)?$/.exec(finding)!;
      return `${Number(line) - HEIGHT}: ${rest}`;
    });
    expect(found).toEqual(seed.finds);
  });
});

describe('what a finding says', () => {
  const fileOf = (wanted: string): string => [...FILES].find(([, { name }]) => name === wanted)![0];
  const say = (name: string, ...has: Parameters<typeof sources.prove>[1]): readonly string[] =>
    sources.prove([fileOf(name)], has).findings;

  test('file, line, member, what it needs and what there is', () => {
    const file = fileOf('a property read');
    expect(say('a property read', ...FLOOR)).toEqual([
      `${file}:${HEIGHT + 1} Excel.Worksheet.notes needs ExcelApi 1.18, floor 1.14`,
    ]);
    expect(say('a shared runtime', ...FLOOR)).toEqual([
      `${fileOf('a shared runtime')}:${HEIGHT + 1} Office.Addin.hide needs SharedRuntime 1.1, floor none`,
    ]);
  });

  test('nothing, once the manifest asks for it', () => {
    expect(say('a property read', { name: 'ExcelApi', version: '1.18' })).toEqual([]);
    expect(say('a shared runtime', { name: 'SharedRuntime', version: '1.1' })).toEqual([]);
  });
});

test('the floor is what the manifest asks for', () => {
  expect(floorOf()).toContainEqual({ name: 'ExcelApi', version: expect.stringMatching(/^1\.\d+$/) });
  const more = `<Requirements><Sets DefaultMinVersion="1.2"><Set Name="SharedRuntime"/>
    <Set MinVersion="1.14" Name="ExcelApi" /></Sets></Requirements>`;
  expect(floorOf(more)).toEqual([
    { name: 'SharedRuntime', version: '1.2' },
    { name: 'ExcelApi', version: '1.14' },
  ]);
});

test.each([
  ['[Api set: ExcelApi 1.9]', ['ExcelApi 1.9']],
  ['[Api set: ExcelApi 1.1 for get, 1.8 for set]', ['ExcelApi 1.1']],
  [
    "[Api set: ExcelApi 1.8. The name of this value was 'Others' in ExcelApi 1.7]",
    ['ExcelApi 1.8', 'ExcelApi 1.7'],
  ],
  ['[Api set: ExcelApi 1.16 or ExcelApiOnline 1.1]', ['ExcelApi 1.16', 'ExcelApiOnline 1.1']],
  ['[Api set: ExcelApi BETA (PREVIEW ONLY)]', ['ExcelApi BETA']],
  ['[Api set: ExcelApi 1.9, ExcelApi Preview for null `to`]', ['ExcelApi 1.9', 'ExcelApi BETA']],
  ['@param x [Api set: ExcelApi 1.7]', undefined],
  ['@param x A range.\n * @remarks\n * [Api set: ExcelApi 1.2]', ['ExcelApi 1.2']],
  ['**Requirement set**: {@link https://a/b#c | Not in a set}\n', []],
  [
    '**Requirement set**: {@link https://a/b | RibbonApi 1.3}\n\n {@link https://a | Other 1.1}',
    ['RibbonApi 1.3'],
  ],
  [
    '**Requirement sets**:\n *\n * - {@link a | DialogApi}\n *\n * - Mailbox\n *\n * {@link b | Other}',
    ['DialogApi 1.1'],
  ],
  ['Nothing of the kind.', undefined],
  ['[Api set: Mailbox 1.3]', ['Mailbox 1.3']],
  ['The following outlines support information for Outlook.\n *\n * [Api set: Mailbox 1.3]', undefined],
])('%j', (comment, sets) => {
  expect(setsIn(`/**\n * ${comment}\n */`)?.map(({ name, version }) => `${name} ${version}`)).toEqual(sets);
});

test('every tag of Excel’s is understood', () => {
  const types = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const tags = [...new Set(types.match(/\[\s*Api set:[^\]]*Excel[^\]]*\]/gi))];
  expect(tags.length).toBeGreaterThan(20);
  expect(tags.filter((tag) => !setsIn(tag)?.every(({ version }) => /^(1\.\d+|BETA)$/.test(version)))).toEqual(
    [],
  );
});

test('versions are numbers with a dot between, and a preview is newer than all', () => {
  expect(compareVersions('1.10', '1.9')).toBeGreaterThan(0);
  expect(compareVersions('1.14', '1.14')).toBe(0);
  expect(compareVersions('BETA', '1.99')).toBeGreaterThan(0);
  expect(satisfies({ name: 'ExcelApi', version: 'BETA' }, { name: 'ExcelApi', version: 'BETA' })).toBe(false);
});
