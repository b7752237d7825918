/** SECURITY.md says what is so: its limits, its tests, what is kept; and the built pane names no stranger. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { DOCUMENT_LIMITS } from '../../src/hosts/docx';
import { WORKBOOK_LIMITS } from '../../src/hosts/xlsx';
import { EXPLANATIONS_KEY } from '../../src/model/reason/explanation';
import { JOURNAL_KEY, SUMMARY_KEY } from '../../src/model/writing/journal';
import { POLICY_KEY } from '../../src/model/policy/policySettings';

const ROOT = path.join(__dirname, '../..');
const text = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8');

test('the table has every limit with its value', () => {
  const rows = [...text.matchAll(/^\| `(\w+)`(（报告）)? +\| +(\d+) \|/gm)];
  const stated = (ofReport: boolean): Record<string, number> =>
    Object.fromEntries(
      rows
        .filter(([, name, mark]) => (ofReport ? mark !== undefined || name !== 'cells' : mark === undefined))
        .map(([, name, , value]) => [name!, Number(value)]),
    );
  expect(stated(false)).toMatchObject({ ...WORKBOOK_LIMITS });
  expect(stated(true)).toMatchObject({ ...DOCUMENT_LIMITS });
  expect(rows).toHaveLength(
    new Set([...Object.keys(WORKBOOK_LIMITS), ...Object.keys(DOCUMENT_LIMITS)]).size + 1,
  );
});

test('every test that it names is there, and every key that is kept is named', () => {
  const named = [...new Set(text.match(/test\/[\w/]+/g))];
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) {
    const found = ['.test.ts', '.test.tsx'].some((ending) => existsSync(path.join(ROOT, name + ending)));
    expect([name, found]).toEqual([name, true]);
  }
  for (const key of [EXPLANATIONS_KEY, JOURNAL_KEY, SUMMARY_KEY, POLICY_KEY, 'gouji.preferences'])
    expect(text).toContain(`\`${key}\``);
});

describe('the built pane', () => {
  const folder = path.join(ROOT, '.cache/site/taskpane');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

  /** Names of vocabularies and addresses inside of texts that are shown or matched; none is ever opened. */
  const KNOWN =
    /^https?:\/\/(?:www\.w3\.org|schemas\.(?:openxmlformats|microsoft)\.(?:org|com)|purl\.(?:oclc\.)?org|purl\.org|react\.dev|github\.com|feross\.org|docs\.oasis-open\.org|aka\.ms|fb\.me|answers\.microsoft\.com)(?:\/|$)/;

  test('names no address but those of vocabularies and of its libraries’ own messages', () => {
    expect(scripts.length).toBeGreaterThan(3);
    const strange = scripts.flatMap((name) => {
      const code = readFileSync(path.join(folder, name), 'utf8');
      return [...code.matchAll(/\b(?:https?|wss?):\/\/[\w.-]+[\w/.-]*/g)]
        .map(([address]) => address)
        .filter((address) => !KNOWN.test(address))
        .map((address) => `${name}: ${address}`);
    });
    expect(strange).toEqual([]);
  });

  test('has no script in its page, and a policy without unsafe scripts or foreign origins', () => {
    const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
    for (const [, attributes, inside] of page.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)) {
      expect(attributes).toMatch(/\bsrc=/);
      expect(inside).toBe('');
    }
    const policy = /content="(default-src[^"]*)"/.exec(page)![1]!;
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(/script-src ([^;]*)/.exec(policy)![1]).toBe("'self'");
  });
});

test.each([
  ['cdn', 'https://appsforoffice.microsoft.com'],
  ['china', 'https://appsforoffice.cdn.partner.office365.cn'],
  ['local', undefined],
])('office.js from %s: the policy lets in that origin and no other', (_, origin) => {
  const config = readFileSync(path.join(ROOT, 'webpack.config.js'), 'utf8');
  const page = readFileSync(path.join(ROOT, 'src/taskpane/taskpane.html'), 'utf8');
  const officeJs =
    origin === undefined ? '../office-js/office.js' : new RegExp(`'(${origin}[^']*)'`).exec(config)![1]!;
  // As the build fills the template in.
  const line = /content="(default-src[^"]*)"/.exec(page)![0];
  const filled = line.replace(/<%=([^%]*)%>/g, (__, code: string) =>
    String(runInNewContext(code, { officeJs, URL })),
  );
  const policy = /content="(default-src[^"]*)"/.exec(filled)![1]!;
  expect([...policy.matchAll(/https?:\/\/[^\s;]+/g)].map(([found]) => found)).toEqual(
    origin === undefined ? [] : [origin, origin],
  );
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/);
});
