import { policiesText, policiesToJson, PRESETS, RULES } from '../../src/check';
import { CLAUSES, contradicting } from '../../src/model/policy/clauses';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { parsePolicy } from '../../src/model/policy/policySchema';
import { policyText } from '../../src/model/policy/policySettings';
import { policyOfPreset } from '../../src/model/policy/preset';
import { nonsenseIn } from '../../src/model/policy/ranges';
import { LAYOUTS } from '../../src/forms';
import { LOCALES } from '../../src/model/text/locale';

const ids = RULES.map(({ id }) => id);

test('every preset has a name of its own', () => {
  expect(new Set(PRESETS.map(({ name }) => name)).size).toBe(PRESETS.length);
});

describe.each(PRESETS.map((preset) => [preset.name, preset] as const))('%s', (name, preset) => {
  const policy = policyOfPreset(preset);

  test('settles each question once, by figures that make sense', () => {
    expect(contradicting(preset.clauses.map(({ id }) => id))).toBeUndefined();
    expect(nonsenseIn(policy, DEFAULT_POLICY)).toEqual([]);
    expect(LAYOUTS.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...preset.forms]));
  });

  test('is what a configuration that names it gives, and what is kept of it', () => {
    expect(parsePolicy(JSON.stringify({ preset: name }), 'c', 'en', ids, PRESETS)).toEqual(policy);
    expect(parsePolicy(policyText(policy)!, 'c', 'en', ids, PRESETS)).toEqual(policy);
  });

  test.each(LOCALES)('is listed with each clause and its source (%s)', (locale) => {
    const listed = policiesToJson(locale).policies.find((each) => each.name === name)!;
    expect(listed.clauses.map(({ id }) => id)).toEqual(preset.clauses.map(({ id }) => id));
    const text = policiesText(locale);
    for (const { id, source } of preset.clauses) {
      expect(text).toContain(CLAUSES[id].text[locale]);
      expect(text).toContain((source ?? CLAUSES[id].source)[locale]);
    }
  });
});
