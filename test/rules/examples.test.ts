/** Every rule's own examples, run; and what must be true of the registry as a whole. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkRelations } from '../../src/linter/checkRelation';
import { lint } from '../../src/linter/lint';
import type { Diagnostic, RuleOutcome } from '../../src/model/result/diagnostic';
import type { FieldId } from '../../src/model/form/fields';
import { inList } from '../../src/model/form/fields';
import type { Field, FormModel, FormSet } from '../../src/model/form/form';
import { priorOf } from '../../src/model/form/form';
import { LOCALES } from '../../src/model/text/locale';
import { mayRead } from '../../src/model/result/reads';
import type { ExampleForm, Rule } from '../../src/model/result/rule';
import type { Policy } from '../../src/model/policy/policy';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { rounding, RULES } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';
import { deepFreeze } from '../helpers/deepFreeze';

function run(rule: Rule, form: ExampleForm, settings: Partial<Policy> = {}): readonly RuleOutcome[] {
  const set = deepFreeze(buildForms(form, rule.meta.needs));
  return lint([set], [rule], rounding, { ...DEFAULT_POLICY, ...settings }).outcomes;
}

function failures(outcomes: readonly RuleOutcome[]): readonly Diagnostic[] {
  return outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [outcome.diagnostic] : []));
}

/** The same forms; every field that is looked up is noted. */
function recording(set: FormSet, seen: Set<string>): FormSet {
  class Recorded extends Map<FieldId, Field> {
    override get(id: FieldId): Field | undefined {
      seen.add(id);
      return super.get(id);
    }
  }
  const recorded = (form: FormModel): FormModel => ({ ...form, fields: new Recorded(form.fields) });
  const prior = priorOf(set);
  return {
    forms: set.forms.map(recorded),
    ...(prior && { prior: { ...prior, forms: prior.forms.map(recorded) } }),
  };
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
      const outcomes = run(rule, example.form, example.policy);
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

  test('reads no field that it does not declare', () => {
    const seen = new Set<string>();
    for (const form of [...rule.examples.valid, ...rule.examples.invalid.map((example) => example.form)]) {
      const set = recording(buildForms(form, rule.meta.needs), seen);
      // The rule alone: what a finding is known by is looked up afterwards.
      if ('relations' in rule) checkRelations(rule, set);
      else
        for (const { status, place } of rule.check(set, DEFAULT_POLICY))
          if (status === 'failed') seen.add(place);
    }
    expect(seen.size).toBeGreaterThan(0);
    const undeclared = [...seen].filter((id) => !mayRead(rule, new Set([inList(id).pattern])));
    expect(undeclared).toEqual([]);
  });
});

describe('the registry', () => {
  test('holds every rule file, under its own name', () => {
    const folder = path.join(__dirname, '../../src/rules');
    const files = ['basic', 'evaluation', 'cross', 'prior', 'report'].flatMap((room) =>
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
