/** The JSON of `gouji policies` as a schema: published as assets/policies.schema.json, and what its test validates by. */
import * as v from 'valibot';
import { CLAUSE_IDS } from '../../model/policy/clauses';
import { REFUSALS } from '../../model/policy/refusals';

const text = v.pipe(v.string(), v.minLength(1));

/** @param kinds those of the forms that a preset may fit */
export const policiesSchema = (kinds: readonly string[]) =>
  v.strictObject({
    $schema: v.optional(v.string()),
    schemaVersion: v.literal(1),
    policies: v.array(
      v.strictObject({
        /** What `--policy` and a configuration's `preset` call it. */
        name: text,
        title: text,
        /** What it is good for, and what is not known of it. */
        note: text,
        forms: v.array(v.picklist(kinds)),
        clauses: v.array(
          v.strictObject({
            id: v.picklist(CLAUSE_IDS),
            /** What it settles: a policy has one clause for it, or none. */
            question: text,
            /** `code`: scripts of the receiving system; `page`: a published form; `firm`: an evaluator's criteria. */
            mark: v.picklist(['code', 'page', 'firm']),
            text,
            source: text,
          }),
        ),
        /** What the receiving system refuses on saving; empty where that is not known. */
        refusals: v.array(v.strictObject({ id: v.picklist(REFUSALS), text, source: text })),
        /** Parameters, where they differ from the defaults. */
        settings: v.array(v.strictObject({ setting: text, default: v.unknown(), used: v.unknown() })),
      }),
    ),
  });
