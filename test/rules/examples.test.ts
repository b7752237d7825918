/** Every rule's own examples, run; and what must be true of the registry as a whole. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lint } from '../../src/linter/lint';
import type { Diagnostic, RuleOutcome } from '../../src/model/diagnostic';
import { LOCALES } from '../../src/model/locale';
import { patternsOf } from '../../src/model/relation';
import type { ExampleForm, Rule } from '../../src/model/rule';
import { DEFAULT_POLICY } from '../../src/model/policy';
import { rounding, RULES } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';
import { deepFreeze } from '../helpers/deepFreeze';

function run(rule: Rule, form: ExampleForm): readonly RuleOutcome[] {
  const set = deepFreeze(buildForms(form, rule.meta.needs));
  return lint([set], [rule], rounding, DEFAULT_POLICY).outcomes;
}

function failures(outcomes: readonly RuleOutcome[]): readonly Diagnostic[] {
  return outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [outcome.diagnostic] : []));
}

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.valid.map((form, index) => [index, form] as const))(
    'valid example %i',
    (_, form) => {
      const outcomes = run(rule, form);
      expect(outcomes.filter((outcome) => outcome.status === 'crashed')).toEqual([]);
      expect(failures(outcomes)).toEqual([]);
    },
  );

  test.each(rule.examples.invalid.map((example, index) => [index, example] as const))(
    'invalid example %i gives one finding',
    (_, example) => {
      const outcomes = run(rule, example.form);
      expect(outcomes.filter((outcome) => outcome.status === 'crashed')).toEqual([]);
      const found = failures(outcomes);
      expect(found.map(({ messageId, cells }) => ({ messageId, at: cells[0]?.field }))).toEqual([
        { messageId: example.messageId, at: example.at },
      ]);
      for (const locale of LOCALES) expect(found[0]!.message[locale]).not.toMatch(/[{}]|undefined|NaN/);
      expect(found[0]!.ruleId).toBe(id);
    },
  );

  test('at least one valid example is decided as passed', () => {
    const passed = rule.examples.valid
      .flatMap((form) => run(rule, form))
      .filter(({ status }) => status === 'passed');
    expect(passed.length).toBeGreaterThan(0);
  });

  test('every message is shown by an example', () => {
    expect(new Set(rule.examples.invalid.map(({ messageId }) => messageId))).toEqual(
      new Set(Object.keys(rule.meta.messages)),
    );
  });

  test('no example stands twice', () => {
    const all = [...rule.examples.valid, ...rule.examples.invalid.map(({ form }) => form)].map((form) =>
      JSON.stringify(form),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test('a blank form gives no finding', () => {
    expect(failures(run(rule, {}))).toEqual([]);
  });

  test('reads at least one field', () => {
    const reads = 'relations' in rule ? rule.relations.flatMap(patternsOf) : rule.reads;
    expect(reads.length).toBeGreaterThan(0);
  });
});

describe('the registry', () => {
  test('holds every rule file, under its own name', () => {
    const folder = path.join(__dirname, '../../src/rules');
    const files = ['basic', 'evaluation', 'cross'].flatMap((room) =>
      readdirSync(path.join(folder, room)).map((file) => `${room}/${file.replace(/\.ts$/, '')}`),
    );
    expect(RULES.map((rule) => rule.meta.id).sort()).toEqual(files.sort());
  });

  test('says everything in every language', () => {
    for (const { meta } of RULES) {
      for (const text of [meta.title, meta.requirement, meta.source.text, ...Object.values(meta.messages)]) {
        expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff=≤]/);
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]{3,}/);
      }
    }
  });

  test('uses the same placeholders in every language', () => {
    const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const { meta } of RULES) {
      for (const text of Object.values(meta.messages)) expect(holes(text.en)).toEqual(holes(text['zh-CN']));
    }
  });
});
