/** The JSON report as a schema: published as assets/result.schema.json, and what its tests validate against. */
import * as v from 'valibot';
import { REFUSALS } from '../../model/policy/refusals';
import type { FormKind } from '../../model/form/form';
import { ENTRY_ERRORS } from '../../model/result/cause';
import { WORK } from '../../model/result/issues';
import { SEVERITIES } from '../../model/result/severity';
import { taughtSchema } from './taughtJson';

const text = v.string();
const figure = v.nullable(v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/)));
const severity = v.picklist(SEVERITIES);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const scores = v.nullable(
  v.strictObject({
    execution: v.strictObject({ weight: figure, rate: figure, reported: figure, computed: figure }),
    indicators: v.array(
      v.strictObject({
        ...{ name: text, weight: figure, reported: figure, computed: figure, basis: text },
        /** The clause that decides; null where every clause found says the same, or nothing is computed. */
        clause: v.nullable(text),
        /** What other clauses give for the same figures, where the policy has none for the question. */
        others: v.array(v.strictObject({ clause: text, source: text, computed: figure })),
      }),
    ),
    /** `basis` says why there is none, where none could be computed. */
    total: v.strictObject({ reported: figure, computed: figure, basis: text }),
    grade: v.nullable(v.picklist(['优', '良', '中', '差'])),
  }),
);

const place = { sheet: text, address: text };
const content = v.nullable(v.union([v.string(), v.number()]));

const setting = v.strictObject({
  /** As a configuration calls it. */
  setting: text,
  default: v.unknown(),
  used: v.unknown(),
  /** It makes the check say less. */
  weaker: v.boolean(),
});
const settings = v.array(setting);

const policy = v.strictObject({
  from: v.picklist(['default', 'given', 'workbook-sheet', 'workbook-kept']),
  name: v.nullable(text),
  /** Every setting that is not the default's. */
  changed: settings,
  /** What comes with the files and would have weakened the check. */
  leftAside: v.nullable(
    v.strictObject({
      from: v.picklist(['given', 'workbook-sheet', 'workbook-kept']),
      name: v.nullable(text),
      changed: settings,
    }),
  ),
});

const finding = v.strictObject({
  rule: text,
  severity,
  message: text,
  cells: v.array(v.strictObject({ ...place, label: text, role: v.picklist(['subject', 'related']) })),
  reported: figure,
  computed: figure,
  difference: figure,
  cause: v.nullable(v.strictObject({ ...place, value: text })),
  /**
   * Stale: a figure has changed since, or the reason says nothing; the finding is open. Weak: it does not say what
   * happened.
   */
  explanation: v.nullable(v.strictObject({ reason: text, at: text, stale: v.boolean(), weak: v.boolean() })),
  fixes: v.array(
    v.strictObject({
      applicability: v.picklist(['safe', 'ask']),
      edits: v.array(v.strictObject({ ...place, before: content, after: content })),
    }),
  ),
  /** By which it is known again in a later check: rule, field by name, unit; neither address nor figures. */
  fingerprint: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
});

const cause = v.strictObject({
  kind: v.picklist(['cell', 'alternatives', 'ambiguous-allocation']),
  message: text,
  relations: count,
  corrections: v.array(
    v.strictObject({
      ...place,
      label: text,
      from: text,
      value: text,
      entryError: v.nullable(v.picklist(ENTRY_ERRORS)),
    }),
  ),
  /** Places in `findings`. */
  findings: v.array(count),
});

const file = (kinds: readonly FormKind[]) =>
  v.strictObject({
    file: text,
    status: v.picklist(['checked', 'partly-read', 'unreadable', 'no-form']),
    problem: v.nullable(v.strictObject({ code: text, message: text })),
    /** The report that was checked with it, as given. */
    report: v.nullable(text),
    /** What took no part in the check, and what to do about it. */
    notes: v.array(v.strictObject({ code: text, message: text })),
    unit: v.nullable(text),
    year: v.nullable(count),
    forms: v.array(
      v.strictObject({
        form: v.picklist(kinds),
        /** Whose forms it is one of, where its labels tell: `hubei`. */
        edition: v.nullable(text),
        sheet: text,
        range: text,
        name: v.nullable(text),
        /** Fields that were found, and labels that were taken for none. */
        /** It stands on a hidden sheet. */
        hidden: v.boolean(),
        coverage: v.strictObject({ read: count, unread: count }),
        /** Labels that were taught, and what came of that. */
        taught: taughtSchema,
        scores,
      }),
    ),
    /** Why the taught labels kept in the workbook were not used. */
    layoutProblem: v.nullable(text),
    /** Why the explanations kept in the workbook were not used. */
    explanationsProblem: v.nullable(text),
    skippedSheets: v.array(
      v.strictObject({ sheet: text, why: v.picklist(['very-hidden', 'summary', 'picture', 'empty']) }),
    ),
    /** Looked at, without a form that is known, where other sheets hold one. */
    otherSheets: v.array(text),
    policy: v.nullable(policy),
    findings: v.array(finding),
    /** One cell or amount each, with all that was found there: what is counted. `severity` is null once explained. */
    issues: v.array(
      v.strictObject({
        work: v.picklist(WORK),
        severity: v.nullable(severity),
        /** Places in `findings`. */
        findings: v.array(count),
      }),
    ),
    /** What is left to do, and what is done: blank cells that can be computed are counted, too. */
    work: v.nullable(
      v.strictObject({ blank: count, error: count, explain: count, hint: count, explained: count }),
    ),
    causes: v.array(cause),
    /** Findings that hang together and have no cause to name. */
    unresolved: v.array(
      v.strictObject({
        why: v.picklist(['blanks', 'many', 'several-ways']),
        message: text,
        cells: v.array(v.strictObject(place)),
      }),
    ),
    notChecked: v.array(
      v.strictObject({
        rule: text,
        reason: text,
        kind: v.picklist(['not-applicable', 'blank', 'unread', 'undecidable']),
      }),
    ),
    crashed: v.array(v.strictObject({ rule: text, error: text })),
    scores,
    /** What the receiving system would refuse on saving; null where the policy does not say what that is. */
    preflight: v.nullable(
      v.array(
        v.strictObject({
          id: v.picklist(REFUSALS),
          sheet: v.nullable(text),
          address: v.nullable(text),
          message: text,
        }),
      ),
    ),
  });

/** @param kinds of forms that a result may name */
export const resultSchema = (kinds: readonly FormKind[]) =>
  v.strictObject({
    schemaVersion: v.literal(1),
    tool: v.strictObject({ name: v.literal('gouji'), version: text }),
    files: v.array(file(kinds)),
    counts: v.strictObject({
      files: count,
      checked: count,
      partlyRead: count,
      unreadable: count,
      error: count,
      explain: count,
      hint: count,
      explained: count,
    }),
    /** Only with `--cache`. */
    cache: v.optional(v.strictObject({ read: count, taken: count, damaged: count, notKept: count })),
  });
